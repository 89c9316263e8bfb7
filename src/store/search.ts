/**
 * Full-text search over records: their labels, groups, values and the quotes they rest on (SQLite FTS5). Swedish letters
 * are letters (å is not a); other accents are not told apart, and who types without dots finds what has them.
 */

import type { Listed, Window } from "./list-documents.ts";
import type { ListedRecord } from "./list-records.ts";
import { listedByKeys } from "./list-records.ts";
import type { Store } from "./open.ts";

/** Small letters without accents, but for those of å, ä and ö, which are letters of their own. */
export function folded(text: string): string {
  return text
    .normalize("NFC")
    .toLocaleLowerCase("sv")
    .replace(/[^\p{ASCII}åäö]/gu, (letter) => letter.normalize("NFD").replace(/\p{M}/gu, ""));
}

/** The same with å and ä as a, ö as o. */
const plain = (text: string): string => text.replace(/[åä]/gu, "a").replace(/ö/gu, "o");

/** Words of a query as FTS5 wants them: each must be there, as the beginning of a word. Undefined where there is none. */
export function matchOf(query: string): string | undefined {
  const words = folded(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? undefined : words.map((word) => `"${word}"*`).join(" ");
}

/** The records in which all words of the query stand, the best first; none for a query without words. */
export function searchRecords(store: Store, query: string, { limit, offset }: Window): Listed<ListedRecord> {
  const match = matchOf(query);
  if (match === undefined) return { rows: [], total: 0 };
  refreshSearch(store);
  const keys = store.db
    .prepare<[string, number, number], { key: number }>(
      `SELECT rowid AS key FROM record_search WHERE record_search MATCH ?
       ORDER BY bm25(record_search, 10.0, 2.0, 1.0), rowid LIMIT ? OFFSET ?`,
    )
    .all(match, limit, offset)
    .map(({ key }) => key);
  const count = store.db
    .prepare<[string], { n: number }>("SELECT count(*) AS n FROM record_search WHERE record_search MATCH ?")
    .get(match);
  return { rows: listedByKeys(store, keys), total: count?.n ?? 0 };
}

type SearchRow = { readonly key: number; readonly label: string; readonly search: string; readonly quotes: string };

/** Takes up the records of parts that cannot be searched yet; those of parts that went left with them. */
export function refreshSearch({ db }: Store): void {
  const waiting = db.prepare<[], { id: number }>("SELECT id FROM parts WHERE searched = 0 ORDER BY id").all();
  if (waiting.length === 0) return;
  const insert = db.prepare("INSERT INTO record_search (rowid, label, words, plain) VALUES (?, ?, ?, ?)");
  const rowsOf = db.prepare<[number], SearchRow>(
    `SELECT r.key, r.label, r.search, coalesce((
       SELECT group_concat(DISTINCT c.quote) FROM record_members m JOIN claims c ON c.record = m.member
       WHERE m.record = r.key), '') AS quotes
     FROM records r WHERE r.part = ?`,
  );
  const done = db.prepare("UPDATE parts SET searched = 1 WHERE id = ? AND searched = 0");
  const takeUp = db.transaction((part: number) => {
    if (done.run(part).changes === 0) return; // somebody else has meanwhile
    for (const { key, label, search, quotes } of rowsOf.all(part)) {
      const words = folded(`${search}\n${quotes}`);
      insert.run(key, folded(label), words, plain(words));
    }
  });
  for (const { id } of waiting) takeUp.immediate(id);
}
