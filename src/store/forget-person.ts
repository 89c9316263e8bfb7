/**
 * A person in the database: how they are reached, and what must go besides what documents say now.
 */
import type { Store } from "./open.ts";
import { StoreTrouble } from "./trouble.ts";

/** Where documents tell how a person is reached. */
export type Reach = { readonly phones: readonly string[]; readonly emails: readonly string[] };

/** Phone numbers and addresses of the members with this name; `isName` knows it in any spelling. */
export function reachOf({ db }: Store, isName: (name: string) => boolean): Reach {
  type Row = { readonly record: string; readonly property: string; readonly value: string };
  const rows = db
    .prepare<[], Row>(
      "SELECT record, property, value FROM claims WHERE type = 'Member' AND property IN ('name', 'phone', 'email') AND value <> 'null'",
    )
    .all();
  const theirs = new Set(
    rows.flatMap(({ record, property, value }) =>
      property === "name" && isName(String(JSON.parse(value))) ? [record] : [],
    ),
  );
  const valuesOf = (sought: string): string[] => [
    ...new Set(
      rows.flatMap(({ record, property, value }) =>
        property === sought && theirs.has(record) ? [String(JSON.parse(value))] : [],
      ),
    ),
  ];
  return { phones: valuesOf("phone"), emails: valuesOf("email") };
}

/** The files of the documents whose text holds what is sought. */
export function filesThatName({ db }: Store, isIn: (text: string) => boolean): string[] {
  type Row = { readonly text: string; readonly file: string };
  const rows = db.prepare<[], Row>(
    "SELECT d.text, (SELECT min(file) FROM names n WHERE n.document = d.key) AS file FROM documents d ORDER BY file, d.id",
  );
  const files: string[] = [];
  for (const { text, file } of rows.iterate()) if (isIn(text)) files.push(file);
  return files;
}

/**
 * Sees to it that every document with what is sought can be taken apart anew.
 * @throws StoreTrouble where some came from an export, without their layout: they would keep what they say
 */
export function refuseLoaded({ db }: Store, isIn: (text: string) => boolean): void {
  type Row = { readonly text: string; readonly file: string };
  const rows = db.prepare<[], Row>(
    "SELECT d.text, (SELECT min(file) FROM names n WHERE n.document = d.key) AS file FROM documents d WHERE d.blocks = x'' AND d.text <> '' ORDER BY file",
  );
  const loaded = [...rows.iterate()].flatMap(({ text, file }) => (isIn(text) ? [file] : []));
  if (loaded.length === 0) return;
  throw new StoreTrouble(
    `${loaded.join(", ")} came with "malspar load", without layout, and cannot be taken apart anew: import the file, or forget it, then forget the person. Nothing was done`,
  );
}

/** Takes the person out of what earlier runs said and out of the index of the search; what was erased leaves the disk too. */
export function scrubPerson({ db }: Store, isIn: (text: string) => boolean): void {
  type Row = { readonly record: string; readonly first: number; readonly label: string; readonly fields: string };
  db.transaction(() => {
    const rows = db.prepare<[], Row>("SELECT record, first, label, fields FROM record_history").all();
    const drop = db.prepare("DELETE FROM record_history WHERE record = ? AND first = ?");
    for (const { record, first, label, fields } of rows) if (isIn(label) || isIn(fields)) drop.run(record, first);
    db.exec("INSERT INTO record_search (record_search) VALUES ('optimize')"); // deleted words stay in its segments until they are merged
  }).immediate();
  db.exec("VACUUM");
}
