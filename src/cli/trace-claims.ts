/**
 * One claim, or the claims of one record of a document → where they come from: rule, place, words in their surroundings.
 */
import { claimRowOf } from "../export/claims-jsonl.ts";
import { propertyOf } from "../fields/records.ts";
import type { Claim } from "../model/claim.ts";
import type { StoredDocument } from "../store/read-documents.ts";
import { bold, columns, printable } from "./paint.ts";
import { passage } from "./passage.ts";
import { recordLines, shownValue } from "./records.ts";
import { formatName, placeName } from "./words.ts";

/** For a person; of several claims, all of one record, first a line each. */
export function claimsAsLines(claims: readonly Claim[], document: StoredDocument): string[] {
  const overview = claims.length > 1 ? [...recordLines(claims), ""] : [];
  return [...overview, ...claims.flatMap((claim, i) => [...(i > 0 ? [""] : []), ...claimLines(claim, document)])];
}

function claimLines(claim: Claim, document: StoredDocument): string[] {
  const sv = propertyOf(claim.type, claim.property)?.sv;
  const certainty = [
    `confidence ${claim.confidence}`,
    ...(claim.inferred ? ["inferred: the words do not say it, it follows from them"] : []),
    ...(claim.unrecognised ? ["the wording is on no list"] : []),
  ].join(", ");
  const [file = "", ...others] = document.files;
  return [
    bold(`${claim.type}.${claim.property}`) + (sv === undefined ? "" : ` (sv. ${sv})`),
    ...columns([
      ["  value", shownValue(claim, Number.POSITIVE_INFINITY)],
      ["  rule", `${claim.rule}, ${certainty}`],
      ["  document", printable(file) + (others.length > 0 ? printable(` (also ${others.join(", ")})`) : "")],
      ["  read as", `${formatName(document.mediaType)} by ${document.reader}, ${document.status}`],
      ["  place", placeName(claim.place)],
      ["  claim", claim.id],
      ["  record", claim.record],
    ]),
    "",
    ...passage(document.text, claim.spans ?? [claim.span]).map((line) => `  ${line}`),
  ];
}

/** For programs. */
export function claimsAsJson(claims: readonly Claim[], document: StoredDocument) {
  const { id, files, mediaType, reader, status } = document;
  return {
    document: { id, files, mediaType, reader, status },
    claims: claims.map((claim) => ({
      ...claimRowOf(claim, files[0] ?? ""),
      sv: propertyOf(claim.type, claim.property)?.sv,
      before: document.text.slice(Math.max(0, claim.span.start - 300), claim.span.start),
      after: document.text.slice(claim.span.end, claim.span.end + 300),
    })),
  };
}
