/**
 * `malspar status`: what the dataset holds, how its last run ended, and which files failed or are gone.
 */
import { fileProblems } from "../run/report.ts";
import { vanishedFiles } from "../store/files.ts";
import { allRuns } from "../store/runs.ts";
import { firstOf, holdingLines, holdingsOf, withDataset } from "./dataset.ts";
import { EXIT } from "./exit.ts";
import { bold, printable } from "./paint.ts";
import { problemLines } from "./problem-lines.ts";
import { lastRunLines } from "./runs.ts";
import { asTyped, fromTyped } from "./where.ts";

const MOST_VANISHED = 20;

export async function statusCommand(options: { readonly data: string; readonly json?: true }): Promise<number> {
  return withDataset(options.data, (store) => {
    const holdings = holdingsOf(store);
    const problems = fileProblems(store);
    const vanished = vanishedFiles(store).map(({ path, file }) => ({ file, path: Buffer.from(path).toString() }));
    const runs = allRuns(store);
    const folder = fromTyped(options.data);
    if (options.json) {
      console.log(JSON.stringify({ data: folder, ...holdings, runs, problems, vanished }, null, 2));
      return EXIT.ok;
    }
    const gone = vanished.map(({ path }) => printable(path));
    const section = (title: string, lines: readonly string[]): string[] =>
      lines.length === 0 ? [] : ["", bold(title), ...lines];
    const lines = [
      bold(`The dataset in ${asTyped(folder)}`),
      ...holdingLines(holdings),
      ...section("Last run", lastRunLines(runs)),
      ...section("Problems", problemLines(problems, problems.length)),
      ...section(
        `Gone from disk, kept until "malspar forget"`,
        firstOf(gone, MOST_VANISHED, `; "malspar forget --vanished" lists all`),
      ),
    ];
    console.log(lines.join("\n"));
    return EXIT.ok;
  });
}
