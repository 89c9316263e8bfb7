/**
 * The dataset → JSON as a tree for people: a file a group and year, its records by type, each value with its words.
 */

import { RECORD_TYPES, type RecordType } from "../fields/records.ts";
import { hashOf } from "../model/identity.ts";
import { fieldsOf, isPublished } from "./columns.ts";
import type { Dataset, PlacedRecord } from "./dataset.ts";
import type { Output } from "./output.ts";
import type { ClaimRow, FieldRow, RecordRow } from "./rows.ts";

/** Writes "json/<group>/<year>.json", and "json/index.json", which lists them with the groups' names. */
export function writeJson(dataset: Dataset, output: Output): void {
  const folders = new Folders();
  const index: { file: string; group: string | null; year: number | null; records: number }[] = [];
  for (const { group, sorted, year, parts } of groupsAndYears(dataset)) {
    const file = `${folders.nameOf(group, sorted)}/${year ?? "no-year"}.json`;
    const types = parts.map(({ type, records }) => [type, records.map((record) => treeOf(record, dataset))] as const);
    const tree = { group: group === "" ? null : group, year: year ?? null, records: Object.fromEntries(types) };
    output.text(`json/${file}`, (put) => {
      put(`${JSON.stringify(tree, null, 2)}\n`);
      return types.length;
    });
    const records = parts.reduce((n, part) => n + part.records.length, 0);
    index.push({ file, group: tree.group, year: tree.year, records });
  }
  output.text("json/index.json", (put) => {
    put(`${JSON.stringify(index, null, 2)}\n`);
    return index.length;
  });
}

type Part = { readonly type: RecordType; readonly records: RecordRow[] };
type GroupAndYear = Pick<PlacedRecord, "group" | "sorted" | "year"> & { readonly parts: Part[] };

/** All types side by side: each comes by group and year, so that one group and year at a time is in memory. */
function* groupsAndYears(dataset: Dataset): Generator<GroupAndYear> {
  const streams = RECORD_TYPES.filter((type) => isPublished(type, dataset.profile)).map((type) => {
    const records = dataset.recordsOf(type)[Symbol.iterator]();
    return { type, records, next: records.next() };
  });
  for (;;) {
    const heads = streams.flatMap(({ next }) => (next.done ? [] : [next.value]));
    const first = heads.sort(byGroupAndYear)[0];
    if (first === undefined) return;
    const parts: Part[] = [];
    for (const stream of streams) {
      const records: RecordRow[] = [];
      for (; !stream.next.done && byGroupAndYear(stream.next.value, first) === 0; stream.next = stream.records.next()) {
        records.push(stream.next.value.record);
      }
      if (records.length > 0) parts.push({ type: stream.type, records });
    }
    yield { group: first.group, sorted: first.sorted, year: first.year, parts };
  }
}

/** As SQLite sorts: by the bytes of UTF-8, nothing before all years. */
function byGroupAndYear(a: PlacedRecord, b: PlacedRecord): number {
  const groups = a.sorted === b.sorted ? 0 : Buffer.compare(Buffer.from(a.sorted), Buffer.from(b.sorted));
  return groups || (a.year ?? -1) - (b.year ?? -1);
}

/** Names of groups → names of folders that every file system takes; two groups never share one, though they may be shown alike. */
class Folders {
  /** The group (as they are sorted) that has a folder. */
  readonly #taken = new Map<string, string>();

  nameOf(group: string, sorted: string): string {
    const plain =
      group === ""
        ? "no-group"
        : group
            .normalize("NFC")
            .toLocaleLowerCase("sv")
            .replace(/[^\p{L}\p{N}]+/gu, "-")
            .replace(/^-|-$/gu, "")
            .slice(0, 60);
    const hashed = `${plain}-${hashOf(group).slice(0, 8)}`;
    const candidates = plain === "" || plain === "index" || DEVICES.test(plain) ? [hashed] : [plain, hashed];
    for (let n = 0; ; n++) {
      const name = candidates[n] ?? `${hashed}-${n}`;
      if ((this.#taken.get(name) ?? sorted) !== sorted) continue;
      this.#taken.set(name, sorted);
      return name;
    }
  }
}

/** Names that Windows keeps for itself. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

function treeOf({ id, fields }: RecordRow, dataset: Dataset): object {
  const named = Object.values(fields).flatMap((field) => fieldsOf(field).flatMap(({ claim }) => claim ?? []));
  const claims = new Map(dataset.claimsById(named).map((claim) => [claim.id, claim] as const));
  const values = Object.entries(fields).map(([property, field]) => {
    const tree = Array.isArray(field) ? field.map((one) => leafOf(one, claims)) : leafOf(field, claims);
    return [property, tree] as const;
  });
  return { id, ...Object.fromEntries(values) };
}

/** The value, why it was chosen, and the words it rests on. */
function leafOf(
  { value, claim: id, reason, agree, disagree }: FieldRow,
  claims: ReadonlyMap<string, ClaimRow>,
): object {
  const claim = id === null ? undefined : claims.get(id);
  const against = disagree.length === 0 ? {} : { disagree };
  const words =
    claim === undefined
      ? {}
      : { quote: claim.quote, file: claim.file, start: claim.start, end: claim.end, place: claim.place };
  return { value, claim: id, ...words, agree: agree.length, ...against, reason };
}
