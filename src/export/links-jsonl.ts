/**
 * The store → links.jsonl: one line a link between two records, by id.
 */
import type { Link } from "../model/reconciled.ts";
import type { Store } from "../store/open.ts";
import { allLinks } from "../store/read-records.ts";
import type { LinkRow } from "./rows.ts";

/** All links by id. */
export function* linkRows(store: Store): Generator<LinkRow> {
  for (const link of allLinks(store)) yield linkRowOf(link);
}

/** A link as it is published. */
export function linkRowOf({ id, kind, from, to, at, confidence, reason, claims, decision }: Link): LinkRow {
  return { id, kind, from, to, at, confidence, reason, claims: [...claims], decision };
}
