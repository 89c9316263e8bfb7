/**
 * The parts of an opened Word 97-2003 file that text and paragraphs are read from.
 */

import type { ListCounter } from "./lists.ts";
import type { PropertyRun } from "./pages.ts";
import type { Piece } from "./pieces.ts";
import type { Styles } from "./styles.ts";

export type WordFile = {
  /** All stories; the index is the CP. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly paragraphRuns: readonly PropertyRun[];
  readonly characterRuns: readonly PropertyRun[];
  readonly styles: Styles;
  readonly fonts: readonly string[];
  readonly nextLabel: ListCounter;
  /** Whether each section has heads of its own on its first page. */
  readonly firstPages: readonly boolean[];
  /** The Data stream; empty where there is none. */
  readonly data: Uint8Array;
};
