/**
 * A goal was not reached, and the group's next plan says nothing of it.
 */
import type { Finding } from "../../model/finding.ts";
import { textOfThing, yearOfThing } from "../links.ts";
import { textOn } from "../mention.ts";
import type { Thing } from "../things.ts";
import { wordingOf } from "../wording.ts";
import { byGroupAndYear, type Check, findingOf, firstOn, groupNameOf } from "./check.ts";

const UNFINISHED = new Set(["not_fulfilled", "partly_fulfilled", "ongoing", "unclear"]);
/** So much of a goal's words within one text of the next year is a word on it. */
const TAKEN_UP = 0.5;

/** A target that was nearly reached is no unfinished goal ("73 of 75"). */
const NEARLY = 0.9;

function isFarShort({ code, expected = "", found = "" }: Finding): boolean {
  return code === "target_not_met" && Number.parseFloat(found) < NEARLY * Number.parseFloat(expected);
}

/** Or so many of them, however long the goal is. */
const MANY = 4;
/** Or so many words that only this subject has. */
const LEAST_TELLING = 2;

/** Every text of goals, activities and tasks, with its explanation. */
const textsOf = (things: readonly Thing[]): ReadonlySet<string>[] =>
  things.flatMap(({ members }) =>
    members.map(
      (mention) => new Set(wordingOf(`${textOn(mention, "text") ?? ""} ${textOn(mention, "comment") ?? ""}`).stems),
    ),
  );

function isTakenUp(goal: Thing, texts: readonly ReadonlySet<string>[]): boolean {
  const { stems, telling } = wordingOf(textOfThing(goal));
  return texts.some(
    (text) =>
      stems.filter((stem) => text.has(stem)).length >= Math.min(Math.max(1, stems.length * TAKEN_UP), MANY) ||
      (telling.length > 0 &&
        telling.filter((stem) => text.has(stem)).length >= Math.min(LEAST_TELLING, telling.length)),
  );
}

export const goalVanished: Check = (checked) => {
  const goals = byGroupAndYear(checked, "Goal", yearOfThing);
  const others = [byGroupAndYear(checked, "Activity", yearOfThing), byGroupAndYear(checked, "Assignment", yearOfThing)];
  const carried = new Set(checked.links.map(({ from }) => from));
  const missed = new Set(checked.told.flatMap((one) => (isFarShort(one) ? one.claims : [])));
  return [...goals].flatMap(([key, own]) => {
    const cut = key.lastIndexOf("|");
    const year = Number(key.slice(cut + 1));
    const next = (goals.get(`${key.slice(0, cut)}|${year + 1}`) ?? []).filter(({ members }) =>
      members.some(({ document }) => document.kind === "plan"),
    );
    if (next.length === 0) return [];
    const nextKey = `${key.slice(0, cut)}|${year + 1}`;
    const texts = textsOf([...next, ...others.flatMap((rows) => rows.get(nextKey) ?? [])]);
    return own.flatMap((goal) => {
      const status = firstOn(goal, "status");
      const text = firstOn(goal, "text");
      if (carried.has(goal.id) || status === undefined || text === undefined) return [];
      const short = goal.members.some(({ claims }) => claims.some(({ id }) => missed.has(id)));
      if ((!UNFINISHED.has(String(status.value)) && !short) || isTakenUp(goal, texts)) return [];
      return [
        findingOf({
          code: "goal_vanished",
          severity: "info",
          message: `The goal "${textOfThing(goal).slice(0, 100)}" of ${groupNameOf(goal)} for ${year} was ${short ? "short of its target" : status.value}, and the plan for ${year + 1} says nothing of it.`,
          claims: [text, status],
          expected: `a goal of ${year + 1} that takes it up, or a word on why not`,
          found: `${next.length} other goals in the plan for ${year + 1}`,
        }),
      ];
    });
  });
};
