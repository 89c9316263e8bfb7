/**
 * A goal was planned, the group's goals of that year were followed up, and nobody says what came of this one.
 */
import { textOfThing, yearOfThing } from "../links.ts";
import { byGroupAndYear, type Check, findingOf, firstOn, groupNameOf } from "./check.ts";

export const goalUnreported: Check = (checked) => {
  const known = checked.known.get("goal_without_status") ?? new Set<string>();
  return [...byGroupAndYear(checked, "Goal", yearOfThing)].flatMap(([key, goals]) => {
    const year = key.slice(key.lastIndexOf("|") + 1);
    const followed = goals.filter(({ members }) =>
      members.some(
        ({ document, claims }) => document.kind !== "plan" && claims.some(({ property }) => property === "status"),
      ),
    );
    const [example] = followed;
    const verdict = example === undefined ? undefined : firstOn(example, "status");
    if (verdict === undefined) return [];
    return goals.flatMap((goal) => {
      const onlyPlanned = goal.members.every(
        ({ document, claims }) => document.kind === "plan" && !claims.some(({ property }) => property === "status"),
      );
      const text = firstOn(goal, "text");
      if (
        !onlyPlanned ||
        text === undefined ||
        goal.members.some(({ claims }) => claims.some(({ id }) => known.has(id)))
      ) {
        return [];
      }
      return [
        findingOf({
          code: "goal_without_status",
          severity: "warning",
          message: `The goal "${textOfThing(goal).slice(0, 100)}" of ${groupNameOf(goal)} was planned for ${year}; ${followed.length === 1 ? "another goal of the group was" : `${followed.length} other goals of the group were`} followed up, this one was not.`,
          claims: [text, verdict],
          expected: "a status",
          found: "none",
        }),
      ];
    });
  });
};
