/**
 * Form plans (sv. *verksamhetsplaner som formulär*): labels with content, contact lines, goals and activity tables, one plan
 * or many in a file → groups, members, goals, activities, projects. A plan is taken where its labels show that it is a form;
 * activity tables are read in any document.
 */

import { foldSpace } from "../fields/fold.ts";
import { append } from "../model/append.ts";
import { quoteOf, type Span, within } from "../model/span.ts";
import { isGoalsAndBudget } from "./facts-words.ts";
import type { Extractor, Flow } from "./flow.ts";
import { readPeopleTable } from "./people-tables.ts";
import { contextOf, costOf } from "./plan-context.ts";
import { joinReadings, NOTHING, type PlanContext, type PlanReading, record, unmarked } from "./plan-draft.ts";
import { readGoals } from "./plan-goals.ts";
import { readGroup, readTitleRest } from "./plan-group.ts";
import type { SectionKind } from "./plan-labels.ts";
import { plansOf } from "./plan-layout.ts";
import { contactsIn, type Mention, mentionsInProse, nameVariants, readMembers, readMentions } from "./plan-people.ts";
import {
  type LinesByCell,
  linesByCell,
  linesOfSection,
  type Plan,
  type Section,
  tablesOfSection,
} from "./plan-sections.ts";
import { readActivities, readGoalRows, readRows, spansOfRow } from "./plan-tables.ts";
import { field } from "./record-draft.ts";
import { contextOf as tableContext } from "./table-context.ts";

/** Labels that make a form, each kind counted once. */
const FORM_KINDS: ReadonlySet<SectionKind> = new Set([
  "area",
  "purpose",
  "mission",
  "goals",
  "activities",
  "contact",
  "members",
]);

export const planForms: Extractor = {
  name: "plan-forms",
  extract: (whole, taken) => {
    const flow = { ...whole, lines: whole.lines.filter((line) => !taken.some((span) => within(line.span, span))) };
    const cells = linesByCell(flow.lines);
    const mentions: Mention[] = [];
    const understood: Span[] = [];
    const readings = plansOf(flow).map((plan): PlanReading => {
      if (!isForm(flow, plan)) return readLooseTables(flow, plan, cells, understood);
      const context = contextOf(flow, plan);
      const people = peopleOf(plan, cells, context);
      append(mentions, people.mentions);
      append(understood, regionsOf(context.text, plan, cells));
      return joinReadings([
        people.reading,
        readGroup(plan, context),
        readTitleRest(plan),
        ...plan.sections.map((section, i) => readSection(section, plan.sections.slice(i + 1), cells, context)),
      ]);
    });
    const all = joinReadings(readings);
    return { ...all, findings: [...all.findings, ...nameVariants(mentions)], understood };
  },
};

/** Activity tables outside forms: group and year are those of the nearest heading. */
function readLooseTables(flow: Flow, plan: Plan, cells: LinesByCell, understood: Span[]): PlanReading {
  return joinReadings(
    plan.sections.map((section): PlanReading => {
      const tables = section.kind === "activities" ? tablesOfSection(section) : [];
      return joinReadings(
        tables.map(({ table, rows }) => {
          append(
            understood,
            rows.flatMap((row) => spansOfRow(flow.document.text, row, cells)),
          );
          const { group, year } = tableContext(flow, table);
          const context = {
            text: flow.document.text,
            words: flow.words,
            cost: costOf(flow),
            ...(group === undefined ? {} : { group }),
            ...(year === undefined ? {} : { year }),
          };
          return readRows(rows, cells, context, section.label?.year);
        }),
      );
    }),
  );
}

/**
 * Two of a form's labels under a plan's title, where the headings of a table count as one; three without a title. Where the
 * title or the heading over them names the group, its goals are enough.
 */
function isForm(flow: Flow, plan: Plan): boolean {
  const told = plan.sections.filter(({ label }) => label !== undefined || plan.title !== undefined);
  const kinds = new Set(told.map((section) => section.kind));
  const count = [...kinds].filter((kind) => FORM_KINDS.has(kind)).length;
  const hasGoals = plan.sections.some((section) => section.kind === "goals" && linesOfSection(section).length > 0);
  const isBudget = isGoalsAndBudget(flow.facts.title?.value ?? ""); // budget-goals.ts reads it by its headings
  if (plan.title?.group !== undefined && hasGoals && !isBudget) return true;
  if (plan.title !== undefined) return count >= 2;
  const kind = flow.facts.kind.value;
  return count >= 3 && (kind === "plan" || kind === "other");
}

/** Every contact, member list and member table of a plan, merged a person each. */
function peopleOf(
  plan: Plan,
  cells: LinesByCell,
  context: PlanContext,
): { mentions: readonly Mention[]; reading: PlanReading } {
  const mentions: Mention[] = [];
  const readings: PlanReading[] = [];
  append(
    mentions,
    plan.preamble.flatMap((line) => contactsIn(line.span, context)),
  );
  for (const section of plan.sections) {
    if (section.kind === "area" || section.kind === "purpose") {
      for (const line of linesOfSection(section)) append(mentions, mentionsInProse(line.span, context));
    }
    if (section.kind !== "contact" && section.kind !== "members") continue;
    const role = section.kind === "contact" ? (section.label?.role ?? "contact") : "member";
    const lines = readMentions(
      linesOfSection(section).map((line) => unmarked(context.text, line).span),
      role,
      section.label?.span,
      context,
    );
    const rows = section.parts.flatMap((part) =>
      part.kind === "row" ? [readPeopleTable(part.row, cells, role, context)] : [],
    );
    for (const { mentions: found, findings, ignored } of [lines, ...rows]) {
      append(mentions, found);
      readings.push({ records: [], findings, ignored });
    }
  }
  return { mentions, reading: joinReadings([...readings, readMembers(mentions, context)]) };
}

/** What a section gives beside people and the group's own fields; its label and prompts are left out by name. */
function readSection(
  section: Section,
  after: readonly Section[],
  cells: LinesByCell,
  context: PlanContext,
): PlanReading {
  const ignored = [
    ...(section.label === undefined ? [] : [{ ...section.label.span, rule: "plan-label" }]),
    ...section.prompts.map((span) => ({ ...span, rule: "template-prompt" })),
  ];
  const base: PlanReading = { records: [], findings: [], ignored };
  switch (section.kind) {
    case "goals":
      return joinReadings([
        base,
        readGoals(linesOfSection(section), context, section.label?.year),
        readGoalRows(section, cells, context),
      ]);
    case "activities":
      return joinReadings([base, readActivities(section, after, cells, context)]);
    case "projects":
      return joinReadings([base, readProjects(section, context)]);
    case "group":
    case "year":
      return joinReadings([base, leaveOut(section, "plan-head", context)]);
    case "remarks":
      return joinReadings([base, leaveOut(section, "plan-remarks", context)]);
    default:
      return base;
  }
}

/** Lines that make no record, but for those that gave the plan its group and year. */
function leaveOut(section: Section, rule: string, { group, year }: PlanContext): PlanReading {
  const lines = linesOfSection(section).filter(({ span }) =>
    [group, year].every((said) => said === undefined || !within(said.span, span)),
  );
  return { ...NOTHING, ignored: lines.map(({ span }) => ({ ...span, rule })) };
}

/** A list of projects under a label of its own. */
function readProjects(section: Section, { text }: PlanContext): PlanReading {
  const records = linesOfSection(section).flatMap((line) => {
    const { span } = unmarked(text, line);
    const name = foldSpace(quoteOf(text, span));
    if (name.length > 120 || /[.:]$/u.test(name)) return [];
    return [record("Project", [span], [field("Project", "name", name, [span], "project-in-list", 0.8)])];
  });
  return { records, findings: [], ignored: [] };
}

/** The stretches of a plan that this extractor answers for: title, labels and sections, but not what other rules read. */
function regionsOf(text: string, plan: Plan, cells: LinesByCell): Span[] {
  const regions: Span[] = plan.title === undefined ? [] : [plan.title.span];
  for (const section of plan.sections) {
    if (section.kind === "foreign") continue;
    if (section.label !== undefined) regions.push(section.label.span);
    append(regions, section.prompts);
    for (const part of section.parts) {
      if (part.kind === "lines")
        append(
          regions,
          part.lines.map((line) => unmarked(text, line).span),
        );
      else append(regions, spansOfRow(text, part.row, cells));
    }
  }
  return regions.filter((span) => span.end > span.start);
}
