/**
 * Groups that reported on a year together with many others, whose plans for the next year are here, and have none themselves
 * (and the other way round): a document that is missing, or a group that fell silent (sv. *saknad verksamhetsplan*).
 */
import type { Claim } from "../../model/claim.ts";
import type { Finding } from "../../model/finding.ts";
import { yearOfThing } from "../links.ts";
import { claimOn } from "../mention.ts";
import { byGroupAndYear, type Check, findingOf } from "./check.ts";

/** Only where so many groups are told of in one year is one of them missed in the next. */
const LEAST_GROUPS = 5;
/** More than that part of the groups missing says that the documents are not all here. */
const MOST_MISSING = 0.3;
/** Offices and councils report, and make no plan of a group. */
const NO_GROUP = /(?:^|[| ])(?:kansli|råd|styrelse|nämnd)(?:$| )/u;

type Told = Map<string, Claim>;

export const missingPlans: Check = (checked) => {
  const reports = new Map<string, Told>();
  const plans = new Map<string, Told>();
  for (const [key, goals] of byGroupAndYear(checked, "Goal", yearOfThing)) {
    const cut = key.lastIndexOf("|");
    const [body, year] = [key.slice(0, cut), key.slice(cut + 1)];
    if (NO_GROUP.test(body.slice(body.indexOf("|") + 1))) continue;
    for (const mention of goals.flatMap(({ members }) => members)) {
      const rows =
        mention.document.kind === "plan" ? plans : mention.document.kind === "follow_up" ? reports : undefined;
      const claim = claimOn(mention, "group");
      if (rows === undefined || claim === undefined) continue;
      const yearly = `${body.slice(0, body.indexOf("|"))}|${year}`;
      const told: Told = rows.get(yearly) ?? new Map<string, Claim>();
      if (!told.has(body)) told.set(body, claim);
      rows.set(yearly, told);
    }
  }
  return [...reports].flatMap(([yearly, told]) => {
    const cut = yearly.lastIndexOf("|");
    const year = Number(yearly.slice(cut + 1));
    const planned = plans.get(`${yearly.slice(0, cut)}|${year + 1}`);
    return planned === undefined ? [] : missing(told, planned, year);
  });
};

function missing(told: Told, planned: Told, year: number): Finding[] {
  const silent = [...told].filter(([body]) => !planned.has(body)).map(([, claim]) => claim);
  const fresh = [...planned].filter(([body]) => !told.has(body)).map(([, claim]) => claim);
  const smaller = Math.min(told.size, planned.size);
  if (smaller < LEAST_GROUPS || silent.length === 0 || silent.length > told.size * MOST_MISSING) return [];
  const names = (claims: readonly Claim[]): string => claims.map(({ value }) => String(value)).join(", ");
  const others = fresh.length === 0 ? "" : ` Only a plan, and no report, is here of ${names(fresh)}.`;
  return [
    findingOf({
      code: "set_mismatch",
      severity: "info",
      message: `${told.size} groups report on ${year}; plans for ${year + 1} are here of ${told.size - silent.length} of them, not of ${names(silent)}.${others}`,
      claims: [...silent, ...fresh],
      expected: `${told.size} plans`,
      found: String(told.size - silent.length),
    }),
  ];
}
