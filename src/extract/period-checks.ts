/**
 * The time of a project and the stages it is cut into (sv. *tidsram, etapper*): the first must begin and the last must end with it.
 */
import { boundsOf } from "../fields/date.ts";
import { dayOf } from "../fields/date-extent.ts";
import type { Span } from "../model/span.ts";
import { findDates } from "./dates.ts";
import type { Flow, Line } from "./flow.ts";
import { TIME_LABEL } from "./prose-plan-words.ts";
import type { FindingDraft } from "./record-draft.ts";

const STAGE = /(?<![\p{L}])(?:etapp|fas|delprojekt|steg)\s+(?:\d{1,2}|[IVX]{1,4})(?![\p{L}\p{N}])[\s:,(–-]*/giu;
/** Stages stand with the time they cut up, or on the lines right below. */
const LINES_BELOW = 8;
/** Days that a stage may begin or end beside its project without a word. */
const SLACK = 31;

type Interval = { readonly first: number; readonly last: number; readonly span: Span };

export function stagesOfPeriods({ document: { text }, facts, lines }: Flow): FindingDraft[] {
  if (!/etapp|fas|delprojekt|steg/iu.test(text)) return []; // most documents know no stages
  const year = facts.year?.value;
  const interval = (from: number, end: number): Interval | undefined => {
    const [date] = findDates(text, { start: from, end: Math.min(end, from + 80) }, year === undefined ? {} : { year });
    if (date?.value == null || !date.value.includes("/") || date.span.start - from > 3) return undefined;
    const { first, last } = boundsOf(date.value);
    return first === undefined || last === undefined ? undefined : { first, last, span: date.span };
  };
  const after = (line: Line, pattern: RegExp): Interval[] =>
    [...line.text.matchAll(new RegExp(pattern.source, pattern.flags))].flatMap(
      ({ index, 0: words }) => interval(line.span.start + index + words.length, line.span.end) ?? [],
    );
  return lines.flatMap((line, at) => {
    const [whole, another] = after(line, TIME_LABEL);
    if (whole === undefined || another !== undefined) return [];
    const below = lines.slice(at + 1, at + 1 + LINES_BELOW);
    const end = below.findIndex((next) => next.block.kind === "heading" || after(next, TIME_LABEL).length > 0);
    const stages = [line, ...(end < 0 ? below : below.slice(0, end))].flatMap((one) => after(one, STAGE));
    return stages.length < 2 ? [] : bordersOf(whole, stages);
  });
}

function bordersOf(whole: Interval, stages: readonly Interval[]): FindingDraft[] {
  const first = stages.reduce((a, b) => (b.first < a.first ? b : a));
  const last = stages.reduce((a, b) => (b.last > a.last ? b : a));
  const off = (expected: number, found: number, stage: Interval, what: string): FindingDraft[] =>
    Math.abs(expected - found) <= SLACK
      ? []
      : [
          {
            code: "date_mismatch",
            severity: "warning",
            message: `The time frame ${what} on ${dayOf(expected)}, its ${what === "ends" ? "last" : "first"} stage ${what} on ${dayOf(found)}.`,
            spans: [whole.span, stage.span],
            expected: dayOf(expected),
            found: dayOf(found),
          },
        ];
  return [...off(whole.first, first.first, first, "begins"), ...off(whole.last, last.last, last, "ends")];
}
