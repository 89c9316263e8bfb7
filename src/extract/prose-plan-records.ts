/**
 * A section of a plan in prose → its record: a `Project`, an `Activity` or a `Goal`.
 */
import { foldSpace } from "../fields/fold.ts";
import { findMoney } from "../fields/money.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { cuesIn } from "./amount-words.ts";
import { findGroupNames } from "./group-names.ts";
import type { Placed } from "./people.ts";
import { joinText, type PlanContext, type PlanReading, record, yearField } from "./plan-draft.ts";
import type { ProseSection } from "./prose-plan-sections.ts";
import type { TimeFrame } from "./prose-plan-time.ts";
import { TIME_LABEL } from "./prose-plan-words.ts";
import { type FieldDraft, field } from "./record-draft.ts";
import { sentencesOf } from "./sentences.ts";

/** A section with a time frame. Sentences of time and money are no description. */
export function projectOf(
  section: ProseSection,
  sentences: readonly Span[],
  frame: TimeFrame,
  { text }: PlanContext,
): PlanReading {
  const told = sentences.map((sentence) => ({ sentence, rule: leftOut(text, sentence, frame) }));
  const description = told.filter(({ rule }) => rule === undefined).map(({ sentence }) => sentence);
  const ignored = told.flatMap(({ sentence, rule }) => (rule === undefined ? [] : [{ ...sentence, rule }]));
  const rule = "prose-plan-project";
  const fields: FieldDraft[] = [
    field("Project", "name", foldSpace(quoteOf(text, section.heading)), [section.heading], rule, 0.95),
    frame.value === null
      ? field("Project", "period", null, [frame.span], rule, 0.9, { missing: "stated_unknown" })
      : field("Project", "period", frame.value, [frame.span], rule, 0.95),
  ];
  if (description.length > 0)
    fields.push(field("Project", "description", joinText(text, description), description, rule, 0.9));
  return { records: [record("Project", [section.heading], fields)], findings: [], ignored };
}

/** Sentences that are read as time, stages or money say nothing more of the project; the rule that leaves them out. */
function leftOut(text: string, sentence: Span, frame: TimeFrame): string | undefined {
  const words = quoteOf(text, sentence);
  const front = foldSpace(words).split(" ").slice(0, 4).join(" ");
  if (sentence.start === frame.sentence.start) {
    if (front.search(TIME_LABEL) >= 0 || words.length < 60) return "project-time-sentence";
  }
  if (/^\(?(?:etapp|fas|delprojekt|steg)\s+\d/iu.test(words) && /\d{4}/u.test(words)) return "project-stage";
  const isMoney = findMoney(text, sentence).length > 0;
  if (isMoney && (cuesIn(front).length > 0 || words.split(/\s+/u).length <= 12)) return "project-money-sentence";
  return undefined;
}

/** A section with an exact day. */
export function activityOf(
  section: ProseSection,
  lines: readonly Span[],
  day: Placed,
  context: PlanContext,
): PlanReading {
  const { text } = context;
  const spans = [section.heading, ...lines];
  const rule = "prose-plan-activity";
  const group = actingGroup(text, lines);
  const fields: FieldDraft[] = [
    field("Activity", "text", joinText(text, spans), spans, rule, 0.85),
    field("Activity", "due", day.value, [day.span], rule, 0.9),
    ...yearField("Activity", context),
    ...(group === undefined ? [] : [field("Activity", "group", group.value, [group.span], rule, 0.8)]),
  ];
  return { records: [record("Activity", [section.heading], fields)], findings: [], ignored: [] };
}

/** Any other section: its heading is the goal, its text explains it. */
export function goalOf(
  section: ProseSection,
  lines: readonly Span[],
  parent: Span | undefined,
  context: PlanContext,
): PlanReading {
  const { text } = context;
  const rule = "prose-plan-goal";
  const group = actingGroup(text, lines);
  const fields: FieldDraft[] = [
    field("Goal", "text", foldSpace(quoteOf(text, section.heading)), [section.heading], rule, 0.9),
    field("Goal", "comment", joinText(text, lines), lines, rule, 0.9),
    ...yearField("Goal", context),
    ...(group === undefined ? [] : [field("Goal", "group", group.value, [group.span], rule, 0.85)]),
    ...(parent === undefined ? [] : [field("Goal", "parent", foldSpace(quoteOf(text, parent)), [parent], rule, 0.75)]),
  ];
  return { records: [record("Goal", [section.heading], fields)], findings: [], ignored: [] };
}

/** The body that a sentence begins with: it is the one that acts. */
function actingGroup(text: string, lines: readonly Span[]): Placed | undefined {
  for (const sentence of lines.flatMap((line) => sentencesOf(text, line))) {
    const [name] = findGroupNames(text, sentence).filter(({ generic }) => generic !== true);
    const isSubject = name?.value.length === (name?.span.end ?? 0) - (name?.span.start ?? 0); // no genitive
    if (name === undefined || !isSubject || !/^\s+\p{Ll}/u.test(text.slice(name.span.end, sentence.end))) continue;
    const before = text.slice(sentence.start, name.span.start);
    if (!/^(?:\p{Lu}[\p{L}-]*s\s+){0,2}$/u.test(before)) continue;
    return { value: foldSpace(`${before}${name.value}`), span: { start: sentence.start, end: name.span.end } };
  }
  return undefined;
}
