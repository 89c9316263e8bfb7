/**
 * "Ansvarig: Anna Ek, klart senast 15 december" under what was decided (sv. *ansvarig, klart senast*) → an activity with the
 * decision's words, who answers for it and until when.
 */
import { foldSpace } from "../fields/fold.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { findDates } from "./dates.ts";
import type { Flow } from "./flow.ts";
import type { MeetingHead } from "./minutes-head.ts";
import type { Placed } from "./people.ts";
import { joinText } from "./plan-draft.ts";
import { type FieldDraft, field, type RecordDraft } from "./record-draft.ts";

/** What was decided, and the lines that say who does it and when. */
export type Task = { readonly decided: readonly Span[]; readonly said: readonly Span[] };

/** From here on it is told when. */
const WHEN =
  /[,;(–-]?\s*(?<!\p{L})(?:(?:ska(?:ll)? vara )?klart?(?!\p{L})|färdigt?(?!\p{L})|senast|tidsplan|deadline|tid)(?!\p{L})/iu;
const RULE = "minutes-responsible";

/** One activity a task; none where nobody is named. */
export function taskRecords(
  { document: { text }, facts }: Flow,
  head: MeetingHead,
  tasks: readonly Task[],
): RecordDraft[] {
  return tasks.flatMap(({ decided, said }): RecordDraft[] => {
    const names = said.flatMap((line) => namesIn(text, line));
    const [first] = decided;
    if (names.length === 0 || first === undefined) return [];
    const year = facts.year === undefined ? {} : { year: facts.year.value };
    const due = said.flatMap((line) => findDates(text, line, year)).find(({ value }) => value !== null);
    const fields: FieldDraft[] = [
      field("Activity", "text", joinText(text, decided), decided, RULE, 0.8),
      ...names.map(({ value, span }) => field("Activity", "responsible", value, [span], RULE, 0.85)),
    ];
    if (due !== undefined && due.value !== null)
      fields.push(field("Activity", "due", due.value, [due.span], RULE, 0.85));
    if (head.body !== undefined)
      fields.push(field("Activity", "group", head.body.value, [head.body.span], RULE, 0.7, { inferred: true }));
    return [{ type: "Activity", key: [first], fields }];
  });
}

/** Persons, roles and groups before the words that tell when. */
function namesIn(text: string, line: Span): Placed[] {
  const words = quoteOf(text, line);
  const date = findDates(text, line, {})[0]?.span.start ?? line.end;
  const end = Math.min(WHEN.exec(words)?.index ?? words.length, date - line.start);
  return [...words.slice(0, end).matchAll(/(?:(?!\s*[,/;]\s*|\s+(?:och|samt|&)\s+).)+/gu)].flatMap((match) => {
    const span = trimSpan(text, { start: line.start + match.index, end: line.start + match.index + match[0].length });
    const at = {
      start: span.start + (/^(?:och|samt|&)\s+|^[,/;]\s*/u.exec(quoteOf(text, span))?.[0].length ?? 0),
      end: span.end,
    };
    const value = foldSpace(quoteOf(text, at)).replace(/[.]$/u, "");
    return /\p{L}{2}/u.test(value) && value.length <= 60
      ? [{ value, span: { start: at.start, end: at.start + value.length } }]
      : [];
  });
}
