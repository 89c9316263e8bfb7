/**
 * Indexes over what was taken out of documents. Their keys are hashes, so every row that is added changes pages all over
 * them: where very many rows come, it is cheaper to make them when all are there. Without them all is right, but slow.
 */
import type { Store } from "./open.ts";

/** As the newest schema has them. */
const INDEXES = {
  claims_by_id: "claims (id)",
  claims_by_record: "claims (record, id)",
  findings_by_id: "findings (id)",
} as const;

/** Takes them away until `makeIndexes`: before very many documents are stored. */
export function dropIndexes({ db }: Store): void {
  for (const name of Object.keys(INDEXES)) db.exec(`DROP INDEX IF EXISTS ${name}`);
}

/** Makes those that are missing, also after an import that was killed. */
export function makeIndexes({ db }: Store): void {
  for (const [name, columns] of Object.entries(INDEXES)) db.exec(`CREATE INDEX IF NOT EXISTS ${name} ON ${columns}`);
}
