/**
 * Claims → lines for a person, grouped by the record they speak of.
 */
import { publishedValue } from "../fields/published.ts";
import type { Claim } from "../model/claim.ts";
import { bold, dim, shortened } from "./paint.ts";
import { placeName, valueName } from "./words.ts";

const VALUE = 100;
/** How much of an id a person needs to type: enough to be the only one. */
const ID = 8;

/** Records in the order of their first claims. */
export function byRecord(claims: readonly Claim[]): Map<string, Claim[]> {
  const records = new Map<string, Claim[]>();
  for (const claim of claims) {
    const known = records.get(claim.record);
    if (known === undefined) records.set(claim.record, [claim]);
    else known.push(claim);
  }
  return records;
}

/** "Goal 1a2b3c4d", then a line a property with its value, its rule and its place. */
export function recordLines(claims: readonly Claim[]): string[] {
  const [first] = claims;
  if (first === undefined) return [];
  const width = Math.max(...claims.map(({ property }) => property.length));
  return [
    bold(`${first.type} ${first.record.slice(0, ID)}`),
    ...claims.map((claim) => {
      const from = `${placeName(claim.place)}; ${claim.rule} ${claim.confidence}${hintsOf(claim)}; ${claim.id.slice(0, ID)}`;
      return `  ${claim.property.padEnd(width)}  ${shownValue(claim)}  ${dim(`(${from})`)}`;
    }),
  ];
}

/** The value as published, at most `length` characters of it, or why there is none. */
export function shownValue(claim: Claim, length = VALUE): string {
  if (claim.missing === "stated_unknown") return "unknown, says the document";
  if (claim.missing === "truncated") return "cut off in the document";
  return shortened(valueName(publishedValue(claim)), length);
}

function hintsOf({ inferred, unrecognised }: Claim): string {
  return `${inferred ? ", inferred" : ""}${unrecognised ? ", wording not recognised" : ""}`;
}
