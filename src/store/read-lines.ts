/**
 * Joined records by what connects them: the line of groups they belong to, their names, goals that follow one another.
 */
import type { RecordType } from "../fields/records.ts";
import type { Link, LinkKind } from "../model/reconciled.ts";
import type { Store } from "./open.ts";
import { linksOfRecord, recordsByPrefix } from "./read-records.ts";

/** Keys of the records of a line of groups (through renames), by year, type and label. */
export function recordsOfLine({ db }: Store, line: string): number[] {
  return db
    .prepare<[string], { key: number }>("SELECT key FROM records WHERE line = ? ORDER BY year, type, label, id")
    .all(line)
    .map(({ key }) => key);
}

/** Keys of records of these types whose names hold the words, those named just so first; then by label, year and id. At most `limit`. */
export function recordsNamed({ db }: Store, types: readonly RecordType[], words: string, limit: number): number[] {
  const sought = words.toLocaleLowerCase("sv");
  return db
    .prepare<[string, string, string, number], { key: number }>(
      `SELECT key FROM records WHERE type IN (SELECT value FROM json_each(?)) AND instr(search, ?) > 0
       ORDER BY instr(char(10) || search || char(10), char(10) || ? || char(10)) = 0, type DESC, label, year, id LIMIT ?`,
    )
    .all(JSON.stringify(types), sought, sought, limit)
    .map(({ key }) => key);
}

const FOLLOWS: ReadonlySet<LinkKind> = new Set(["continues", "reworded", "split_from"]);

/** Keys of the record and of all that come before and after it, in no order, with the links between them. */
export function lineageOf(
  store: Store,
  id: string,
): { readonly keys: readonly number[]; readonly links: readonly Link[] } {
  const seen = new Set([id]);
  const links = new Map<string, Link>();
  for (const at of seen) {
    for (const link of linksOfRecord(store, at)) {
      if (!FOLLOWS.has(link.kind)) continue;
      links.set(link.id, link);
      seen.add(link.from).add(link.to);
    }
  }
  return { keys: [...seen].flatMap((one) => recordsByPrefix(store, one, 1)), links: [...links.values()] };
}
