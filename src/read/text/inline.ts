/**
 * Markdown within a line: emphasis and links become marks, the signs for them go.
 * Only what is plainly markup: a star with letters on both sides, or blanks, stays what it is.
 */
import type { Mark } from "../../model/block.ts";

export type Inline = { readonly text: string; readonly marks: readonly Mark[] };

type Look = Pick<Mark, "bold" | "italic" | "link">;

/** A stretch of the source to leave out, or one to mark. */
type Edit = { readonly start: number; readonly end: number };
type Marked = Edit & { readonly look: Look };
type Run = Edit & { readonly sign: string };

const LINK = /\[([^[\]\n]{1,500})\]\(([^()\s]{1,1000})\)/gu;
const RUN = /\*{1,3}|_{1,3}/gu;
const LOOKS: Readonly<Record<number, Look>> = {
  1: { italic: true },
  2: { bold: true },
  3: { bold: true, italic: true },
};

/** Takes the markup out of one block's text; linear in its length. */
export function readInline(source: string): Inline {
  if (!/[*_[]/u.test(source)) return { text: source, marks: [] };
  const cuts: Edit[] = [];
  const marked: Marked[] = [];
  for (const match of source.matchAll(LINK)) {
    const [whole, label = "", target = ""] = match;
    const start = match.index + 1;
    cuts.push({ start: match.index, end: start }, { start: start + label.length, end: match.index + whole.length });
    marked.push({ start, end: start + label.length, look: { link: target } });
  }
  const plain = source.replace(LINK, (_, label: string, target: string) => `[${label}](${"x".repeat(target.length)})`);
  for (const [open, close] of emphasis(plain)) {
    cuts.push(open, close);
    marked.push({ start: open.end, end: close.start, look: LOOKS[open.sign.length] ?? {} });
  }
  return cut(source, cuts, marked);
}

/** Pairs of opening and closing signs, by a stack as in CommonMark 6.2, but only between equal signs. */
function emphasis(source: string): [Run, Run][] {
  const pairs: [Run, Run][] = [];
  const open: Run[] = [];
  const waiting = new Map<string, number>();
  const count = (sign: string, by: number): number => {
    const now = (waiting.get(sign) ?? 0) + by;
    waiting.set(sign, now);
    return now;
  };
  for (const match of source.matchAll(RUN)) {
    const [sign] = match;
    const run: Run = { start: match.index, end: match.index + sign.length, sign };
    const before = source.charAt(run.start - 1);
    const after = source.charAt(run.end);
    if (before === sign.charAt(0) || after === sign.charAt(0)) continue; // a ruled line, not emphasis
    const solidBefore = before !== "" && !/\s/u.test(before);
    const solidAfter = after !== "" && !/\s/u.test(after);
    const closes = solidBefore && !/[\p{L}\p{N}]/u.test(after) && (waiting.get(sign) ?? 0) > 0;
    if (closes) {
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        count(last.sign, -1);
        if (last.sign !== sign) continue;
        pairs.push([last, run]);
        break;
      }
    } else if (solidAfter && !/[\p{L}\p{N}]/u.test(before)) {
      open.push(run);
      count(sign, 1);
    }
  }
  return pairs;
}

function cut(source: string, cuts: readonly Edit[], marked: readonly Marked[]): Inline {
  const sorted = [...cuts].sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  /** For every cut: where it ends in the source, and how much has gone up to there. */
  const gone: { readonly end: number; readonly total: number }[] = [];
  let at = 0;
  let total = 0;
  for (const { start, end } of sorted) {
    parts.push(source.slice(at, start));
    total += end - start;
    gone.push({ end, total });
    at = end;
  }
  parts.push(source.slice(at));
  const shifted = (offset: number): number => offset - goneBefore(gone, offset);
  const marks = marked
    .map(({ start, end, look }) => ({ start: shifted(start), end: shifted(end), ...look }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return { text: parts.join(""), marks };
}

function goneBefore(gone: readonly { readonly end: number; readonly total: number }[], offset: number): number {
  let low = 0;
  let high = gone.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((gone[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return gone[low - 1]?.total ?? 0;
}
