/**
 * Two runs → the fields of records that changed between them, and why. What lies between is not looked at.
 */
import { compare } from "../model/identity.ts";
import type { Store } from "./open.ts";
import { DOCUMENT_PREFIX, type KeptFields, type KeptValue } from "./write-history.ts";

/**
 * Why a field changed: a source came, or went (edited or forgotten); its document was read by another reader, or taken
 * apart or joined by other rules; a person decided, or changed the configuration.
 */
export type Cause = "new_source" | "source_gone" | "new_reader" | "new_rule" | "decision" | "configuration";

export type FieldChange = {
  readonly kind: "changed" | "appeared" | "vanished";
  readonly type: string;
  /** The record's id after the change; before it where it vanished. */
  readonly record: string;
  /** What a person knows the record by. */
  readonly label: string;
  readonly property: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly cause: Cause;
  /** The files that the values rest on, after the change or else before it. */
  readonly files: readonly string[];
};

type DocumentState = { readonly file: string; readonly reader: string; readonly extractor: string };
type RecordState = {
  readonly record: string;
  readonly type: string;
  readonly label: string;
  readonly former: readonly string[];
  readonly fields: KeptFields;
};

/** What was true after one run and not after the other. */
type Side = {
  readonly documents: ReadonlyMap<string, DocumentState>;
  readonly records: ReadonlyMap<string, RecordState>;
  /** Hashes of what people declared: "configuration", and the names of their files. */
  readonly declared: Readonly<Record<string, string>>;
};

/** The changes from one run to a later one, by type, label, record and property. */
export function compareRuns(store: Store, from: number, to: number): FieldChange[] {
  const before = sideOf(store, from, to);
  const after = sideOf(store, to, from);
  const changes: FieldChange[] = [];
  const earlier = earlierStates(before, after);
  const found = new Set<RecordState>();
  for (const state of after.records.values()) {
    const old = earlier(state);
    if (old !== undefined) found.add(old);
    changes.push(...fieldChanges(old, state, before, after));
  }
  for (const state of before.records.values()) {
    if (!found.has(state)) changes.push(...fieldChanges(state, undefined, before, after));
  }
  return changes.sort(
    (a, b) =>
      compare(a.type, b.type) ||
      compare(a.label, b.label) ||
      compare(a.record, b.record) ||
      compare(a.property, b.property),
  );
}

/**
 * What a record was before: the one with its id, or with one that it had; else, since ids begin with the bytes of a file,
 * the only one that went of the only two of a type, group and label, as when a file was edited.
 */
function earlierStates(before: Side, after: Side): (state: RecordState) => RecordState | undefined {
  const byId = ({ record, former }: RecordState): RecordState | undefined =>
    [record, ...former].map((id) => before.records.get(id)).find((state) => state !== undefined);
  const paired = new Set([...after.records.values()].map(byId));
  const gone = onlyOnes([...before.records.values()].filter((state) => !paired.has(state)));
  const come = onlyOnes([...after.records.values()].filter((state) => byId(state) === undefined));
  return (state) => byId(state) ?? (come.get(lookOf(state)) === state ? gone.get(lookOf(state)) : undefined);
}

const lookOf = ({ type, label, fields }: RecordState): string =>
  JSON.stringify([type, label, fields["group"]?.map(([value]) => value) ?? []]);

/** Records by their looks, where no other has the same. */
function onlyOnes(states: readonly RecordState[]): ReadonlyMap<string, RecordState> {
  const byLook = new Map<string, RecordState | undefined>();
  for (const state of states) byLook.set(lookOf(state), byLook.has(lookOf(state)) ? undefined : state);
  return new Map([...byLook].flatMap(([look, state]) => (state === undefined ? [] : [[look, state] as const])));
}

function sideOf({ db }: Store, run: number, other: number): Side {
  // Rows that hold after both runs are the same on both sides, and left out.
  const holds = "first <= @run AND (gone IS NULL OR gone > @run)";
  const holdsNot = "(first > @other OR gone <= @other)";
  type RecordRow = Omit<RecordState, "former" | "fields"> & { readonly former: string; readonly fields: string };
  const records = db
    .prepare<{ run: number; other: number }, RecordRow>(
      `SELECT record, type, label, former, fields FROM record_history WHERE ${holds} AND ${holdsNot} ORDER BY record`,
    )
    .all({ run, other })
    .map((row): RecordState => ({ ...row, former: JSON.parse(row.former), fields: JSON.parse(row.fields) }));
  const documents = db
    .prepare<{ run: number }, DocumentState & { id: string }>(
      `SELECT substr(document, 1, ${DOCUMENT_PREFIX}) AS id, file, reader, extractor FROM document_history WHERE ${holds}`,
    )
    .all({ run });
  const row = db
    .prepare<[number], { declared: string }>(
      "SELECT declared FROM runs WHERE id <= ? AND declared IS NOT NULL ORDER BY id DESC LIMIT 1",
    )
    .get(run);
  return {
    records: new Map(records.map((state) => [state.record, state])),
    documents: new Map(documents.map(({ id, ...state }) => [id, state])),
    declared: JSON.parse(row?.declared ?? "{}"),
  };
}

function fieldChanges(
  old: RecordState | undefined,
  now: RecordState | undefined,
  before: Side,
  after: Side,
): FieldChange[] {
  const state = now ?? old;
  if (state === undefined) return [];
  const properties = new Set([...Object.keys(old?.fields ?? {}), ...Object.keys(now?.fields ?? {})]);
  return [...properties].flatMap((property): FieldChange[] => {
    const [was, is] = [old?.fields[property] ?? [], now?.fields[property] ?? []];
    const [lost, gained] = [without(was, is), without(is, was)];
    if (lost.length + gained.length === 0) return [];
    const { type, record, label } = state;
    return [
      {
        kind: was.length === 0 ? "appeared" : is.length === 0 ? "vanished" : "changed",
        type,
        record,
        label,
        property,
        before: lost.map(([value]) => value),
        after: gained.map(([value]) => value),
        cause: causeOf(lost, gained, before, after),
        files: filesOf(gained.length > 0 ? gained : lost, gained.length > 0 ? after : before),
      },
    ];
  });
}

/** Values that are not among the others; the same value from another document is no change. */
function without(values: readonly KeptValue[], others: readonly KeptValue[]): KeptValue[] {
  const known = new Set(others.map(([value]) => value));
  return values.filter(([value]) => !known.has(value));
}

function causeOf(lost: readonly KeptValue[], gained: readonly KeptValue[], before: Side, after: Side): Cause {
  const decisions = (values: readonly KeptValue[]): string => values.map(([, , decision]) => decision ?? "").join(" ");
  if (decisions(gained).trim() !== "" || decisions(lost).trim() !== "") return "decision";
  const ids = [...gained, ...lost].flatMap(([, document]) => document ?? []);
  if (ids.some((id) => !before.documents.has(id))) return "new_source";
  if (ids.some((id) => !after.documents.has(id))) return "source_gone";
  const differs = (key: "reader" | "extractor"): boolean =>
    ids.some((id) => before.documents.get(id)?.[key] !== after.documents.get(id)?.[key]);
  if (differs("reader")) return "new_reader";
  // "1+…" are the rules of version 1 with words of the configuration.
  if (differs("extractor")) return rules(before, ids) === rules(after, ids) ? "configuration" : "new_rule";
  return indirectCause(before, after);
}

const rules = ({ documents }: Side, ids: readonly string[]): string =>
  ids.map((id) => documents.get(id)?.extractor.split("+")[0]).join();

/** The field's own documents are as they were: what happened around them that may weigh on it. */
function indirectCause(before: Side, after: Side): Cause {
  const files = new Set([...Object.keys(before.declared), ...Object.keys(after.declared)]);
  const changed = [...files].filter((file) => before.declared[file] !== after.declared[file]);
  if (changed.includes("configuration")) return "configuration";
  if (changed.length > 0) return "decision";
  if ([...after.documents.keys()].some((id) => !before.documents.has(id))) return "new_source";
  if ([...before.documents.keys()].some((id) => !after.documents.has(id))) return "source_gone";
  return "new_rule";
}

function filesOf(values: readonly KeptValue[], { documents }: Side): string[] {
  const files = values.flatMap(([, id]) => (id === null ? [] : (documents.get(id)?.file ?? [])));
  return [...new Set(files)].sort(compare);
}
