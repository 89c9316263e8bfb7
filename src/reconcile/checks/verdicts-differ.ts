/**
 * A task is called done, and the group's own goals of the same subject are not reached (or the other way round): no
 * conflict, for the grain differs, and worth knowing.
 */
import { append } from "../../model/append.ts";
import type { Claim } from "../../model/claim.ts";
import type { Finding } from "../../model/finding.ts";
import { textOfThing, yearOfThing } from "../links.ts";
import { textOn } from "../mention.ts";
import type { Thing } from "../things.ts";
import { likenessOf, wordingOf } from "../wording.ts";
import { byGroupAndYear, type Check, findingOf, firstOn, groupNameOf } from "./check.ts";

const UNREACHED = new Set(["not_fulfilled", "partly_fulfilled", "ongoing"]);
/** "samtliga mål uppfyllda": the verdict is about every goal of the group. */
const ALL_GOALS = /\b(?:samtliga|alla)\s+mål\b/iu;
/** The task is the plan itself: its verdict is one on the plan's goals. */
const BY_PLAN = /(?<!\p{L})(?:enligt|efter|följa?)\s+(?:\p{L}+\s+)?(?:verksamhets)?plan(?:en)?(?!\p{L})/iu;

export const verdictsDiffer: Check = (checked) => {
  const goals = byGroupAndYear(checked, "Goal", yearOfThing);
  const findings: Finding[] = [];
  for (const [key, tasks] of byGroupAndYear(checked, "Assignment", yearOfTask)) {
    const judged = (goals.get(key) ?? []).flatMap((goal) => {
      const status = firstOn(goal, "status");
      return status === undefined ? [] : [{ goal, status }];
    });
    for (const task of tasks) append(findings, differing(task, judged));
  }
  return findings;
};

type Judged = { readonly goal: Thing; readonly status: Claim };

function differing(task: Thing, judged: readonly Judged[]): Finding[] {
  const verdict = firstOn(task, "status");
  if (verdict === undefined || judged.length === 0) return [];
  const outcome = allText(task, "outcome");
  const subject = wordingOf(textOfThing(task));
  const whole = wordingOf(`${textOfThing(task)} ${outcome}`);
  const opposite = judged.filter(({ status }) => contradicts(verdict.value, status.value));
  const same = ALL_GOALS.test(outcome)
    ? opposite
    : opposite.filter(({ goal, status }) => {
        const near = likenessOf(subject, wordingOf(textOfThing(goal)));
        const wide = likenessOf(whole, wordingOf(`${textOfThing(goal)} ${allText(goal, "comment")}`));
        const isSubject =
          (near.score >= 0.5 && near.shared.length >= 2) || near.shared.some((stem) => subject.telling.includes(stem));
        return isSubject || (status.value !== "ongoing" && wide.shared.some((stem) => whole.telling.includes(stem)));
      });
  const unreached = judged.filter(({ status }) => status.value === "not_fulfilled");
  const byPlan = BY_PLAN.test(textOfThing(task));
  const mostly = verdict.value === "fulfilled" && (byPlan || unreached.length * 2 > judged.length);
  const told = same.length > 0 ? same : mostly ? unreached : [];
  const [first] = told;
  if (first === undefined) return [];
  const goals = told.map(({ goal }) => `"${textOfThing(goal).slice(0, 80)}"`).join(", ");
  return [
    findingOf({
      code: "verdicts_differ",
      severity: same.length > 0 ? "warning" : "info",
      message: `The task given to ${groupNameOf(task)} is called ${verdict.value}, ${same.length > 0 ? "its own goals of the same subject are not" : byPlan ? "and it was to go on by its plan, of which these goals were not reached" : "its own goals for the most part are not"}: ${goals}.`,
      claims: [verdict, ...told.map(({ status }) => status)],
      expected: String(verdict.value),
      found: [...new Set(told.map(({ status }) => String(status.value)))].join(", "),
    }),
  ];
}

const contradicts = (task: unknown, goal: unknown): boolean =>
  (task === "fulfilled" && UNREACHED.has(String(goal))) || (task === "not_fulfilled" && goal === "fulfilled");

const allText = (thing: Thing, property: "outcome" | "comment"): string =>
  thing.members.map((mention) => textOn(mention, property) ?? "").join(" ");

/** The year in which a task was reported on. */
function yearOfTask(task: Thing): number | undefined {
  const told = task.members.map((mention) => textOn(mention, "outcomeDate")).find((date) => date !== undefined);
  return told === undefined ? yearOfThing(task) : Number(told.slice(0, 4));
}
