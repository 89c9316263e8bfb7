/**
 * A document says that a group has handed in its plan or report, and no document here has a goal of it (or the reverse).
 */
import type { Finding } from "../../model/finding.ts";
import { yearOfThing } from "../links.ts";
import { textOn } from "../mention.ts";
import { allOn, byGroupAndYear, type Check, findingOf } from "./check.ts";

/** Documents of a year are only complete enough to miss something in where so many groups are in them. */
const LEAST_GROUPS = 3;

export const reporting: Check = (checked) => {
  const goals = byGroupAndYear(checked, "Goal", yearOfThing);
  const held = new Map<string, Set<string>>();
  for (const [key, things] of goals) {
    const cut = key.lastIndexOf("|");
    for (const { members } of things) {
      for (const { document } of members) {
        const prefix = document.kind === "plan" ? "VP" : document.kind === "follow_up" ? "VB" : undefined;
        if (prefix === undefined) continue;
        const region = key.slice(0, key.indexOf("|"));
        const name = `${region}|${prefix}${key.slice(cut + 3)}`;
        held.set(name, (held.get(name) ?? new Set()).add(key.slice(0, cut)));
      }
    }
  }
  return checked.things.flatMap((thing): Finding[] => {
    const { body } = thing;
    if (thing.type !== "Group" || body === undefined) return [];
    const region = body.slice(0, body.indexOf("|"));
    return allOn(thing, "reporting").flatMap(({ claim, mention }) => {
      const [document = "", state] = String(claim.value).split(":");
      const groups = held.get(`${region}|${document.replace("-AG", "")}`);
      if (groups === undefined || groups.size < LEAST_GROUPS) return [];
      const here = groups.has(checked.line(body));
      if (here === (state === "received")) return [];
      return [
        findingOf({
          code: "set_mismatch",
          severity: "info",
          message: `The document says that ${document} of ${textOn(mention, "name") ?? "the group"} is ${state}; among the documents here ${here ? "there is one with its goals" : "there is none with its goals"}.`,
          claims: [claim],
          expected: String(state),
          found: here ? "received" : "missing",
        }),
      ];
    });
  });
};
