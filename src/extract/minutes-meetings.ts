/**
 * One file may hold the minutes of many meetings: its lines → those of each, parted where a title of minutes stands over
 * another day. A part without items of its own is none (a day by a signature).
 */
import type { Span } from "../model/span.ts";
import { findDates } from "./dates.ts";
import { titleKindOf } from "./facts-words.ts";
import type { Flow, Line } from "./flow.ts";
import { findItems } from "./minutes-items.ts";
import { headLabel } from "./minutes-labels.ts";
import type { Vocabulary } from "./own-words.ts";

/** How far above its date the title of a meeting may stand. */
const TITLE_ABOVE = 6;

/** The lines of each meeting, in order; together they are all lines. */
export function meetingsOf(flow: Flow, lines: readonly Line[]): readonly (readonly Line[])[] {
  const parts: (readonly Line[])[] = [];
  let from = 0;
  let day: string | undefined;
  for (const [at, line] of lines.entries()) {
    const stated = dayOf(flow, lines, line, at);
    if (stated === undefined || stated === day) continue;
    const title = day === undefined ? undefined : titleAbove(lines, at);
    day ??= stated;
    if (
      title === undefined ||
      title <= from ||
      !hasItems(lines.slice(from, title), flow.words) ||
      !hasItems(lines.slice(at), flow.words)
    )
      continue;
    parts.push(lines.slice(from, title));
    from = title;
    day = stated;
  }
  return [...parts, lines.slice(from)];
}

/** The day that a line of a meeting's head states, on it or on the next. */
function dayOf(
  { document: { text }, words }: Flow,
  lines: readonly Line[],
  line: Line,
  at: number,
): string | undefined {
  const label = headLabel(line, words);
  if (label === undefined || !["date", "time", "place"].includes(label.slot)) return undefined;
  const next = lines[at + 1]?.span;
  const value: Span | undefined = label.value.end > label.value.start ? label.value : next;
  if (value === undefined) return undefined;
  const days = findDates(text, value).filter(({ value }) => value !== null && /^\d{4}-\d\d-\d\d$/u.test(value));
  return days[0]?.value ?? undefined;
}

/** The title of minutes shortly above a line. */
function titleAbove(lines: readonly Line[], at: number): number | undefined {
  for (let i = at - 1; i >= Math.max(0, at - TITLE_ABOVE); i--) {
    const words = (lines[i]?.folded ?? "").split(/[^\p{L}\p{N}-]+/u);
    const isTitle = words.length <= 12 && words.some((word) => titleKindOf(word) === "minutes");
    if (isTitle && !/[.!?]$/u.test(lines[i]?.text ?? "")) return i;
  }
  return undefined;
}

const hasItems = (lines: readonly Line[], own: Vocabulary): boolean => findItems(lines, own).length >= 2;
