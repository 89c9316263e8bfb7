/**
 * A folder → its open database, brought to the newest schema.
 * Reading and writing rows are other files' work.
 */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { MIGRATIONS } from "./migrations/index.ts";
import { StoreTrouble, troubleOf } from "./trouble.ts";

/** The database's name in the dataset's folder. SQLite keeps two more files beside it while it is open. */
export const DATABASE_FILE = "malspar.sqlite";

/** "MSPR": tells our databases from others (SQLite's application_id). */
const APPLICATION_ID = 0x4d535052;

/** Memory for pages of the database while it is written. */
const CACHE_KIB = 16 * 1024;
/** The log goes into the database when it has so many pages (of 4 KiB): what is written often is moved there once. */
const LOG_PAGES = 4096;

/** An open database. Functions of this room take it; nothing else looks into it. */
export type Store = { readonly db: Database.Database };

export type OpenOptions = {
  /** Only look: the database must be there, and nothing is written. */
  readonly readOnly?: boolean;
  /** How long to wait for another program that writes; default 5000. */
  readonly busyTimeoutMs?: number;
};

/**
 * Opens (or makes) the database of a dataset's folder; ":memory:" gives one that lives as long as it is open.
 * @throws StoreTrouble where the folder or the file cannot be used, or a newer malspar wrote it
 */
export function openStore(folder: string, { readOnly = false, busyTimeoutMs = 5000 }: OpenOptions = {}): Store {
  const path = folder === ":memory:" ? folder : join(folder, DATABASE_FILE);
  if (readOnly && !existsSync(path)) {
    throw new StoreTrouble(`${folder} holds no dataset: there is no ${DATABASE_FILE}. Make one with "malspar import"`);
  }
  try {
    if (path !== ":memory:" && !readOnly) mkdirSync(folder, { recursive: true });
    const db = new Database(path, { readonly: readOnly, timeout: busyTimeoutMs });
    try {
      prepare(db, path, readOnly);
      return { db };
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    throw troubleOf(error, path) ?? error;
  }
}

/** Closes the database and leaves one plain file, which can also be looked at where nothing may be written. */
export function closeStore({ db }: Store): void {
  if (!db.readonly && !db.memory && !db.inTransaction) leaveLog(db);
  db.close();
}

/** The log's files beside the database can go only when nobody else has it open; then the last one to close takes them away. */
function leaveLog(db: Database.Database): void {
  db.pragma("busy_timeout = 0");
  try {
    db.pragma("journal_mode = DELETE");
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || error.code !== "SQLITE_BUSY") throw error;
  }
}

function prepare(db: Database.Database, path: string, readOnly: boolean): void {
  db.pragma("foreign_keys = ON");
  const application = db.pragma("application_id", { simple: true });
  const tables = db.prepare<[], { n: number }>("SELECT count(*) AS n FROM sqlite_schema").get();
  if (application !== APPLICATION_ID && tables?.n !== 0) {
    throw new StoreTrouble(`${path} belongs to another program; name another folder with --data`);
  }
  if (!readOnly) {
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = NORMAL"); // a killed program loses nothing; a power cut at most the last documents, whole
    db.pragma(`cache_size = -${CACHE_KIB}`);
    db.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
    db.transaction(() => migrate(db)).immediate();
  }
  const version = Number(db.pragma("user_version", { simple: true }));
  if (version > MIGRATIONS.length) {
    throw new StoreTrouble(
      `${path} was written by a newer malspar (schema ${version}, this one knows ${MIGRATIONS.length}): update malspar`,
    );
  }
  if (version < MIGRATIONS.length) {
    throw new StoreTrouble(`${path} was written by an older malspar: run "malspar import" on the folder once`);
  }
}

/** Runs within one transaction, so that a database is never half-way between two schemas. */
function migrate(db: Database.Database): void {
  const version = Number(db.pragma("user_version", { simple: true }));
  if (version >= MIGRATIONS.length) return;
  for (const sql of MIGRATIONS.slice(version)) db.exec(sql);
  db.pragma(`user_version = ${MIGRATIONS.length}`);
  db.pragma(`application_id = ${APPLICATION_ID}`);
}
