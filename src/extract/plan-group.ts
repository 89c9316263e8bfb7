/**
 * The group that a plan is for: its record with area and purpose, and the words of the title that say neither group nor year.
 */
import { bySpan } from "../model/span.ts";
import { joinText, NOTHING, type PlanContext, type PlanReading, record, unmarked } from "./plan-draft.ts";
import { isPrompt, type SectionKind } from "./plan-labels.ts";
import { linesOfSection, type Plan } from "./plan-sections.ts";
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
  const { group, text } = context;
  if (group === undefined) return NOTHING;
  const fields: FieldDraft[] = [field("Group", "name", group.value, [group.span], "plan-title-group", 0.95)];
  for (const property of ["area", "purpose"] as const) {
    const section = plan.sections.find((one) => one.kind === property && linesOfSection(one).length > 0);
    const spans = linesOfSection(section)
      .filter((line) => !isPrompt(line.text))
      .map((line) => unmarked(text, line).span)
      .filter((span) => span.end > span.start);
    if (spans.length > 0) fields.push(field("Group", property, joinText(text, spans), spans, `plan-${property}`, 0.92));
  }
  return { records: [record("Group", [group.span], fields)], findings: [], ignored: [] };
}
