/**
 * The store → links.jsonl: one line a link between two records, by id.
 */
import type { Link } from "../model/reconciled.ts";
import type { Store } from "../store/open.ts";
import { allLinks } from "../store/read-records.ts";
import type { LinkRow } from "./rows.ts";

export function* linkLines(store: Store): Generator<string> {
  for (const link of allLinks(store)) yield JSON.stringify(linkRowOf(link));
}

/** A link as it is published. */
export function linkRowOf({ id, kind, from, to, at, confidence, reason, claims, decision }: Link): LinkRow {
  return { id, kind, from, to, at, confidence, reason, claims: [...claims], decision };
}
