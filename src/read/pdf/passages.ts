/**
 * Lines in reading order → passages: what a reader takes for one paragraph, heading or list item, and tables between them.
 */
import type { Stack } from "./columns.ts";
import { joinRows } from "./joined-rows.ts";
import { endsBetween, isCutWord, isOneElement, runsOn } from "./line-ends.ts";
import type { Line } from "./lines.ts";
import { splitMarker, taggedItem } from "./markers.ts";
import type { Measures } from "./measures.ts";
import type { TableRegion } from "./region.ts";
import { rightEdges } from "./right-edges.ts";
import { leftOf } from "./words.ts";

export type TextPassage = {
  readonly kind: "text";
  readonly lines: readonly Line[];
  /** What stands before an item of a list; undefined for what is none. */
  readonly marker?: string;
  /** Left edge of the first line (of its marker, where it has one) within its stack. */
  readonly indent: number;
  /** White above it, in usual line distances; 0 at the top of a stack. */
  readonly above: number;
};

type TablePassage = { readonly kind: "table"; readonly table: TableRegion };

export type Passage = TextPassage | TablePassage;

type Draft = { readonly lines: Line[]; readonly marker?: string; readonly indent: number; readonly above: number };

/** The passages of stacks that are read one after the other; text runs on from one stack into the next. */
export function passagesOf(stacks: readonly Stack[], measures: Measures): Passage[] {
  const passages: Passage[] = [];
  let open: Draft | undefined;
  const close = (): void => {
    if (open !== undefined) passages.push({ kind: "text", ...open });
    open = undefined;
  };
  // The right edge of the stack before.
  let reach = 0;
  for (const stack of stacks) {
    const rows = joinRows(stack.pieces);
    const edges = rightEdges(rows, stack, measures);
    let top = true;
    rows.forEach((row, i) => {
      if (row.kind === "table") {
        close();
        passages.push({ kind: "table", table: row.table });
        top = true;
        return;
      }
      const { line } = row;
      const last = open?.lines.at(-1);
      const right = edges[i - 1] ?? stack.right;
      const marked = splitMarker(line) ?? (measures.tagged ? taggedItem(line, last) : undefined);
      const goesOn =
        open !== undefined &&
        last !== undefined &&
        marked === undefined &&
        (top
          ? (stated(last, line, measures) ?? runsOn(last, line, reach))
          : !endsBetween(open, last, line, right, measures));
      if (goesOn && open !== undefined && last !== undefined) {
        if (stack.framed && isCutWord(last, line, right, measures)) {
          open.lines[open.lines.length - 1] = { ...last, cutsWord: true };
        }
        open.lines.push(line);
      } else {
        const step = last === undefined || top ? 0 : (line.baseline - last.baseline) / measures.leading(line.size);
        close();
        open = newDraft(line, marked, Math.max(0, step));
      }
      top = false;
    });
    reach = stack.right;
  }
  close();
  return passages;
}

/** Whether the file says that two lines are one paragraph; undefined where it says nothing or is not believed. */
function stated(last: Line, line: Line, measures: Measures): boolean | undefined {
  return measures.tagged ? isOneElement(last, line) : undefined;
}

function newDraft(line: Line, marked: ReturnType<typeof splitMarker>, above: number): Draft {
  if (marked === undefined) return { lines: [line], indent: line.x0, above };
  const [first] = marked.words;
  const body: Line = { ...line, words: marked.words, x0: first === undefined ? line.x1 : leftOf(first) };
  return { lines: [body], marker: marked.marker, indent: line.x0, above };
}
