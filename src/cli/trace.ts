/**
 * `malspar trace`: a claim or a record by (the beginning of) its id, back to the words in their document.
 */
import { claimRowOf } from "../export/claims-jsonl.ts";
import { propertyOf } from "../fields/records.ts";
import type { Claim } from "../model/claim.ts";
import type { Store } from "../store/open.ts";
import { claimsByPrefix } from "../store/read-claims.ts";
import { readStored, type StoredDocument } from "../store/read-documents.ts";
import { withDataset } from "./dataset.ts";
import { EXIT, UsageError } from "./exit.ts";
import { bold, columns, printable } from "./paint.ts";
import { passage } from "./passage.ts";
import { byRecord, recordLines, shownValue } from "./records.ts";
import { formatName, placeName } from "./words.ts";

/** More than a record has; past that, an id that fits so many is too short anyway. */
const MOST = 1000;
const CANDIDATES = 10;

export async function traceCommand(
  id: string,
  options: { readonly data: string; readonly json?: true },
): Promise<number> {
  const prefix = id.toLowerCase();
  if (!/^[0-9a-f]+$/u.test(prefix)) throw new UsageError(`"${id}" is no id: ids are made of 0-9 and a-f`);
  return withDataset(options.data, (store) => {
    const claims = meant(store, prefix);
    const [first] = claims;
    if (first === undefined) throw new UsageError(`no claim and no record has an id that begins with ${prefix}`);
    const document = readStored(store, first.document);
    if (options.json) console.log(JSON.stringify(asJson(claims, document), null, 2));
    else console.log(asLines(claims, document).join("\n"));
    return EXIT.ok;
  });
}

/** The one claim, or the claims of the one record, that the beginning of an id names. @throws UsageError where it names several */
function meant(store: Store, prefix: string): Claim[] {
  const found = claimsByPrefix(store, prefix, MOST);
  const asClaims = found.filter((claim) => claim.id.startsWith(prefix));
  const asRecords = byRecord(found.filter((claim) => claim.record.startsWith(prefix)));
  if (asClaims.length + asRecords.size <= 1) return found;
  const candidates = [
    ...asClaims.map((claim) => `  ${claim.id}  ${claim.type}.${claim.property}: ${shownValue(claim)}`),
    ...[...asRecords].map(([record, claims]) => `  ${record}  ${claims[0]?.type} with ${claims.length} claims`),
  ];
  const more = candidates.length > CANDIDATES ? [`  … and ${candidates.length - CANDIDATES} more`] : [];
  const list = [...candidates.slice(0, CANDIDATES), ...more].join("\n");
  throw new UsageError(`more than one id begins with ${prefix}; give more of it:\n${list}`);
}

function asLines(claims: readonly Claim[], document: StoredDocument): string[] {
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

function asJson(claims: readonly Claim[], document: StoredDocument) {
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
