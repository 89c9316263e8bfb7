/**
 * The public profile over the real documents of ../shared, where they are: nobody of the gold annotations is left in any
 * format, however spelt. The annotations are read where they lie.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { FORMATS } from "../../src/export/formats.ts";
import { exportDataset } from "../../src/export/index.ts";
import { importFiles } from "../../src/pipeline.ts";
import { closeStore, openStore } from "../../src/store/open.ts";

const SHARED = join(import.meta.dirname, "../../../shared");
const GOLD = join(SHARED, "evaluate/gold");
/** Each of the five documents in one kind of file: the others hold the same words. */
const ORIGINAL = join(SHARED, "corpus/original");
const filesToRead = (): string[] =>
  readdirSync(ORIGINAL)
    .filter((name) => /\.docx$|-2009\.html$/u.test(name))
    .map((name) => join(ORIGINAL, name));

const PERSONAL = /^(?:responsible|presenter|phone|email)$/u;

/** What the annotations call people, their numbers and addresses; roles and groups that take responsibility are no people. */
function people(): string[] {
  const found = new Set<string>();
  const take = (value: unknown): void => {
    if (typeof value === "string")
      found.add(value.replace(/,.*$/u, "")); // without a title after the name
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(take);
  };
  for (const file of readdirSync(GOLD)) {
    JSON.parse(readFileSync(join(GOLD, file), "utf8"), (key, value: unknown) => {
      if (PERSONAL.test(key)) take(value);
      if (typeof value === "object" && value !== null && "type" in value && "name" in value) {
        if (value.type === "Member" || value.type === "Attendee") take(value.name);
      }
      return value;
    });
  }
  return [...found].filter((one) => /^\p{Lu}\S+ \p{Lu}|@|^\+/u.test(one));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/**
 * The ways in which a person, a number or an address may stand: over a line's end, the surname first, an initial for the
 * given name, the surname after a title; a number in any groups, from home or abroad.
 */
function spellingsOf(one: string): string[] {
  if (one.includes("@")) return [escaped(one)];
  if (one.startsWith("+")) {
    const digits = [...one.replace(/^\+46/u, "")].map((digit) => `${digit}[\\s./()\\u2010-\\u2013-]{0,3}`).join("");
    return [`(?<![\\da-f])(?:(?:\\+|00)46[\\s(/-]*0?[\\s)/-]*|0)${digits}(?![\\da-f])`];
  }
  const [given = "", ...rest] = one.split(/\s+/u).map(escaped);
  const surname = rest.at(-1) ?? "";
  const space = "(?:\\s|\\\\[nt]|&#10;|\\u00a0)+";
  return [
    [given, ...rest].join(space),
    `(?<!\\p{L})${rest.join(space)},?${space}${given}(?!\\p{L})`,
    `(?<!\\p{L})${given.charAt(0)}\\.?(?:\\s*\\p{Lu}\\.)?${space}${surname}s?(?!\\p{L})`,
    `(?<!\\p{L})(?:\\p{L}*(?:chef|chefen|direktör|samordnare|ordförande|sekreterare|ledare)|herr|fru)${space}${surname}s?(?!\\p{L})`,
  ];
}

/** Tells quickly who cannot be in a text: its words in small letters, and its stretches that may be numbers, joined. */
function mayHold(text: string): (one: string) => boolean {
  const plain = text.toLowerCase();
  const words = new Set(plain.match(/\p{L}+/gu));
  const stretches = new Set(text.match(/(?:\d[\s./()\u2010-\u2013-]{0,4}){7,16}/gu));
  const numbers = [...stretches].join("\n").replace(/[^\d\n]/gu, "");
  return (one) => {
    if (one.startsWith("+")) return numbers.includes(one.replace(/^\+46/u, ""));
    if (one.includes("@")) return plain.includes(one.toLowerCase());
    const surname =
      one
        .toLowerCase()
        .match(/\p{L}+/gu)
        ?.at(-1) ?? "";
    return words.has(surname) || words.has(`${surname}s`);
  };
}

/** The text of every file, also of what lies packed in it. */
async function* textsIn(folder: string): AsyncGenerator<{ file: string; text: string }> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    yield { file: entry.name, text: `${entry.name}\n${bytes.toString("utf8")}` };
    if (entry.name.endsWith(".xlsx")) yield { file: entry.name, text: unzipped(bytes) };
    if (entry.name.endsWith(".sqlite")) yield { file: entry.name, text: rowsOfDatabase(path) };
    if (entry.name.endsWith(".parquet")) yield { file: entry.name, text: await rowsOfParquet(path) };
  }
}

/** All entries of a ZIP archive, one after the other (APPNOTE 4.3.12). */
function unzipped(zip: Buffer): string {
  const end = zip.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  const texts: string[] = [];
  for (let at = zip.readUInt32LE(end + 16); at < end; ) {
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    texts.push((zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString("utf8"));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return texts.join("\n");
}

function rowsOfDatabase(path: string): string {
  const db = new Database(path, { readonly: true });
  const tables = db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const rows = tables.flatMap(({ name }) => db.prepare(`SELECT * FROM "${name}"`).raw().all());
  db.close();
  return rows.map((row) => JSON.stringify(row)).join("\n");
}

async function rowsOfParquet(path: string): Promise<string> {
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  const rows = (await connection.runAndReadAll(`SELECT * FROM '${path}'`)).getRowObjectsJson();
  connection.closeSync();
  database.closeSync();
  return JSON.stringify(rows);
}

test("what is sought is found where it stands, however it is spelt", () => {
  const finds = (one: string, text: string) => spellingsOf(one).some((form) => new RegExp(form, "iu").test(text));
  for (const text of ["Alva Berg", "alva bergs", "Berg, Alva", "A. Berg", "A Berg", "kanslichef Berg", "Alva\\nBerg"]) {
    expect([text, finds("Alva Berg", text)]).toEqual([text, true]);
  }
  for (const text of ["0980-319 200", "0980/31 92 00", "+46980319200", "+46 (0)980-31 92 00", "0046 980 319200"]) {
    expect([text, finds("+46980319200", text)]).toEqual([text, true]);
  }
  expect(finds("Alva Berg", "A Bergsjö; alvabergen")).toBe(false);
  expect(finds("+46980319200", "1980319200, 0980-319 201")).toBe(false);
});

test.skipIf(!existsSync(GOLD))(
  "no name, number or address of the gold annotations is in any public file of any format (wants ../shared)",
  { timeout: 120_000 },
  async () => {
    const data = mkdtempSync(join(tmpdir(), "malspar-gold-"));
    await importFiles(filesToRead(), { data });
    const store = openStore(data, { readOnly: true });
    const to = join(data, "public");
    const publication = {
      base: "https://data.example.se/",
      language: "sv",
      publisher: { name: "Älvregionen", type: "RegionalAuthority" },
      contact: { email: "data@example.se" },
    } as const;
    await exportDataset(store, { format: Object.keys(FORMATS), profile: "public", to, evidence: true, publication });
    closeStore(store);
    const sought = people();
    expect(sought.length).toBeGreaterThan(50);
    const forms = sought.map((one) => ({ one, form: new RegExp(spellingsOf(one).join("|"), "iu") }));
    const left: string[] = [];
    const seen = new Set<string>();
    for await (const { file, text } of textsIn(to)) {
      seen.add(file.replace(/^.*\./u, ""));
      const may = mayHold(text);
      for (const { one, form } of forms) {
        const found = may(one) ? form.exec(text) : null;
        if (found !== null)
          left.push(`${file}: ${one}: ${text.slice(Math.max(0, found.index - 40), found.index + 60)}`);
      }
    }
    expect([...seen]).toEqual(
      expect.arrayContaining(["jsonl", "csv", "json", "xlsx", "parquet", "sqlite", "jsonld", "rdf"]),
    );
    expect(left).toEqual([]);
  },
);
