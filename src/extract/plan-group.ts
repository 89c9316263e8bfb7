/**
 * The group that a plan is for: its record with area and purpose, and the words of the title that say neither group nor year.
 */
import { bySpan } from "../model/span.ts";
import { joinText, NOTHING, type PlanContext, type PlanReading, record, unmarked } from "./plan-draft.ts";
import { isPrompt, type SectionKind } from "./plan-labels.ts";
import { linesOfSection, type Plan, type Section } from "./plan-sections.ts";
import { type FieldDraft, field } from "./record-draft.ts";

/** Sections whose records have a year: of their label, else of the title. */
const DATED: ReadonlySet<SectionKind> = new Set(["goals", "activities"]);

/** The words of a title that are neither the group nor the year. */
export function readTitleRest({ title, sections }: Plan): PlanReading {
  if (title === undefined) return NOTHING;
  const isDated = sections.some(({ kind, label }) => DATED.has(kind) && label?.year === undefined);
  const said = [title.group?.span, isDated ? title.year?.span : undefined]
    .filter((span) => span !== undefined)
    .sort(bySpan);
  let start = title.span.start;
  const gaps = [...said, { start: title.span.end, end: title.span.end }].map((span) => {
    const gap = { start, end: span.start, rule: "plan-title" };
    start = Math.max(start, span.end);
    return gap;
  });
  return { ...NOTHING, ignored: gaps.filter((gap) => gap.end > gap.start) };
}

/** The group's own record: its name, and what the form says of area and purpose. */
export function readGroup(plan: Plan, context: PlanContext): PlanReading {
  const { group } = context;
  if (group === undefined) return NOTHING;
  const purpose = onlySection(plan, "purpose");
  const fields: FieldDraft[] = [
    field("Group", "name", group.value, [group.span], "plan-title-group", 0.95),
    ...numberOf(context),
    ...textField(
      "area",
      plan.sections.find(({ kind }) => kind === "area"),
      context,
      0.92,
    ),
    ...textField("purpose", purpose ?? onlySection(plan, "mission"), context, purpose === undefined ? 0.75 : 0.92),
  ];
  return { ...NOTHING, records: [record("Group", [group.span], fields)] };
}

/** "2. Kulturgruppen": the number right before the name. */
function numberOf({ text, group }: PlanContext): FieldDraft[] {
  if (group?.number === undefined) return [];
  const before = text.slice(Math.max(0, group.span.start - 8), group.span.start);
  const at = before.lastIndexOf(group.number);
  const start = group.span.start - before.length + at;
  const span = { start, end: start + group.number.length };
  return at < 0 ? [] : [field("Group", "number", group.number, [span], "group-number", 0.9)];
}

/** The one section of its kind: a plan that states a purpose for each of its tasks states none for the group. */
function onlySection(plan: Plan, kind: SectionKind): Section | undefined {
  const sections = plan.sections.filter((section) => section.kind === kind && linesOfSection(section).length > 0);
  return sections.length === 1 ? sections[0] : undefined;
}

function textField(
  property: "area" | "purpose",
  section: Section | undefined,
  { text }: PlanContext,
  confidence: number,
): FieldDraft[] {
  const spans = linesOfSection(section)
    .filter((line) => !isPrompt(line.text))
    .map((line) => unmarked(text, line).span)
    .filter((span) => span.end > span.start);
  return spans.length === 0
    ? []
    : [field("Group", property, joinText(text, spans), spans, `plan-${property}`, confidence)];
}
