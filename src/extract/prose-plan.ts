/**
 * A plan in prose (sv. *verksamhetsplan, projektplan*), a section a task: with a time frame it is a `Project`, with an exact
 * day an `Activity`, any other a `Goal` whose text is the heading. Sums in a section belong to it.
 */

import { foldSpace, foldWords } from "../fields/fold.ts";
import { append } from "../model/append.ts";
import { quoteOf, type Span, within } from "../model/span.ts";
import { amountsIn } from "./amount-sentences.ts";
import { lastNamedGroup } from "./assignments-groups.ts";
import { assignmentsIn } from "./assignments-sentences.ts";
import { isGoalsAndBudget } from "./facts-words.ts";
import type { Extractor, Flow, Line } from "./flow.ts";
import { joinReadings, type PlanContext, type PlanReading } from "./plan-draft.ts";
import { readGoals } from "./plan-goals.ts";
import { labelOf } from "./plan-labels.ts";
import { activityOf, goalOf, projectOf } from "./prose-plan-records.ts";
import { type ProseSection, sectionsOf } from "./prose-plan-sections.ts";
import { exactDayOf, type TimeFrame, timeFrameOf } from "./prose-plan-time.ts";
import { ELSEWHERE, NO_TASKS } from "./prose-plan-words.ts";
import type { Extraction, RecordDraft } from "./record-draft.ts";
import { sentencesOf } from "./sentences.ts";
import { takenBy } from "./taken.ts";

const FEWEST_SECTIONS = 3;
/** A line that is a budget, or says that one follows: sums in the list under it are of the same kind. */
const BUDGET_LINE = /^(?:[\p{L}-]*\s)?(?:[\p{L}-]*budget|kostnader)(?:\s\p{L}+)?(?:\s*:.*|\s+[\d ]+.*)?$/iu;

/** Reads plans that are not forms, where at least three sections have text. */
export const prosePlan: Extractor = { name: "prose-plan", extract: extractProsePlan };

function extractProsePlan(flow: Flow, taken: readonly Span[]): Extraction {
  const nothing: Extraction = { records: [], findings: [], ignored: [], understood: [] };
  if (flow.facts.kind.value !== "plan" || isGoalsAndBudget(flow.facts.title?.value ?? "")) return nothing;
  const isTaken = takenBy(taken);
  const free = flow.lines.filter(
    (line) => line.table === undefined && line.slide === undefined && line.story === undefined && !isTaken(line.span),
  );
  const sections = sectionsOf(free);
  const isTask = (section: ProseSection): boolean =>
    section.lines.length > 0 && !isTitle(flow, section) && !isNoTask(flow, section);
  const tasks = sections.filter(isTask);
  if (tasks.length < FEWEST_SECTIONS) return nothing;
  const context = contextOf(flow);
  const reading = joinReadings(
    sections.flatMap((section, at) =>
      isTask(section) ? [readSection(section, parentOf(flow, sections, at), context)] : [],
    ),
  );
  return {
    ...reading,
    understood: tasks.flatMap((section) => [section.heading, ...section.lines.map(({ span }) => span)]),
  };
}

function contextOf({ document: { text }, facts: { year }, words }: Flow): PlanContext {
  const span = year?.spans[0];
  return { text, words, ...(year === undefined || span === undefined ? {} : { year: { value: year.value, span } }) };
}

const isTitle = ({ facts: { title } }: Flow, { heading }: ProseSection): boolean =>
  title?.spans.some((span) => within(heading, span)) === true;

/** Headings of what surrounds the tasks ("Bakgrund"); under "Mål" the goals are tasks. */
function isNoTask({ document: { text }, words: own }: Flow, { heading }: ProseSection): boolean {
  const words = foldWords(quoteOf(text, heading)).replace(/[:\s]*(?:(?:19|20)\d\d)?[:\s]*$/u, "");
  const kind = labelOf(text, heading, own)?.kind;
  return NO_TASKS.has(words) || (kind !== undefined && kind !== "goals" && kind !== "projects");
}

/** The nearest heading above of a higher level that has no text of its own: what the section is a part of. */
function parentOf(
  { document: { text }, words }: Flow,
  sections: readonly ProseSection[],
  at: number,
): Span | undefined {
  const level = sections[at]?.level ?? 0;
  for (let i = at - 1; i > 0; i--) {
    const above = sections[i];
    if (above === undefined || above.level >= level) continue;
    return above.lines.length > 0 || labelOf(text, above.heading, words) !== undefined ? undefined : above.heading;
  }
  return undefined;
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
  if (isGoalList(context, section)) {
    return joinReadings([
      ignoring(heading),
      readGoals(lines, context, labelOf(text, section.heading, context.words)?.year),
    ]);
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
function isGoalList({ text, words }: PlanContext, { heading, lines }: ProseSection): boolean {
  if (labelOf(text, heading, words)?.kind === "goals") return true;
  return (
    /^(?:del)?mål(?![\p{Ll}])|^målsättning/iu.test(quoteOf(text, heading)) &&
    lines.every(({ block }) => block.kind === "list_item")
  );
}

const ignoring = (...ignored: PlanReading["ignored"]): PlanReading => ({ records: [], findings: [], ignored });

/** The sums of a section, line by line. */
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
    const isItem = line.block.kind === "list_item";
    if (BUDGET_LINE.test(line.text)) isUnderBudget = true;
    else if (!isItem) isUnderBudget = false;
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
    append(records, assignmentsIn(text, sentence, context));
    named = lastNamedGroup(text, sentence) ?? named;
  }
  return { records, findings: [], ignored: [] };
}
