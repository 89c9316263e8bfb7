/**
 * A dataset's store → what is covered of it: the reports of groups, and the words of each document.
 */
import type { DocumentKind } from "../model/facts.ts";
import type { Place } from "../model/place.ts";
import { placeOf } from "../model/walk.ts";
import { groupsNamed, reportedIn, reportedSaid } from "../store/list-reports.ts";
import type { Store } from "../store/open.ts";
import { claimsOfDocument, findingsOfDocument } from "../store/read-claims.ts";
import { documentIds, packedDocument, readDocumentAgain, readStored } from "../store/read-documents.ts";
import { type ReportMatrix, reportMatrix } from "./reports.ts";
import { coverText, type Stretch, type TextCoverage } from "./text-coverage.ts";

/** A stretch with its words and its place in the file. */
type PlacedStretch = Stretch & { readonly quote: string; readonly place: Place };

export type DocumentCoverage = Omit<TextCoverage, "stretches"> & {
  readonly id: string;
  readonly files: readonly string[];
  readonly kind: DocumentKind;
  readonly stretches: readonly PlacedStretch[];
};

/** Who has reported, as the joined records and the claims say. */
export function coverReports(store: Store): ReportMatrix {
  return reportMatrix(reportedIn(store), reportedSaid(store), groupsNamed(store));
}

/** The documents that could be read, by id, one after the other. */
export function* coverDocuments(store: Store): Generator<DocumentCoverage> {
  for (const id of documentIds(store)) {
    const { key, status, files, facts, leftOut } = readStored(store, id);
    if (status === "rejected") continue;
    const document = readDocumentAgain(packedDocument(store, id));
    const { stretches, ...counts } = coverText(document, {
      claims: claimsOfDocument(store, key),
      facts,
      ignored: leftOut,
      findings: findingsOfDocument(store, key),
    });
    yield {
      id,
      files,
      kind: facts.kind.value,
      ...counts,
      stretches: stretches.map((stretch) => ({
        ...stretch,
        quote: document.text.slice(stretch.start, stretch.end),
        place: placeOf(document, stretch),
      })),
    };
  }
}
