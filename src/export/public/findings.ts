/**
 * Findings → the same without people: those that are about them alone are left out, words of the others masked.
 */
import { findingIdOf, hashOf } from "../../model/identity.ts";
import type { FindingRow } from "../rows.ts";
import type { Survey } from "./survey.ts";

/** Codes that compare what is said of people. */
const ABOUT_PEOPLE: ReadonlySet<string> = new Set(["phone_area_mismatch", "email_domain_mismatch"]);

/** The finding as it may be shown, its decision as it was; undefined where it is about people alone. */
export function publicFinding(row: FindingRow, survey: Survey): FindingRow | undefined {
  const claims = row.claims.filter((id) => !survey.removedClaims.has(id));
  if (ABOUT_PEOPLE.has(row.code) || (row.claims.length > 0 && claims.length === 0)) return undefined;
  const shown: FindingRow = {
    ...row,
    message: survey.mask(row.message),
    claims: claims.map((id) => survey.renamed.get(id)?.id ?? id),
    places: row.places.map((place) => ({ ...place, quote: survey.quote(place.document, place.start, place.quote) })),
    expected: row.expected === undefined ? undefined : survey.mask(row.expected),
    found: row.found === undefined ? undefined : survey.mask(row.found),
  };
  const isSame = shown.expected === row.expected && shown.found === row.found;
  return isSame ? shown : { ...shown, id: idOf(shown) };
}

function idOf({ code, documents, places, expected, found }: FindingRow): string {
  const [document, ...others] = documents;
  if (document !== undefined && others.length === 0) {
    return findingIdOf({
      code,
      document,
      spans: places,
      ...(expected === undefined ? {} : { expected }),
      ...(found === undefined ? {} : { found }),
    });
  }
  const spans = places.map((place) => [place.document, place.start, place.end]);
  return hashOf(code, spans, expected ?? null, found ?? null);
}
