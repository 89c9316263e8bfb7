/**
 * Run records: when an import ran, with which versions, over how much, and what it cost. They are never published.
 */
import type { Store } from "./open.ts";

/** What decides how a file is read and taken apart. */
export type Versions = {
  readonly program: string;
  readonly extractor: string;
  /** Reader → version. */
  readonly readers: Readonly<Record<string, number>>;
};

/** Stage → milliseconds; of `read` and `extract` the sum over all threads. */
type StageTimes = Readonly<Record<string, number>>;

export type RunRecord = {
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly started: string;
  /** Absent while it runs, and where it was stopped before its end. */
  readonly ended?: string;
  readonly versions: Versions;
  /** The paths that were named. */
  readonly named: readonly string[];
  /** How many files were found; absent before that was known. */
  readonly files?: number;
  /** How many of them have an outcome. */
  readonly done: number;
  readonly counts?: Readonly<Record<string, number>>;
  readonly times?: StageTimes;
  /** The identity of the dataset that it wrote. */
  readonly identity?: string;
};

type Row = {
  readonly id: number;
  readonly started: string;
  readonly ended: string | null;
  readonly versions: string;
  readonly named: string;
  readonly files: number | null;
  readonly done: number;
  readonly counts: string | null;
  readonly times: string | null;
  readonly identity: string | null;
};

/** Notes that a run begins and gives its number. */
export function startRun({ db }: Store, started: Date, versions: Versions, named: readonly string[]): number {
  const { lastInsertRowid } = db
    .prepare("INSERT INTO runs (started, versions, named) VALUES (?, ?, ?)")
    .run(started.toISOString(), JSON.stringify(versions), JSON.stringify(named));
  return Number(lastInsertRowid);
}

/** Notes how far a run has come. */
export function noteDone({ db }: Store, run: number, files: number, done: number): void {
  db.prepare("UPDATE runs SET files = ?, done = ? WHERE id = ?").run(files, done, run);
}

/** Notes the end of a run. */
export function finishRun(
  { db }: Store,
  run: number,
  ended: Date,
  { counts, times, identity }: Required<Pick<RunRecord, "counts" | "times" | "identity">>,
): void {
  db.prepare("UPDATE runs SET ended = ?, counts = ?, times = ?, identity = ? WHERE id = ?").run(
    ended.toISOString(),
    JSON.stringify(counts),
    JSON.stringify(times),
    identity,
    run,
  );
}

/** All runs, the latest first. */
export function allRuns({ db }: Store): RunRecord[] {
  return db.prepare<[], Row>("SELECT * FROM runs ORDER BY id DESC").all().map(recordOf);
}

function recordOf({ id, started, ended, versions, named, files, done, counts, times, identity }: Row): RunRecord {
  return {
    id,
    started,
    ...(ended === null ? {} : { ended }),
    versions: JSON.parse(versions),
    named: JSON.parse(named),
    ...(files === null ? {} : { files }),
    done,
    ...(counts === null ? {} : { counts: JSON.parse(counts) }),
    ...(times === null ? {} : { times: JSON.parse(times) }),
    ...(identity === null ? {} : { identity }),
  };
}
