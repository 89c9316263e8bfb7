/**
 * Goals in a budget (sv. *Mål och budget*): sections under "Mål", "Nämndmål", "Kommunfullmäktiges mål", each with the body of
 * the heading above it, and that body's sums. Tables are left to the extractors of tables.
 */
import { append } from "../model/append.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { amountsIn } from "./amount-sentences.ts";
import { isGoalsAndBudget } from "./facts-words.ts";
import type { Extractor, Flow } from "./flow.ts";
import { readGroupHeading } from "./group-headings.ts";
import { findGroupNames, type GroupName } from "./group-names.ts";
import { joinReadings, type PlanContext, type PlanReading, record } from "./plan-draft.ts";
import { readGoals } from "./plan-goals.ts";
import { type Label, labelOf } from "./plan-labels.ts";
import { type ProseSection, sectionsOf } from "./prose-plan-sections.ts";
import { field } from "./record-draft.ts";
import { sentencesOf } from "./sentences.ts";
import { takenBy } from "./taken.ts";

/** "Kommunfullmäktiges övergripande mål": whose goals follow. */
const OWN_GOALS =
  /^(?:\s*(?:övergripande|prioriterade|långsiktiga|strategiska|finansiella))*\s+(?:mål|målsättningar)\s*(?:för\s+)?(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?\s*:?$/iu;

/** What headings above a section say: each holds for the deeper ones. */
type Above = { readonly level: number; readonly group?: GroupName; readonly parent?: readonly Span[] };

export const budgetGoals: Extractor = {
  name: "budget-goals",
  extract: (flow, taken) => {
    const nothing = { records: [], findings: [], ignored: [], understood: [] };
    if (flow.facts.kind.value !== "budget" && !isGoalsAndBudget(flow.facts.title?.value ?? "")) return nothing;
    const isTaken = takenBy(taken);
    const free = flow.lines.filter(
      (line) => line.table === undefined && line.story === undefined && !isTaken(line.span),
    );
    const sections = sectionsOf(free);
    const understood: Span[] = [];
    const named = new Set<string>();
    let above: readonly Above[] = [];
    const readings = sections.map((section, i): PlanReading => {
      above = above.filter(({ level }) => level < section.level);
      const label = goalsLabel(flow, section);
      const group = ownerOf(flow.document.text, section.heading) ?? innermost(above, "group");
      const parent = innermost(above, "parent");
      const { children, reading } = readSection(flow, section, label, { group, parent });
      const isOver = (sections[i + 1]?.level ?? 0) > section.level;
      above = [
        ...above,
        { level: section.level, ...(group && { group }), ...(isOver && children && { parent: children }) },
      ];
      if (reading === undefined) return { records: [], findings: [], ignored: [] };
      append(understood, [section.heading, ...section.lines.map(({ span }) => span)]);
      return joinReadings([reading, groupRecord(group, named)]);
    });
    return { ...joinReadings(readings), understood };
  },
};

const innermost = <Key extends "group" | "parent">(above: readonly Above[], key: Key): Above[Key] | undefined =>
  above.findLast((one) => one[key] !== undefined)?.[key];

/** The heading is a label of goals, or the goals of a body that it names. */
function goalsLabel({ document: { text }, words }: Flow, { heading, lines }: ProseSection): Label | undefined {
  const label = labelOf(text, heading, words);
  if (label?.kind === "goals") return label;
  const isOwn = ownerOf(text, heading) !== undefined && /mål/iu.test(quoteOf(text, heading)) && lines.length > 0;
  return isOwn && label === undefined ? { kind: "goals", span: heading } : undefined;
}

/** "Socialnämnden", "Kommunfullmäktiges mål". */
function ownerOf(text: string, heading: Span): GroupName | undefined {
  const whole = readGroupHeading(text, heading);
  if (whole !== undefined) return whole;
  const [first] = findGroupNames(text, heading);
  const isFirst = first !== undefined && !first.generic && first.span.start === heading.start;
  return isFirst && OWN_GOALS.test(text.slice(first.span.end, heading.end)) ? first : undefined;
}

type Around = { readonly group: GroupName | undefined; readonly parent: readonly Span[] | undefined };
type Read = {
  readonly reading?: PlanReading /** What deeper goals are a part of. */;
  readonly children?: readonly Span[];
};

function readSection(flow: Flow, section: ProseSection, label: Label | undefined, { group, parent }: Around): Read {
  const { text } = flow.document;
  const context = contextOf(flow, group);
  const heading = { ...section.heading, rule: "budget-goals-heading" };
  const rest = label?.rest === undefined ? undefined : trimSpan(text, label.rest);
  if (label !== undefined && section.lines.length === 0 && rest !== undefined && rest.end > rest.start)
    return { children: [rest], reading: { records: [], findings: [], ignored: [heading] } };
  if (label !== undefined && section.lines.length > 0) {
    const reading = readGoals(section.lines, context, label.year, rest === undefined ? parent : [rest]);
    return { reading: joinReadings([reading, { records: [], findings: [], ignored: [heading] }]) };
  }
  if (group === undefined) return {};
  const owner = { value: group.value, span: group.span };
  const sums = section.lines.flatMap((line) =>
    sentencesOf(text, line.span).map(
      (sentence): PlanReading => ({ ...amountsIn(text, sentence, { owner, cost: "budget" }), ignored: [] }),
    ),
  );
  const reading = joinReadings(sums);
  return reading.records.length === 0 ? {} : { reading: { ...reading, ignored: [heading] } };
}

function contextOf({ document: { text }, facts: { year }, words }: Flow, group: GroupName | undefined): PlanContext {
  const span = year?.spans[0];
  const stated = year === undefined || span === undefined ? {} : { year: { value: year.value, span } };
  return { text, words, cost: "budget", ...stated, ...(group === undefined ? {} : { group }) };
}

/** The body's own record, once. */
function groupRecord(group: GroupName | undefined, named: Set<string>): PlanReading {
  if (group === undefined || named.has(group.value)) return { records: [], findings: [], ignored: [] };
  named.add(group.value);
  const fields = [field("Group", "name", group.value, [group.span], "budget-goals-heading", 0.85)];
  return { records: [record("Group", [group.span], fields)], findings: [], ignored: [] };
}
