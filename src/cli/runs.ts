/**
 * Runs of the dataset as a person sees them: what the last one left undone, and which numbers there are to compare.
 */
import type { RunRecord } from "../store/runs.ts";
import { columns, printable } from "./paint.ts";
import { count } from "./words.ts";

/** Where the last run stands: over, going (or stopped) with so many files waiting. */
export function lastRunLines([last]: readonly RunRecord[]): string[] {
  if (last === undefined) return [];
  const { id, started, ended, files, done, times, versions } = last;
  const waiting = (files ?? 0) - done;
  const end = ended === undefined ? `has not come to its end: ${count(waiting, "file")} waiting` : `ended ${ended}`;
  const stages = Object.entries(times ?? {}).map(([stage, ms]) => `${stage} ${(ms / 1000).toFixed(1)} s`);
  return [
    `run ${id}, started ${started}, ${end}`,
    `  ${done} of ${count(files ?? 0, "file")} done, extraction ${versions.extractor}`,
    ...(stages.length === 0 ? [] : [`  ${stages.join(", ")} (read and extract: all threads together)`]),
    ...(ended === undefined && waiting > 0
      ? ["  unless it is running still, the same import again goes on with it"]
      : []),
  ];
}

/** One line a run, the latest first. */
export function runTable(runs: readonly RunRecord[]): string[] {
  return columns(
    runs.map(({ id, started, ended, counts, named }) => [
      id,
      started.slice(0, 16).replace("T", " "),
      ended === undefined ? "not ended" : `${counts?.["new"] ?? 0} new, ${counts?.["replaced"] ?? 0} replaced`,
      printable(named.join(" ")),
    ]),
  );
}
