/**
 * A plan in prose (sv. *verksamhetsplan, projektplan*), a section a task: with a time frame it is a `Project`, with an exact
 * day an `Activity`, any other a `Goal` whose text is the heading. Sums in a section belong to it.
 */
import { foldSpace, foldWords } from "../fields/fold.ts";
import { findMoney } from "../fields/money.ts";
import { quoteOf, type Span, within } from "../model/span.ts";
import { amountsIn } from "./amount-sentences.ts";
import { cuesIn } from "./amount-words.ts";
import { lastNamedGroup } from "./assignments-groups.ts";
import { assignmentsIn } from "./assignments-sentences.ts";
import type { Extractor, Flow, Line } from "./flow.ts";
import { findGroupNames } from "./group-names.ts";
import type { Placed } from "./people.ts";
import { joinReadings, joinText, type PlanContext, type PlanReading, record, yearField } from "./plan-draft.ts";
import { readGoals } from "./plan-goals.ts";
import { labelOf } from "./plan-labels.ts";
import { type ProseSection, sectionsOf } from "./prose-plan-sections.ts";
import { exactDayOf, type TimeFrame, timeFrameOf } from "./prose-plan-time.ts";
import { ELSEWHERE, NO_TASKS, TIME_LABEL } from "./prose-plan-words.ts";
import { type Extraction, type FieldDraft, field, type RecordDraft } from "./record-draft.ts";
import { sentencesOf } from "./sentences.ts";
import { takenBy } from "./taken.ts";

const FEWEST_SECTIONS = 3;

export const prosePlan: Extractor = { name: "prose-plan", extract: extractProsePlan };

function extractProsePlan(flow: Flow, taken: readonly Span[]): Extraction {
  const nothing: Extraction = { records: [], findings: [], ignored: [], understood: [] };
  if (flow.facts.kind.value !== "plan") return nothing;
  const { text } = flow.document;
  const isTaken = takenBy(taken);
  const free = flow.lines.filter(
    (line) => line.table === undefined && line.slide === undefined && line.story === undefined && !isTaken(line.span),
  );
  const sections = sectionsOf(free);
  const tasks = sections.filter(
    (section) => section.lines.length > 0 && !isTitle(flow, section) && !isNoTask(text, section),
  );
  if (tasks.length < FEWEST_SECTIONS) return nothing;
  const context = contextOf(flow);
  const reading = joinReadings(
    tasks.map((section) => readSection(section, parentOf(text, sections, section), context)),
  );
  return {
    ...reading,
    understood: tasks.flatMap((section) => [section.heading, ...section.lines.map(({ span }) => span)]),
  };
}

function contextOf({ document: { text }, facts: { year } }: Flow): PlanContext {
  const span = year?.spans[0];
  return { text, ...(year === undefined || span === undefined ? {} : { year: { value: year.value, span } }) };
}

const isTitle = ({ facts: { title } }: Flow, { heading }: ProseSection): boolean =>
  title?.spans.some((span) => within(heading, span)) === true;

/** Headings of what surrounds the tasks ("Bakgrund"); under "Mål" the goals are tasks. */
function isNoTask(text: string, { heading }: ProseSection): boolean {
  const words = foldWords(quoteOf(text, heading)).replace(/[:\s]*(?:(?:19|20)\d\d)?[:\s]*$/u, "");
  const kind = labelOf(text, heading)?.kind;
  return NO_TASKS.has(words) || (kind !== undefined && kind !== "goals" && kind !== "projects");
}

/** The nearest heading above of a higher level that has no text of its own: what the section is a part of. */
function parentOf(text: string, sections: readonly ProseSection[], section: ProseSection): Span | undefined {
  const above = sections.slice(0, sections.indexOf(section)).reverse();
  const parent = above.find(({ level }) => level < section.level);
  if (parent === undefined || parent.lines.length > 0 || labelOf(text, parent.heading) !== undefined) return undefined;
  return sections.indexOf(parent) === 0 ? undefined : parent.heading;
}

function readSection(section: ProseSection, parent: Span | undefined, context: PlanContext): PlanReading {
  const { text } = context;
  const lines = section.lines;
  const words = lines.map((line) => line.text).join(" ");
  const heading = { ...section.heading, rule: "prose-plan-heading" };
  const all = lines.map(({ span }) => span);
  if (ELSEWHERE.test(words) && words.length < 60) {
    return ignoring(heading, ...all.map((span) => ({ ...span, rule: "prose-plan-elsewhere" })));
  }
  if (isGoalList(text, section)) {
    return joinReadings([ignoring(heading), readGoals(lines, context, labelOf(text, section.heading)?.year)]);
  }
  const sentences = all.flatMap((span) => sentencesOf(text, span));
  if (section.hasChildren && sentences.length === 1 && /:$/u.test(words)) {
    return ignoring(heading, ...all.map((span) => ({ ...span, rule: "prose-plan-lead-in" })));
  }
  const year = context.year?.value;
  const frame = timeFrameOf(text, sentences, year);
  const day = frame === undefined ? exactDayOf(text, sentences, year) : undefined;
  const task =
    frame !== undefined
      ? projectOf(section, sentences, frame, context)
      : day !== undefined
        ? activityOf(section, all, day, context)
        : goalOf(section, all, parent, context);
  return joinReadings([task, amountsOf(section, lines, frame, context), assignmentsOf(section, sentences, context)]);
}

/** "Mål 2010", or any "Mål för …" over nothing but bullets: each of them is a goal. */
function isGoalList(text: string, { heading, lines }: ProseSection): boolean {
  if (labelOf(text, heading)?.kind === "goals") return true;
  return (
    /^(?:del)?mål(?![\p{Ll}])|^målsättning/iu.test(quoteOf(text, heading)) &&
    lines.every(({ block }) => block.kind === "list_item")
  );
}

const ignoring = (...ignored: PlanReading["ignored"]): PlanReading => ({ records: [], findings: [], ignored });

function projectOf(
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

function activityOf(section: ProseSection, lines: readonly Span[], day: Placed, context: PlanContext): PlanReading {
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

function goalOf(
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

/** A line that says only "Budget:" gives the sums beneath it their kind. */
function amountsOf(
  section: ProseSection,
  lines: readonly Line[],
  frame: TimeFrame | undefined,
  { text }: PlanContext,
): PlanReading {
  const owner = { value: foldSpace(quoteOf(text, section.heading)), span: section.heading };
  const time = frame === undefined || frame.value === null ? {} : { period: { value: frame.value, span: frame.span } };
  const readings: PlanReading[] = [];
  let isUnderBudget = false;
  for (const line of lines) {
    if (findMoney(line.text).length === 0)
      isUnderBudget =
        /^(?:[\p{L}-]*budget|kostnader|finansiering)[^.]{0,30}:?$/iu.test(line.text) ||
        (isUnderBudget && line.block.kind === "list_item");
    for (const sentence of sentencesOf(text, line.span)) {
      const kind = isUnderBudget ? { kind: "budget" as const } : {};
      readings.push({ ...amountsIn(text, sentence, { owner, ...time, cost: "budget", ...kind }), ignored: [] });
    }
  }
  return joinReadings(readings);
}

function assignmentsOf(section: ProseSection, sentences: readonly Span[], { text, year }: PlanContext): PlanReading {
  const records: RecordDraft[] = [];
  let named = lastNamedGroup(text, section.heading);
  for (const sentence of sentences) {
    const context = { ...(year === undefined ? {} : { year: year.value }), ...(named === undefined ? {} : { named }) };
    records.push(...assignmentsIn(text, sentence, context));
    named = lastNamedGroup(text, sentence) ?? named;
  }
  return { records, findings: [], ignored: [] };
}
