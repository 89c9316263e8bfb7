/**
 * Full-text search over records: their labels, groups, values and the quotes they rest on (SQLite FTS5). Swedish letters
 * are letters (å is not a); other accents are not told apart, and who types without dots finds what has them.
 */

import type { Listed, Window } from "./list-documents.ts";
import type { ListedRecord } from "./list-records.ts";
import { listedByKeys } from "./list-records.ts";
import type { Store } from "./open.ts";
import { lastBuild } from "./write-build.ts";

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
  refresh(store);
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

/** Fills the index anew where it was filled from another build than the one that is there. */
function refresh(store: Store): void {
  const { db } = store;
  const inputs = lastBuild(store)?.inputs ?? "";
  const known = db.prepare<[], { inputs: string }>("SELECT inputs FROM search_state").get()?.inputs;
  if (known === inputs) return;
  const insert = db.prepare("INSERT INTO record_search (rowid, label, words, plain) VALUES (?, ?, ?, ?)");
  const page = db.prepare<[number], SearchRow>(
    `SELECT r.key, r.label, r.search, coalesce((
       SELECT group_concat(DISTINCT c.quote) FROM record_members m JOIN claims c ON c.record = m.member
       WHERE m.record = r.key), '') AS quotes
     FROM records r WHERE r.key > ? ORDER BY r.key LIMIT 1000`,
  );
  db.transaction(() => {
    db.prepare("INSERT INTO record_search (record_search) VALUES ('delete-all')").run();
    for (let rows = page.all(0); rows.length > 0; rows = page.all(rows.at(-1)?.key ?? 0)) {
      for (const { key, label, search, quotes } of rows) {
        const words = folded(`${search}\n${quotes}`);
        insert.run(key, folded(label), words, plain(words));
      }
    }
    db.prepare("INSERT OR REPLACE INTO search_state (only, inputs) VALUES (1, ?)").run(inputs);
  }).immediate();
}
