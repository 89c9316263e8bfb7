/**
 * Whether the tags of a PDF can be believed: where they agree with what the page looks like. Many files are tagged badly
 * (each line a paragraph, a whole page one); such tags decide nothing.
 */
import { stacksOf } from "./columns.ts";
import { fits, isOneElement } from "./line-ends.ts";
import type { Measures } from "./measures.ts";
import { type Passage, passagesOf } from "./passages.ts";
import type { Region } from "./region.ts";

/** Share of the lines that must be tagged, and of the seams between lines at which looks and tags must say the same. */
const TAGGED = 0.8;
const AGREED = 0.8;
/** At least so many ends of paragraphs must be seen. */
const ENOUGH = 3;

/** Judges the tags of a document by the seams that looks alone give. `measures`: without tags. */
export function trustsTags(pages: readonly Region[], measures: Measures): boolean {
  const lines = pages.flatMap((page) => page.lines);
  const tagged = lines.filter(({ tag }) => tag !== undefined).length;
  if (tagged === 0 || tagged < TAGGED * lines.length) return false;
  const ends = { agreed: 0, all: 0 };
  const inner = { agreed: 0, all: 0 };
  for (const { page, lines: own, tables } of pages) {
    const stacks = stacksOf(page, own, tables);
    for (const stack of stacks) countSeams(passagesOf([stack], measures), stack.right, ends, inner);
  }
  return ends.all >= ENOUGH && ends.agreed >= AGREED * ends.all && inner.agreed >= AGREED * inner.all;
}

type Count = { agreed: number; all: number };

function countSeams(passages: readonly Passage[], right: number, ends: Count, inner: Count): void {
  passages.forEach((passage, i) => {
    if (passage.kind !== "text") return;
    passage.lines.slice(1).forEach((line, n) => {
      const same = isOneElement(passage.lines[n], line);
      if (same === undefined) return;
      inner.all++;
      if (same) inner.agreed++;
    });
    const next = passages[i + 1];
    const [last, first] = [passage.lines.at(-1), next?.kind === "text" ? next.lines[0] : undefined];
    const same = isOneElement(last, first);
    // A line that was ended on purpose may end within a paragraph: it says nothing.
    if (same === undefined || last === undefined || first === undefined || (same && fits(last, first, right))) return;
    ends.all++;
    if (!same) ends.agreed++;
  });
}
