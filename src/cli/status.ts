/**
 * `malspar status`: what the dataset holds, and all files with problems.
 */
import { fileProblems } from "../run/report.ts";
import { holdingLines, holdingsOf, withDataset } from "./dataset.ts";
import { EXIT } from "./exit.ts";
import { bold } from "./paint.ts";
import { problemLines } from "./problem-lines.ts";
import { asTyped, fromTyped } from "./where.ts";

export async function statusCommand(options: { readonly data: string; readonly json?: true }): Promise<number> {
  return withDataset(options.data, (store) => {
    const holdings = holdingsOf(store);
    const problems = fileProblems(store);
    if (options.json) {
      console.log(JSON.stringify({ data: fromTyped(options.data), ...holdings, problems }, null, 2));
      return EXIT.ok;
    }
    console.log(bold(`The dataset in ${asTyped(fromTyped(options.data))}`));
    console.log(holdingLines(holdings).join("\n"));
    if (problems.length > 0) console.log(["", bold("Problems"), ...problemLines(problems, problems.length)].join("\n"));
    return EXIT.ok;
  });
}
