/**
 * A lock between programs that work on one dataset, apart from the database's own: whoever holds it may take long, and
 * people can still decide and look. It is SQLite's lock on a file of its own, so a killed program leaves none behind.
 */
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import type { Store } from "./open.ts";
import { StoreTrouble, troubleOf } from "./trouble.ts";

/** How long to wait for another program; an export of a large dataset takes its time. */
const PATIENCE_MS = 10 * 60 * 1000;

/** Takes the lock of this name, or waits for it; gives what lets it go. A database in memory has nobody to fear. */
export function takeLock({ db }: Store, name: string): () => void {
  if (db.memory || db.readonly) return () => undefined;
  const path = join(dirname(db.name), `.${name}.lock`);
  try {
    const lock = new Database(path, { timeout: PATIENCE_MS });
    try {
      lock.exec("BEGIN EXCLUSIVE");
    } catch (error) {
      lock.close();
      throw error;
    }
    return () => lock.close();
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === "SQLITE_BUSY") {
      throw new StoreTrouble(
        `another program has been busy with ${name} of this dataset for ten minutes; try again later`,
      );
    }
    throw troubleOf(error, path) ?? error;
  }
}
