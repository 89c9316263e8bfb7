/**
 * The year a document is about and the date it carries, as its head states them.
 */
import { edtf } from "../fields/date.ts";
import type { Metadata } from "../model/document.ts";
import type { DocumentKind, Fact } from "../model/facts.ts";
import type { Span } from "../model/span.ts";
import { MEETING_LINES } from "./facts-head.ts";
import { DATE_LABELS } from "./facts-words.ts";
import type { Line } from "./flow.ts";

/** The year that the first of these lines states, else that of the date, else that of the file's own title. */
export function findYear(
  places: readonly Line[],
  date: Fact<string> | undefined,
  metadata: Metadata,
): Fact<number> | undefined {
  for (const line of places) {
    const year = yearIn(line.text);
    if (year === undefined) continue;
    const start = line.span.start + year.at;
    return { value: year.value, spans: [{ start, end: start + year.length }], rule: "year-in-head" };
  }
  if (date !== undefined) return { value: Number(date.value.slice(0, 4)), spans: date.spans, rule: "year-of-date" };
  const told = yearIn(metadata.title ?? "");
  return told === undefined ? undefined : { value: told.value, spans: [], rule: "year-metadata-title" };
}

function yearIn(text: string): { value: number; at: number; length: number } | undefined {
  const plain = /(?<!\d|\d-)(?:19|20)\d\d(?!\d|-\d\d-)/u.exec(text) ?? /(?<!\d)(?:19|20)\d\d(?=-\d\d-\d\d)/u.exec(text);
  if (plain !== null) return { value: Number(plain[0]), at: plain.index, length: 4 };
  const short = /(?<![\p{L}])V[BP](?:-AG)?\s?(\d\d)(?!\d)/u.exec(text);
  if (short?.[1] === undefined) return undefined;
  return { value: 2000 + Number(short[1]), at: short.index, length: short[0].length };
}

const MONTH = "(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\\p{L}*\\.?";
const DAY = new RegExp(
  `(?<!\\d)(?:(?:19|20)\\d\\d-\\d\\d-\\d\\d|\\d{1,2}\\s+${MONTH}\\s+(?:19|20)\\d\\d|\\d{1,2}/\\d{1,2}\\s+(?:19|20)\\d\\d)(?!\\d)`,
  "iu",
);

/** The day in a stretch of a line, as EDTF. */
function dayIn(line: Line): Fact<string> | undefined {
  const match = DAY.exec(line.text);
  const value = match === null ? undefined : edtf.parse(match[0]);
  if (match === null || value === undefined) return undefined;
  const start = line.span.start + match.index;
  const spans: Span[] = [{ start, end: start + match[0].length }];
  return { value, spans, rule: "date-in-head" };
}

/** "Justeringens / plats och tid" on two lines: the day on which the minutes were signed. */
const ADJUSTED = /^justering(?:ens?)?:?$/u;

/** The date after a label, in its line or the next; else a line of the head that is a date or ends in one. */
export function findDate(main: readonly Line[], head: readonly Line[], kind: DocumentKind): Fact<string> | undefined {
  const early = main.slice(0, MEETING_LINES);
  const labels = kind === "minutes" ? DATE_LABELS : DATE_LABELS.filter((label) => !/^(?:dag|tid)/u.test(label));
  for (const [i, line] of early.entries()) {
    const label = labels.find(
      (label) =>
        line.folded === label || (/^[\s:]/u.test(line.folded.slice(label.length)) && line.folded.startsWith(label)),
    );
    if (label === undefined || ADJUSTED.test(early[i - 1]?.folded ?? "")) continue;
    const next = early[i + 1];
    const day = dayIn(line) ?? (line.text.length <= label.length + 1 && next !== undefined ? dayIn(next) : undefined);
    if (day !== undefined) return day;
  }
  const told = early.filter((line) => !/[.!]$/u.test(line.text)); // a sentence tells of another day: the next meeting's
  for (const line of kind === "minutes" ? [...head, ...told] : head) {
    const day = dayIn(line);
    if (day !== undefined) return day;
  }
  return undefined;
}
