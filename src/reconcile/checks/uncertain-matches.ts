/**
 * Two records that may be one: offered to a person, not joined.
 */
import { claimOn, NAMING, textOn } from "../mention.ts";
import { type Check, findingOf } from "./check.ts";

export const uncertainMatches: Check = ({ offers }) =>
  offers.flatMap(({ a, b, score, reason }) => {
    const claims = [a, b].flatMap((mention) => claimOn(mention, NAMING[mention.type]) ?? []);
    const [one, other] = [a, b].map((mention) => (textOn(mention, NAMING[mention.type]) ?? "").slice(0, 80));
    return [
      findingOf({
        code: "uncertain_match",
        severity: "info",
        message: `"${one}" and "${other}" may be the same ${a.type} (${Math.round(score * 100)} %: ${reason}); say so with "malspar decide" and --same or --distinct.`,
        claims,
      }),
    ];
  });
