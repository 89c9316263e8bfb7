import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closeStore, DATABASE_FILE, openStore } from "../../src/store/open.ts";
import { packReading } from "../../src/store/pack.ts";
import { documentIds } from "../../src/store/read-documents.ts";
import { StoreTrouble, troubleOf } from "../../src/store/trouble.ts";
import { writeReading } from "../../src/store/write.ts";
import { doc } from "../builders/document.ts";
import { goal, taken } from "../builders/taken.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "malspar-store-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const database = (): string => join(folder, DATABASE_FILE);

function reading(text: string) {
  const document = doc(text, "Öka samverkan", "Helt uppfyllt");
  return packReading(document, taken(document, [goal(document, "Öka samverkan", "Helt uppfyllt")]), "1");
}

/** Runs SQL as another program would. */
function asAnother<Result>(work: (db: Database.Database) => Result): Result {
  const db = new Database(database());
  try {
    return work(db);
  } finally {
    db.close();
  }
}

test("a folder that is not there is made, and its database uses a log, foreign keys and strict tables", () => {
  folder = join(folder, "a", "b");
  const store = openStore(folder);
  expect(store.db.pragma("journal_mode", { simple: true })).toBe("wal");
  expect(store.db.pragma("foreign_keys", { simple: true })).toBe(1);
  const loose = store.db.prepare(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'",
  );
  expect(loose.all()).toEqual([]);
  closeStore(store);
});

test("what was written is there when the database is opened again, also only to look", () => {
  const store = openStore(folder);
  writeReading(store, reading("a"), "a.txt");
  closeStore(store);
  for (const readOnly of [false, true]) {
    const again = openStore(folder, { readOnly });
    expect(documentIds(again)).toEqual([doc("a", "Öka samverkan", "Helt uppfyllt").id]);
    closeStore(again);
  }
});

test("a closed database is one file, and the last of several to close it takes the log away", () => {
  const [one, other] = [openStore(folder), openStore(folder)];
  writeReading(one, reading("a"), "a.txt");
  closeStore(one);
  writeReading(other, reading("b"), "b.txt");
  closeStore(other);
  closeStore(openStore(folder, { readOnly: true }));
  expect(readdirSync(folder)).toEqual([DATABASE_FILE]);
});

test("a database of a newer malspar is refused with a sentence that says so, and left as it is", () => {
  closeStore(openStore(folder));
  asAnother((db) => db.pragma("user_version = 99"));
  expect(() => openStore(folder)).toThrow(/newer malspar \(schema 99, this one knows \d+\)/u);
  expect(asAnother((db) => db.pragma("user_version", { simple: true }))).toBe(99);
});

test("a database of another program is refused and not touched", () => {
  asAnother((db) => db.exec("CREATE TABLE recipes (name TEXT)"));
  expect(() => openStore(folder)).toThrow(/belongs to another program/u);
  expect(asAnother((db) => db.pragma("journal_mode", { simple: true }))).toBe("delete");
});

test("a file that is no database is refused with a sentence", () => {
  writeFileSync(
    database(),
    "this was a letter once, and it is long enough to be looked at as a database header\n".repeat(20),
  );
  expect(() => openStore(folder)).toThrow(StoreTrouble);
  expect(() => openStore(folder)).toThrow(/is no database/u);
});

test("a folder whose path leads through a file is refused with a sentence", () => {
  writeFileSync(join(folder, "file"), "");
  expect(() => openStore(join(folder, "file", "output"))).toThrow(StoreTrouble);
});

test("while another program writes, writing fails after the wait and nothing is stored", () => {
  const store = openStore(folder, { busyTimeoutMs: 20 });
  asAnother((db) => {
    db.exec("BEGIN IMMEDIATE");
    let trouble: StoreTrouble | undefined;
    try {
      writeReading(store, reading("a"), "a.txt");
    } catch (error) {
      trouble = troubleOf(error, "the dataset");
    }
    expect(trouble?.message).toMatch(/in use by another program/u);
    db.exec("ROLLBACK");
  });
  expect(documentIds(store)).toEqual([]);
  writeReading(store, reading("a"), "a.txt");
  expect(documentIds(store)).toHaveLength(1);
  closeStore(store);
});

test("when the disk is full, the document that did not fit is not there in part and the others are whole", () => {
  const store = openStore(folder);
  writeReading(store, reading("a"), "a.txt");
  const pages = Number(store.db.pragma("page_count", { simple: true }));
  store.db.pragma(`max_page_count = ${pages + 2}`);
  let trouble: StoreTrouble | undefined;
  try {
    writeReading(store, reading("x".repeat(100_000)), "b.txt");
  } catch (error) {
    trouble = troubleOf(error, "the dataset");
  }
  expect(trouble?.message).toMatch(/the disk is full/u);
  expect(documentIds(store)).toHaveLength(1);
  expect(store.db.prepare("SELECT count(*) AS n FROM claims").get()).toEqual({ n: 2 });
  expect(store.db.pragma("integrity_check", { simple: true })).toBe("ok");
  closeStore(store);
});

test("an error that is neither of the database nor of the disk is no trouble but a mistake", () => {
  expect(troubleOf(new TypeError("x is not a function"), "the dataset")).toBeUndefined();
  expect(troubleOf(Object.assign(new Error("odd"), { code: "SQLITE_MISUSE" }), "the dataset")).toBeUndefined();
});
