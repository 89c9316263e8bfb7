/**
 * The store → the groups that others may match their names with, and nothing of people: names, years, state.
 */
import { bodyKey, initialsOf, slashKeys } from "../../fields/body-key.ts";
import { foldWords } from "../../fields/fold.ts";
import { listRecords, recordKeysInOrder } from "../../store/list-records.ts";
import type { Store } from "../../store/open.ts";
import { recordByKey } from "../../store/read-records.ts";
import { lastBuild } from "../../store/write-build.ts";

export type Group = {
  readonly id: string;
  /** As it is shown. */
  readonly name: string;
  /** As documents write it, each once. */
  readonly names: readonly string[];
  /** Years in which documents speak of it, in order. */
  readonly years: readonly number[];
  readonly number: string | undefined;
  readonly lifecycle: string | undefined;
  /** The region whose group it is; "" where no document says. */
  readonly region: string;
  /** Names without what inflection and writing make of them. */
  readonly folded: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
  /** Keys of parts with a slash, and abbreviations; these two say less than a whole name. */
  readonly parts: ReadonlySet<string>;
};

/** All groups, kept until the dataset is built anew. */
export function groupsOf(store: Store): () => readonly Group[] {
  let known: { readonly inputs: string; readonly groups: readonly Group[] } | undefined;
  return () => {
    const inputs = lastBuild(store)?.inputs ?? "";
    if (known?.inputs !== inputs) known = { inputs, groups: readGroups(store) };
    return known.groups;
  };
}

function readGroups(store: Store): Group[] {
  const people = peopleOf(store);
  return recordKeysInOrder(store, "Group").flatMap((key) => {
    const { id, label, names, body, fields } = recordByKey(store, key);
    const region = body?.split("|")[0] ?? "";
    const all = [...new Set([label, ...names.map(({ name }) => name)])].filter((name) => !people.has(foldWords(name)));
    const [name] = all;
    if (name === undefined) return [];
    return [
      {
        id,
        name,
        names: all,
        years: [...new Set(names.flatMap(({ years }) => years))].sort((a, b) => a - b),
        number: textOf(fields.number),
        lifecycle: textOf(fields.lifecycle),
        region,
        folded: new Set(all.map(foldWords)),
        keys: new Set(all.map((one) => bodyKey(one, region))),
        parts: new Set(all.flatMap((one) => [...slashKeys(one, region), ...initialsOf(one)])),
      },
    ];
  });
}

/** Names of people: where a page's reading took one for a group, it is not handed out. */
function peopleOf(store: Store): Set<string> {
  const everything = { limit: -1, offset: 0 };
  return new Set(
    (["Member", "Attendee"] as const).flatMap((type) =>
      listRecords(store, { type }, everything).rows.map(({ label }) => foldWords(label)),
    ),
  );
}

function textOf(field: unknown): string | undefined {
  const [one] = [field].flat();
  if (typeof one !== "object" || one === null || !("value" in one)) return undefined;
  return typeof one.value === "string" ? one.value : undefined;
}
