/**
 * The table of the API's addresses: what each takes and gives. Routing, checks and the OpenAPI description follow from it.
 */
import { z } from "zod";
import { claimRowOf } from "../../export/claims-jsonl.ts";
import { conflictRowOf } from "../../export/conflicts-jsonl.ts";
import { documentRowOf } from "../../export/documents-jsonl.ts";
import { findingRowOf } from "../../export/findings-jsonl.ts";
import { linkRowOf } from "../../export/links-jsonl.ts";
import { recordRowOf } from "../../export/records-jsonl.ts";
import { claimRow, conflictRow, documentRow, findingRow, linkRow, recordRow } from "../../export/rows.ts";
import { listConflicts } from "../../store/list-conflicts.ts";
import { listDocuments, type Window } from "../../store/list-documents.ts";
import { listFindings } from "../../store/list-findings.ts";
import { listRecords } from "../../store/list-records.ts";
import type { Store } from "../../store/open.ts";
import { claimsById, claimsOfDocument, findingsByPrefix } from "../../store/read-claims.ts";
import { firstFileOf, readStored, storedReading } from "../../store/read-documents.ts";
import {
  claimIdsOf,
  conflictsByPrefix,
  linksOfRecord,
  recordByKey,
  recordsByPrefix,
} from "../../store/read-records.ts";
import { searchRecords } from "../../store/search.ts";

/** Rows of a list on one page, at most. */
const MOST_ROWS = 500;

const window = {
  page: z.coerce.number().int().min(1).default(1).describe("which page of the list, from 1"),
  rows: z.coerce.number().int().min(1).max(MOST_ROWS).default(50).describe("rows on a page"),
};
const year = z.coerce.number().int().optional();
const text = z.string().min(1).optional();

const windowOf = ({ page, rows }: { readonly page: number; readonly rows: number }): Window => ({
  limit: rows,
  offset: (page - 1) * rows,
});

const list = <Row extends z.ZodType>(row: Row) => z.object({ total: z.int().min(0), rows: z.array(row) });

/** What a request gives; undefined where there is nothing of that id. */
export type Endpoint = {
  /** As OpenAPI writes it: `/records/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly query: z.ZodObject;
  readonly answer: z.ZodType;
  readonly handle: (store: Store, id: string, query: Readonly<Record<string, unknown>>) => unknown;
};

/** Ties the types of query and handler together. */
function endpoint<Query extends z.ZodObject>(
  path: string,
  summary: string,
  query: Query,
  answer: z.ZodType,
  handle: (store: Store, id: string, query: z.infer<Query>) => unknown,
): Endpoint {
  return { path, summary, query, answer, handle: (store, id, given) => handle(store, id, query.parse(given)) };
}

const NO_QUERY = z.object({});

const listedRecord = z.object({
  id: z.string(),
  type: z.string(),
  groupName: z.string(),
  year: z.int().nullable(),
  label: z.string(),
  status: z.string().nullable(),
  documents: z.int(),
  conflicts: z.int(),
});

const listedDocument = z.object({
  id: z.string(),
  file: z.string(),
  kind: z.string(),
  title: z.string().nullable(),
  year: z.int().nullable(),
  status: z.string(),
  claims: z.int(),
});

export const ENDPOINTS: readonly Endpoint[] = [
  endpoint(
    "/records",
    "Joined records, filtered; with q, those in which the words stand, best first",
    z.object({ type: text, group: text, year, status: text, q: text, ...window }),
    list(listedRecord),
    (store, _, { page, rows, q, ...filter }) =>
      q === undefined
        ? listRecords(store, filter, windowOf({ page, rows }))
        : searchRecords(store, q, windowOf({ page, rows })),
  ),
  endpoint(
    "/records/{id}",
    "One joined record, by its id or a former one, as in records.jsonl",
    NO_QUERY,
    recordRow,
    (store, id) => {
      const [key] = recordsByPrefix(store, id, 1);
      return key === undefined ? undefined : recordRowOf(recordByKey(store, key), () => claimIdsOf(store, key));
    },
  ),
  endpoint(
    "/records/{id}/claims",
    "Every claim that was joined into a record, as in claims.jsonl",
    NO_QUERY,
    z.array(claimRow),
    (store, id) => {
      const [key] = recordsByPrefix(store, id, 1);
      if (key === undefined) return undefined;
      return claimsById(store, claimIdsOf(store, key)).map((claim) =>
        claimRowOf(claim, firstFileOf(store, claim.document)),
      );
    },
  ),
  endpoint(
    "/records/{id}/links",
    "Links from and to a record, as in links.jsonl",
    NO_QUERY,
    z.array(linkRow),
    (store, id) => linksOfRecord(store, id).map(linkRowOf),
  ),
  endpoint("/claims/{id}", "One claim, as in claims.jsonl", NO_QUERY, claimRow, (store, id) => {
    const [claim] = claimsById(store, [id]);
    return claim === undefined ? undefined : claimRowOf(claim, firstFileOf(store, claim.document));
  }),
  endpoint(
    "/conflicts",
    "Conflicts in the order of the queue",
    z.object({ state: z.enum(["open", "decided", "accepted"]).optional(), ...window }),
    list(z.object({ id: z.string(), state: z.string() }).loose()),
    (store, _, { state, page, rows }) => listConflicts(store, state, windowOf({ page, rows })),
  ),
  endpoint("/conflicts/{id}", "One conflict, as in conflicts.jsonl", NO_QUERY, conflictRow, (store, id) => {
    const [conflict] = conflictsByPrefix(store, id, 1);
    return conflict === undefined ? undefined : conflictRowOf(conflict);
  }),
  endpoint(
    "/findings",
    "Findings, the serious first",
    z.object({ code: text, severity: text, document: text, judged: z.stringbool().optional(), ...window }),
    list(z.object({ id: z.string(), code: z.string() }).loose()),
    (store, _, { page, rows, ...filter }) => listFindings(store, filter, windowOf({ page, rows })),
  ),
  endpoint("/findings/{id}", "One finding, as in findings.jsonl", NO_QUERY, findingRow, (store, id) => {
    const [finding] = findingsByPrefix(store, id, 1);
    return finding === undefined ? undefined : findingRowOf(finding);
  }),
  endpoint(
    "/documents",
    "Documents by file name",
    z.object({ kind: text, status: text, year, ...window }),
    list(listedDocument),
    (store, _, { page, rows, ...filter }) => listDocuments(store, filter, windowOf({ page, rows })),
  ),
  endpoint(
    "/documents/{id}",
    "One document with its text, as in documents.jsonl",
    NO_QUERY,
    documentRow,
    (store, id) => (storedReading(store, id) === undefined ? undefined : documentRowOf(readStored(store, id))),
  ),
  endpoint(
    "/documents/{id}/claims",
    "Claims of a document by place, as in claims.jsonl",
    NO_QUERY,
    z.array(claimRow),
    (store, id) => {
      const stored = storedReading(store, id);
      if (stored === undefined) return undefined;
      const file = firstFileOf(store, id);
      return claimsOfDocument(store, stored.key).map((claim) => claimRowOf(claim, file));
    },
  ),
];
