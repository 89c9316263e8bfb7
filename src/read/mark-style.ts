/**
 * How a stretch of text is marked, apart from where it stands; and marks that grow while text is put together.
 */
import type { Mark } from "../model/block.ts";

export type MarkStyle = Omit<Mark, "start" | "end">;

/** Marks the stretch from `start` to `end`; one that goes on as the last mark did makes that longer. Plain text has no mark. */
export function addMark(marks: Mark[], start: number, end: number, style: MarkStyle | undefined): void {
  if (style === undefined || end === start) return;
  const last = marks.at(-1);
  if (last !== undefined && last.end === start && sameStyle(last, style)) marks[marks.length - 1] = { ...last, end };
  else marks.push({ start, end, ...style });
}

/** Whether two stretches are marked alike. */
function sameStyle(a: MarkStyle, b: MarkStyle): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.colour === b.colour &&
    a.highlight === b.highlight &&
    a.hidden === b.hidden &&
    a.link === b.link
  );
}
