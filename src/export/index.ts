/**
 * The store → files of others: which formats, which profile, where to. Everything of one call gets its names together.
 */
import { existsSync, mkdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Publication } from "../config/publication.ts";
import { loadConfig } from "../config/read-config.ts";
import { takeLock } from "../store/lock.ts";
import { DATABASE_FILE, type Store } from "../store/open.ts";
import { StoreTrouble } from "../store/trouble.ts";
import { exportNote, noteExport } from "../store/write-build.ts";
import { type Dataset, fullDataset, type Profile } from "./dataset.ts";
import { DEFAULT_FORMATS, FORMATS, type FormatOptions } from "./formats.ts";
import { identityOf } from "./identity.ts";
import { JSONL_FILES } from "./jsonl.ts";
import { Output, type Written } from "./output.ts";
import { publicDataset } from "./public/index.ts";

/** The names of the files of JSON Lines that are always there: a whole dataset has them. */
export const EXPORTED_FILES: readonly string[] = JSONL_FILES;

/** Names in a dataset's folder that exports write. */
export const EXPORTED_NAMES: readonly string[] = [
  ...new Set([...EXPORTED_FILES, "export", "public", ...Object.values(FORMATS).flatMap(({ names }) => names)]),
];

/** The identity of the dataset, and whether its files had to be written. */
export type Refreshed = { readonly identity: string; readonly written: boolean };

/**
 * Writes the default formats into the dataset's folder, from one state of the store. Where anything goes wrong before all
 * of them are on disk, none is replaced. The store may change meanwhile: then they are written once more.
 * Files that were written from this state and have not been touched since are left as they are.
 */
export function refreshFiles(store: Store, folder: string): Refreshed {
  const steps = refresh(store, folder);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same, sooner: files are brought to the disk side by side. */
export async function refreshFilesSooner(store: Store, folder: string): Promise<Refreshed> {
  const steps = refresh(store, folder);
  for (let step = steps.next(); ; ) {
    if (step.done === true) return step.value;
    const failed = await step.value.settle().then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    step = failed === undefined ? steps.next() : steps.throw(failed.error);
  }
}

/** Gives what is written and may be settled before it gets its names; then what came of it. */
function* refresh(store: Store, folder: string): Generator<Output, Refreshed> {
  const letGo = takeLock(store, "export");
  try {
    for (;;) {
      const refreshed = yield* refreshOnce(store, folder);
      if (refreshed !== "changed") return refreshed;
    }
  } finally {
    letGo();
  }
}

function* refreshOnce(store: Store, folder: string): Generator<Output, Refreshed | "changed"> {
  const output = new Output(folder);
  try {
    const prepared = store.db.transaction(() => {
      const identity = identityOf(store);
      if (exportNote(store) === noteOf(identity, folder)) return { identity, written: false };
      const dataset = fullDataset(store);
      for (const format of Object.values(DEFAULT_FORMATS)) {
        format.write(dataset, output, { evidence: false, isHome: true, publication: () => publicationOf(store) });
      }
      return { identity, written: true };
    })();
    if (!prepared.written) return prepared;
    yield output;
    return store.db
      .transaction(() => {
        if (identityOf(store) !== prepared.identity) {
          output.discard();
          return "changed" as const;
        }
        output.publish();
        noteExport(store, noteOf(prepared.identity, folder));
        return prepared;
      })
      .immediate();
  } catch (error) {
    output.discard();
    throw error;
  }
}

/** Names in a dataset's folder, of files and folders, that every import writes. */
export const DEFAULT_NAMES: readonly string[] = [
  ...EXPORTED_FILES,
  ...Object.values(DEFAULT_FORMATS).flatMap(({ names }) => names),
];

/** Tells files as they are on disk now: another size or time, and they are written again. */
function noteOf(identity: string, folder: string): string {
  const stamps = DEFAULT_NAMES.map((file) => {
    const found = statSync(join(folder, file), { bigint: true, throwIfNoEntry: false });
    return found === undefined ? "" : `${found.size} ${found.mtimeNs}`;
  });
  return JSON.stringify([identity, ...stamps]);
}

export type ExportOptions = {
  /** Names of formats, as in `FORMATS`; default: those that every import writes. */
  readonly format?: readonly string[];
  /** `public` leaves out people and masks their names; default `full`. */
  readonly profile?: Profile;
  /** The folder that the files are written into; it is made where it does not exist. */
  readonly to: string;
  /** Also where each value comes from, in formats that can do without (CSV). */
  readonly evidence?: boolean;
  /** How it is published; default: what the configuration in the dataset's folder says. */
  readonly publication?: Publication;
};

export type Exported = {
  readonly identity: string;
  readonly files: readonly Written[];
  /** What the profile left out or masked, and how often; undefined where it leaves out nothing. */
  readonly leftOut: Readonly<Record<string, number>> | undefined;
};

/**
 * Writes the dataset of an open store in some formats, as streams, from one state of the store. Where anything goes wrong
 * before all files are on disk, none is replaced.
 *
 * @throws StoreTrouble where there is no such format, or the public profile would overwrite the dataset's own files
 */
export async function exportDataset(store: Store, options: ExportOptions): Promise<Exported> {
  const { profile = "full", to, evidence = false } = options;
  const formats = formatsOf(options.format ?? Object.keys(DEFAULT_FORMATS));
  mkdirSync(to, { recursive: true });
  const isHome = !store.db.memory && realpathSync(to) === realpathSync(dirname(store.db.name));
  if (isHome && profile !== "full") {
    throw new StoreTrouble(`${to} holds the whole dataset: name another folder with --to for the profile ${profile}`);
  }
  if (!isHome && existsSync(join(to, DATABASE_FILE))) {
    throw new StoreTrouble(`${to} holds another dataset, whose files and decisions would be lost: name another folder`);
  }
  const output = new Output(to);
  const publication = (): Publication | undefined => options.publication ?? publicationOf(store);
  // Not `transaction()`: some libraries write when they are waited for. Nothing else uses this connection meanwhile.
  const letGo = takeLock(store, "export");
  store.db.exec("BEGIN");
  try {
    const dataset = datasetOf(store, profile);
    const how: FormatOptions = { evidence, isHome, publication };
    for (const format of formats) await format.write(dataset, output, how);
    await output.settle();
    output.publish();
    return { identity: dataset.identity, files: output.written, leftOut: dataset.leftOut() };
  } catch (error) {
    output.discard();
    throw error;
  } finally {
    store.db.exec("COMMIT");
    letGo();
  }
}

function publicationOf({ db }: Store): Publication | undefined {
  return db.memory ? undefined : loadConfig(dirname(db.name)).publication;
}

function datasetOf(store: Store, profile: Profile): Dataset {
  const full = fullDataset(store);
  return profile === "full" ? full : publicDataset(full);
}

/** Why one of these formats makes nothing without others, which it describes; undefined where all do. */
export function missingBeside(names: readonly string[]): string | undefined {
  for (const name of names) {
    const { after = [] } = FORMATS[name] ?? {};
    const others = after === "any" ? Object.keys(FORMATS).filter((other) => other !== name) : after;
    if (others.length === 0 || names.some((other) => others.includes(other))) continue;
    return `${name} describes other formats and is written with them: name them too, as in --format csv,${name}`;
  }
  return undefined;
}

/** In the order of the table. @throws StoreTrouble where there is no such format */
function formatsOf(names: readonly string[]) {
  const unknown = names.find((name) => !Object.hasOwn(FORMATS, name));
  if (unknown !== undefined) {
    throw new StoreTrouble(`there is no format "${unknown}"; there are ${Object.keys(FORMATS).join(", ")}`);
  }
  return Object.entries(FORMATS).flatMap(([name, format]) => (names.includes(name) ? [format] : []));
}
