/**
 * Form plans (sv. *verksamhetsplaner som formulär*): labels with content, contact lines, goals and activity tables, one plan
 * or many in a file → groups, members, goals, activities, projects. A plan is taken where its labels show that it is a form;
 * activity tables are read in any document.
 */
import { foldSpace } from "../fields/fold.ts";
import { quoteOf, type Span } from "../model/span.ts";
import type { Extractor, Flow, Line } from "./flow.ts";
import { readGroupHeading, readGroupName } from "./group-headings.ts";
import { statedYear } from "./headings.ts";
import { joinReadings, joinText, type PlanContext, type PlanReading, record, unmarked } from "./plan-draft.ts";
import { readGoals } from "./plan-goals.ts";
import { isPrompt, type SectionKind } from "./plan-labels.ts";
import { type Mention, mentionsInProse, nameVariants, readMembers, readMentions } from "./plan-people.ts";
import { linesByCell, type Plan, plansOf, type Section } from "./plan-sections.ts";
import { readActivities, readPeopleTable } from "./plan-tables.ts";
import { type FieldDraft, field } from "./record-draft.ts";

/** Labels that make a form, each kind counted once. */
const FORM_KINDS: ReadonlySet<SectionKind> = new Set(["area", "purpose", "goals", "activities", "contact", "members"]);

export const planForms: Extractor = {
  name: "plan-forms",
  extract: (flow) => {
    const cells = linesByCell(flow.lines);
    const mentions: Mention[] = [];
    const understood: Span[] = [];
    const readings = plansOf(flow).map((plan): PlanReading => {
      const context = contextOf(flow, plan);
      if (!isForm(flow, plan)) {
        const tables = plan.sections.filter(
          (section) => section.kind === "activities" && section.parts.some((part) => part.kind === "row"),
        );
        return joinReadings(tables.map((section) => readActivities(section, [], cells, context)));
      }
      const people = peopleOf(plan, cells, context);
      mentions.push(...people.mentions);
      understood.push(...regionsOf(plan, cells));
      return joinReadings([
        people.reading,
        groupOf(plan, context),
        ...plan.sections.map((section, i) => readSection(section, plan.sections.slice(i + 1), cells, context)),
      ]);
    });
    const all = joinReadings(readings);
    return { ...all, findings: [...all.findings, ...nameVariants(mentions)], understood };
  },
};

type Cells = ReturnType<typeof linesByCell>;

/** Two of a form's labels under a plan's title, three without one. */
function isForm(flow: Flow, plan: Plan): boolean {
  const kinds = new Set(plan.sections.filter((section) => section.label !== undefined).map((section) => section.kind));
  const count = [...kinds].filter((kind) => FORM_KINDS.has(kind)).length;
  if (plan.title !== undefined) return count >= 2;
  const kind = flow.facts.kind.value;
  return count >= 3 && (kind === "plan" || kind === "other");
}

/** Group and year: of the title, of the form's own fields, of a line before the first label, of the document. */
function contextOf(flow: Flow, plan: Plan): PlanContext {
  const { text } = flow.document;
  const own = (kind: SectionKind): Line | undefined =>
    linesOf(plan.sections.find((section) => section.kind === kind))[0];
  const named = own("group");
  const heading = plan.preamble
    .slice(0, 3)
    .map((line) => readGroupHeading(text, line.span))
    .find((name) => name !== undefined);
  const group = plan.title?.group ?? (named === undefined ? undefined : readGroupName(text, named.span)) ?? heading;
  const dated = own("year");
  const fact = flow.facts.year;
  const factSpan = fact?.spans[0];
  const year =
    plan.title?.year ??
    (dated === undefined ? undefined : statedYear(text, dated.span)) ??
    (fact === undefined || factSpan === undefined ? undefined : { value: fact.value, span: factSpan });
  return { text, ...(group === undefined ? {} : { group }), ...(year === undefined ? {} : { year }) };
}

function linesOf(section: Section | undefined): readonly Line[] {
  return (section?.parts ?? [])
    .flatMap((part) => (part.kind === "lines" ? part.lines : []))
    .filter((line) => line.text !== "");
}

/** Every contact, member list and member table of a plan, merged a person each. */
function peopleOf(
  plan: Plan,
  cells: Cells,
  context: PlanContext,
): { mentions: readonly Mention[]; reading: PlanReading } {
  const mentions: Mention[] = [];
  const readings: PlanReading[] = [];
  for (const section of plan.sections) {
    if (section.kind === "area" || section.kind === "purpose") {
      for (const line of linesOf(section)) mentions.push(...mentionsInProse(line.span, context));
    }
    if (section.kind !== "contact" && section.kind !== "members") continue;
    const role = section.kind === "contact" ? (section.label?.role ?? "contact") : "member";
    const lines = readMentions(
      linesOf(section).map((line) => unmarked(context.text, line).span),
      role,
      section.label?.span,
      context,
    );
    const rows = section.parts.flatMap((part) =>
      part.kind === "row" ? [readPeopleTable(part.row, cells, role, context)] : [],
    );
    for (const { mentions: found, findings, ignored } of [lines, ...rows]) {
      mentions.push(...found);
      readings.push({ records: [], findings, ignored });
    }
  }
  return { mentions, reading: joinReadings([...readings, readMembers(mentions, context)]) };
}

/** The group's own record: its name, and what the form says of area and purpose. */
function groupOf(plan: Plan, context: PlanContext): PlanReading {
  const { group, text } = context;
  if (group === undefined) return { records: [], findings: [], ignored: [] };
  const fields: FieldDraft[] = [field("Group", "name", group.value, [group.span], "plan-title-group", 0.95)];
  for (const property of ["area", "purpose"] as const) {
    const section = plan.sections.find((one) => one.kind === property && linesOf(one).length > 0);
    const spans = linesOf(section)
      .filter((line) => !isPrompt(line.text))
      .map((line) => unmarked(text, line).span)
      .filter((span) => span.end > span.start);
    if (spans.length > 0) fields.push(field("Group", property, joinText(text, spans), spans, `plan-${property}`, 0.92));
  }
  return { records: [record("Group", [group.span], fields)], findings: [], ignored: [] };
}

/** What a section gives beside people and the group's own fields; its label and prompts are left out by name. */
function readSection(section: Section, after: readonly Section[], cells: Cells, context: PlanContext): PlanReading {
  const ignored = [
    ...(section.label === undefined ? [] : [{ ...section.label.span, rule: "plan-label" }]),
    ...section.prompts.map((span) => ({ ...span, rule: "template-prompt" })),
  ];
  const base: PlanReading = { records: [], findings: [], ignored };
  switch (section.kind) {
    case "goals":
      return joinReadings([base, readGoals(linesOf(section), context, section.label?.year)]);
    case "activities":
      return joinReadings([base, readActivities(section, after, cells, context)]);
    case "projects":
      return joinReadings([base, readProjects(section, context)]);
    case "remarks":
      return {
        ...base,
        ignored: [...ignored, ...linesOf(section).map((line) => ({ ...line.span, rule: "plan-remarks" }))],
      };
    default:
      return base;
  }
}

/** A list of projects under a label of its own. */
function readProjects(section: Section, { text }: PlanContext): PlanReading {
  const records = linesOf(section).flatMap((line) => {
    const { span } = unmarked(text, line);
    const name = foldSpace(quoteOf(text, span));
    if (name.length > 120 || /[.:]$/u.test(name)) return [];
    return [record("Project", [span], [field("Project", "name", name, [span], "project-in-list", 0.8)])];
  });
  return { records, findings: [], ignored: [] };
}

/** The stretches of a plan that this extractor answers for: title, labels and sections, but not what other rules read. */
function regionsOf(plan: Plan, cells: Cells): Span[] {
  const regions: Span[] = plan.title === undefined ? [] : [plan.title.span];
  for (const section of plan.sections) {
    if (section.kind === "foreign") continue;
    if (section.label !== undefined) regions.push(section.label.span);
    regions.push(...section.prompts);
    for (const part of section.parts) {
      if (part.kind === "lines") regions.push(...part.lines.map((line) => line.span));
      else regions.push(...part.row.cells.flatMap(({ cell }) => (cells.get(cell) ?? []).map((line) => line.span)));
    }
  }
  return regions.filter((span) => span.end > span.start);
}
