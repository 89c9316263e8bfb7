/**
 * Which group and year a plan is for, from the nearest words that say so.
 */
import type { AmountKind } from "../fields/choices.ts";
import type { Flow, Line } from "./flow.ts";
import { readGroupHeading, readGroupName } from "./group-headings.ts";
import { statedYear } from "./headings.ts";
import type { PlanContext } from "./plan-draft.ts";
import type { SectionKind } from "./plan-labels.ts";
import { linesOfSection, type Plan } from "./plan-sections.ts";

/** Group and year: of the title, of the form's own fields, of a line before the first label, of the document. */
export function contextOf(flow: Flow, plan: Plan): PlanContext {
  const { text } = flow.document;
  const own = (kind: SectionKind): Line | undefined =>
    linesOfSection(plan.sections.find((section) => section.kind === kind))[0];
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
  return {
    text,
    words: flow.words,
    cost: costOf(flow),
    ...(group === undefined ? {} : { group }),
    ...(year === undefined ? {} : { year }),
  };
}

/** What the costs of a table are: those of a plan are yet to come. */
export const costOf = ({ facts }: Flow): AmountKind => (facts.kind.value === "follow_up" ? "outcome" : "budget");
