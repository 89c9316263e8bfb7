/**
 * `malspar import`: files into the dataset, then a summary that tells a person what came of it.
 */

import { DEFAULT_NAMES, EXPORTED_FILES } from "../export/index.ts";
import { importFiles } from "../pipeline.ts";
import type { ImportReport } from "../run/report.ts";
import type { Threads } from "../run/threads.ts";
import { DATABASE_FILE } from "../store/open.ts";
import { firstClaim } from "../store/read-claims.ts";
import { firstOf, type Holdings, holdingLines, holdingsOf, withDataset } from "./dataset.ts";
import { EXIT, UsageError } from "./exit.ts";
import { type ImportArguments, limitsOf } from "./import-arguments.ts";
import { bold, columns } from "./paint.ts";
import { problemLines } from "./problem-lines.ts";
import { showProgress } from "./progress.ts";
import { asTyped, fromPackage, fromTyped, mustExist } from "./where.ts";
import { count, formatName } from "./words.ts";

const MOST_PROBLEMS = 20;
const MOST_NAMES = 5;
/** Characters of an id that are enough to be the only one. */
const ID = 12;
/** Tables and descriptions beside the files of JSON Lines; folders end in "/". */
const OTHER_NAMES = DEFAULT_NAMES.filter((name) => !EXPORTED_FILES.includes(name)).map((name) =>
  name.includes(".") ? name : `${name}/`,
);

/** Reads in these threads, which the caller closes in the end. */
export async function importCommand(
  paths: readonly string[],
  options: ImportArguments,
  threads: Threads,
): Promise<number> {
  const named = paths.map(fromTyped);
  if (named.length === 0 && options.orElse !== undefined) named.push(fromPackage(options.orElse));
  if (named.length === 0) throw new UsageError("name at least one file or folder to import");
  mustExist(named);
  const data = fromTyped(options.data);
  const progress = showProgress(options.json === true);
  const report = await importFiles(named, {
    data,
    limits: limitsOf(options),
    onProgress: progress.update,
    threads,
  }).finally(progress.stop);
  withDataset(data, (store) => {
    const holdings = holdingsOf(store);
    if (options.json) console.log(JSON.stringify({ ...report, data, ...holdings }, null, 2));
    else console.log(summary(report, holdings, data, firstClaim(store)).join("\n"));
  });
  for (const { file, stack } of report.failures)
    console.error(`malspar: a mistake in malspar, met in ${file}:\n${stack}`);
  if (report.failures.length > 0) return EXIT.failed;
  return report.problems.some(({ level }) => level === "error") ? EXIT.incomplete : EXIT.ok;
}

function summary(report: ImportReport, holdings: Holdings, data: string, example: string | undefined): string[] {
  const folder = asTyped(data);
  const problems = firstOf(
    problemLines(report.problems, MOST_NAMES),
    MOST_PROBLEMS,
    `; "malspar status --data ${folder}" has all`,
  );
  return [
    bold(`${count(report.files, "file")} imported into ${folder}`) + changes(report),
    "",
    ...outcomeTable(report).map((line) => `  ${line}`),
    "",
    bold("The dataset now holds"),
    ...holdingLines(holdings).map((line) => `  ${line}`),
    ...(problems.length === 0 ? [] : ["", bold("Problems"), ...problems.map((line) => `  ${line}`)]),
    "",
    bold(`In ${folder}`),
    `  ${[...EXPORTED_FILES, DATABASE_FILE].join("  ")}`,
    `  ${OTHER_NAMES.join("  ")}`,
    "",
    bold("Next"),
    ...columns([
      ...(example === undefined
        ? []
        : [[`  malspar trace ${example.slice(0, ID)} --data ${folder}`, "where one value comes from"]]),
      [`  malspar serve --data ${folder}`, "look at it all in the browser, and settle conflicts"],
      [`  malspar verify --data ${folder}`, "prove every quote again"],
      ...(report.vanished.length > 0
        ? [[`  malspar forget --vanished --data ${folder}`, "list files that are gone"]]
        : []),
      ["  malspar show <file>", "what is read in one file"],
    ]),
  ];
}

function changes({ new: added, renewed, known, unread, leftOut, extracted, replaced, vanished }: ImportReport): string {
  const parts = [
    `${added} new`,
    ...(renewed > 0 ? [`${renewed} read anew`] : []),
    ...(known > 0 ? [`${known} known before`] : []),
    ...(replaced.length > 0 ? [`${replaced.length} in place of an older version`] : []),
    ...(extracted > 0 ? [`${count(extracted, "document")} extracted anew`] : []),
    ...(vanished.length > 0 ? [`${vanished.length} gone from disk but kept`] : []),
    ...(unread > 0 ? [`${unread} unreadable`] : []),
    ...(leftOut > 0 ? [`${leftOut} hidden or of a dataset left out`] : []),
  ];
  return ` (${parts.join(", ")})`;
}

/** Files by format and outcome, as far as outcomes occur. */
function outcomeTable({ outcomes }: ImportReport): string[] {
  const statuses = (["ok", "partial", "rejected"] as const).filter((s) => outcomes.some(({ status }) => status === s));
  const formats = [...new Set(outcomes.map(({ mediaType }) => mediaType))];
  const cell = (mediaType: string, status: string): string => {
    const files = outcomes.find((o) => o.mediaType === mediaType && o.status === status)?.files;
    return (files === undefined ? "" : String(files)).padStart(status.length);
  };
  return columns([
    ["", ...statuses],
    ...formats.map((mediaType) => [formatName(mediaType), ...statuses.map((status) => cell(mediaType, status))]),
  ]);
}
