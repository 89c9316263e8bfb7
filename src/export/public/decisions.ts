/**
 * What people decided → the same without who they are, what they noted, and people in what they saw; with ids computed again.
 */
import type { Json } from "../../fields/kind.ts";
import { decisionIdOf, evidenceOf } from "../../model/decision.ts";
import { MASK } from "../../model/mask.ts";
import type { Decision, DecisionSubject, Seen } from "../../model/reconciled.ts";
import { isPersonalProperty, type Survey } from "./survey.ts";

/** Decisions that may be shown, by the id that they had. Those about people are left out. */
export function publicDecisions(decisions: Iterable<Decision>, survey: Survey): Map<string, Decision> {
  const shown = new Map<string, Decision>();
  for (const decision of decisions) {
    const subject = subjectOf(decision, survey, shown);
    const choice = choiceOf(decision, survey);
    if (subject === undefined || choice === "personal") {
      survey.count("decisions_left_out");
      continue;
    }
    const { at, action, evidence, note } = decision;
    if (note !== undefined) survey.count("notes_of_decisions_left_out");
    const draft = {
      at,
      by: MASK,
      action,
      subject,
      ...(choice === undefined ? {} : { choice: choice.value }),
      evidence: subject.seen === undefined ? evidence : evidenceOf(subject.seen),
    };
    shown.set(decision.id, { id: decisionIdOf(draft), ...draft });
  }
  survey.count("names_of_deciders_masked", shown.size);
  return shown;
}

function subjectOf(
  { subject, action }: Decision,
  survey: Survey,
  shown: ReadonlyMap<string, Decision>,
): DecisionSubject | undefined {
  const { claims, seen, record, finding, decision } = subject;
  const isOnFinding = finding !== undefined;
  const kept = claims.filter((id) => !survey.removedClaims.has(id));
  if (!isOnFinding && kept.length < claims.length) return undefined;
  if (!isOnFinding && seen?.some(({ type, property }) => isPersonalProperty(type, property))) return undefined;
  if (record !== undefined && survey.removedRecords.has(record)) return undefined;
  const undone = decision === undefined ? undefined : shown.get(decision);
  if (action === "undo" && undone === undefined) return undefined;
  return {
    claims: kept.map((id) => survey.renamed.get(id)?.id ?? id),
    ...(seen === undefined ? {} : { seen: seen.map((one) => seenOf(one, survey)) }),
    ...(record === undefined ? {} : { record }),
    ...(finding === undefined ? {} : { finding: survey.findings.get(finding) ?? finding }),
    ...(undone === undefined ? {} : { decision: undone.id }),
  };
}

function seenOf({ document, type, property, value, quote, of }: Seen, survey: Survey): Seen {
  const told = Object.entries(of).map(([name, said]) => [name, maskedJson(said, survey)] as const);
  return {
    document,
    type,
    property,
    value: maskedJson(value, survey),
    quote: survey.mask(quote),
    of: Object.fromEntries(told),
  };
}

/** The choice without people; "personal" where it is about one. */
function choiceOf({ choice }: Decision, survey: Survey): { value: Json } | "personal" | undefined {
  if (choice === undefined) return undefined;
  if (typeof choice === "string") {
    if (survey.removedClaims.has(choice)) return "personal";
    return { value: survey.renamed.get(choice)?.id ?? survey.mask(choice) };
  }
  if (typeof choice === "object" && choice !== null && !Array.isArray(choice)) {
    const parts = new Map(Object.entries(choice));
    const [type, property] = [parts.get("type"), parts.get("property")];
    if (typeof type === "string" && typeof property === "string" && isPersonalProperty(type, property))
      return "personal";
  }
  return { value: maskedJson(choice, survey) };
}

/** JSON with every text in it masked. */
function maskedJson(value: Json, survey: Survey): Json {
  if (typeof value === "string") return survey.mask(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one: Json) => maskedJson(one, survey));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, maskedJson(one, survey)]));
}
