/**
 * Addresses about records: the list, and one record with all that is said of it.
 */
import type { Hono } from "hono";
import type { Claim } from "../../model/claim.ts";
import type { Field, LinkKind } from "../../model/reconciled.ts";
import { type ListedRecord, listedByIds, listRecords, recordChoices } from "../../store/list-records.ts";
import type { Store } from "../../store/open.ts";
import { claimsById } from "../../store/read-claims.ts";
import { firstFileOf } from "../../store/read-documents.ts";
import {
  conflictsOfRecord,
  linksOfRecord,
  recordByKey,
  recordsByPrefix,
  type StoredRecord,
} from "../../store/read-records.ts";
import { page } from "../render.tsx";
import { pageNumber, pageOf, type Review } from "../request.ts";
import { PAGE_ROWS } from "../views/pager.tsx";
import { RecordPage, type RecordView } from "../views/record.tsx";
import { Records } from "../views/records.tsx";

export function recordRoutes(app: Hono, review: Review): void {
  const { store } = review;
  app.get("/records", (c) => {
    const number = pageNumber(c);
    const { type, group, year, status } = c.req.query();
    const filter = {
      ...(type ? { type } : {}),
      ...(group ? { group } : {}),
      ...(status ? { status } : {}),
      ...(year ? { year: Number(year) } : {}),
    };
    const list = listRecords(store, filter, { limit: PAGE_ROWS, offset: (number - 1) * PAGE_ROWS });
    return page(
      c,
      <Records page={pageOf(c, review)} filter={filter} choices={recordChoices(store)} list={list} number={number} />,
    );
  });

  app.get("/records/:id", (c) => {
    const id = c.req.param("id");
    const [key, ...more] = recordsByPrefix(store, id, 2);
    if (key === undefined || more.length > 0) return c.notFound();
    const record = recordByKey(store, key);
    if (record.id !== id) return c.redirect(`/records/${record.id}`);
    return page(c, <RecordPage page={pageOf(c, review)} view={recordView(store, record)} />);
  });
}

function recordView(store: Store, record: StoredRecord): RecordView {
  const cited = Object.values(record.fields).flat().flatMap(claimsOfField);
  const claims = new Map(claimsById(store, cited).map((claim) => [claim.id, claim]));
  const links = linksOfRecord(store, record.id);
  const others = listedByIds(
    store,
    links.flatMap(({ from, to }) => [from, to]),
  );
  return {
    record,
    claims,
    files: filesOf(store, claims),
    conflicts: conflictsOfRecord(store, record.key),
    links,
    linked: new Map(others.map((other) => [other.id, other])),
    kin: kinOf(store, record.id),
  };
}

const claimsOfField = ({ claim, agree, disagree }: Field): string[] => [
  ...(claim === null ? [] : [claim]),
  ...agree,
  ...disagree,
];

function filesOf(store: Store, claims: ReadonlyMap<string, Claim>): Map<string, string> {
  const documents = new Set([...claims.values()].map(({ document }) => document));
  return new Map([...documents].map((id) => [id, firstFileOf(store, id)]));
}

/** Links that lead from a thing to the same thing in another year. */
const THROUGH_YEARS: ReadonlySet<LinkKind> = new Set(["continues", "reworded", "split_from", "renamed", "merged_into"]);
/** More than a thing has in a lifetime: where links run in circles, the list ends here. */
const MOST_KIN = 60;

/** Records reached through such links, itself among them. */
function kinOf(store: Store, id: string): ListedRecord[] {
  const found = new Set([id]);
  for (const one of found) {
    if (found.size >= MOST_KIN) break;
    for (const { kind, from, to } of linksOfRecord(store, one)) {
      if (THROUGH_YEARS.has(kind)) found.add(from).add(to);
    }
  }
  return listedByIds(store, [...found]);
}
