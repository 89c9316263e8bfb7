/**
 * The dataset → JSON as a tree for people: a file a group and year, its records by type, each value with its words.
 */

import { RECORD_TYPES, type RecordType } from "../fields/records.ts";
import { hashOf } from "../model/identity.ts";
import { isPublished } from "./columns.ts";
import type { Dataset, PlacedRecord } from "./dataset.ts";
import type { Output } from "./output.ts";
import { withClaims } from "./record-claims.ts";
import type { ClaimRow, FieldRow, RecordRow } from "./rows.ts";
import type { TreeIndex, TreeLeaf } from "./tree-rows.ts";

/** Writes "json/<group>/<year>.json", and "json/index.json", which lists them with the groups' names. */
export function writeJson(dataset: Dataset, output: Output): void {
  const folders = new Folders();
  const index: TreeIndex = [];
  for (const one of groupsAndYears(dataset)) {
    const file = `${folders.nameOf(one.group, one.sorted)}/${one.year ?? "no-year"}.json`;
    const shown = { group: one.group === "" ? null : one.group, year: one.year ?? null };
    let records = 0;
    output.text(`json/${file}`, (put) => {
      put(`{\n  "group": ${JSON.stringify(shown.group)},\n  "year": ${shown.year},\n  "records": {`);
      let types = 0;
      for (const { type, records: placed } of one.parts) {
        put(`${types++ === 0 ? "" : ","}\n    "${type}": [`);
        let n = 0;
        for (const { placed: record, claims } of withClaims(dataset, placed, chosen)) {
          put(`${n++ === 0 ? "" : ","}\n      ${indented(treeOf(record.record, claims))}`);
        }
        put("\n    ]");
        records += n;
      }
      put("\n  }\n}\n");
      return types;
    });
    index.push({ file, ...shown, records });
  }
  output.text("json/index.json", (put) => {
    put(`${JSON.stringify(index, null, 2)}\n`);
    return index.length;
  });
}

const chosen = ({ claim }: FieldRow): string[] => (claim === null ? [] : [claim]);

const indented = (tree: object): string => JSON.stringify(tree, null, 2).replaceAll("\n", "\n      ");

type Part = { readonly type: RecordType; readonly records: Iterable<PlacedRecord> };
type GroupAndYear = Pick<PlacedRecord, "group" | "sorted" | "year"> & { readonly parts: Iterable<Part> };
type Stream = {
  readonly type: RecordType;
  readonly records: Iterator<PlacedRecord>;
  next: IteratorResult<PlacedRecord>;
};

/** All types side by side: each comes by group and year. Each group and year must be read to its end before the next. */
function* groupsAndYears(dataset: Dataset): Generator<GroupAndYear> {
  const streams = RECORD_TYPES.filter((type) => isPublished(type, dataset.profile)).map((type): Stream => {
    const records = dataset.recordsOf(type)[Symbol.iterator]();
    return { type, records, next: records.next() };
  });
  for (;;) {
    const [first] = streams.flatMap(({ next }) => (next.done ? [] : [next.value])).sort(byGroupAndYear);
    if (first === undefined) return;
    yield { group: first.group, sorted: first.sorted, year: first.year, parts: partsOf(streams, first) };
  }
}

function* partsOf(streams: readonly Stream[], of: PlacedRecord): Generator<Part> {
  const isOfIt = ({ next }: Stream): boolean => !next.done && byGroupAndYear(next.value, of) === 0;
  const recordsOf = function* (stream: Stream): Generator<PlacedRecord> {
    for (; !stream.next.done && isOfIt(stream); stream.next = stream.records.next()) yield stream.next.value;
  };
  for (const stream of streams) if (isOfIt(stream)) yield { type: stream.type, records: recordsOf(stream) };
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

function treeOf({ id, fields }: RecordRow, claims: ReadonlyMap<string, ClaimRow>): object {
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
): TreeLeaf {
  const weighed = { agree: agree.length, ...(disagree.length === 0 ? {} : { disagree }), reason };
  if (id === null) return { value, claim: id, ...weighed };
  const claim = claims.get(id);
  if (claim === undefined) throw new Error(`claim ${id}, which a value rests on, is not in the dataset`);
  const { quote, file, start, end, place } = claim;
  return { value, claim: id, quote, file, start, end, place, ...weighed };
}
