/**
 * Lines of a text, and what was read from some of them.
 */
import type { DraftBlock } from "../../model/draft.ts";

/** A block, and how many lines it was. */
export type Taken = { readonly block: DraftBlock; readonly lines: number };

/** Whether nothing stands on a line (a line past the end is blank). */
export function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === "";
}
