/**
 * npm run bench [-- --json FILE]: prints the figures as a table; with --json also writes them.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { benchDoc } from "./doc.ts";

const { values } = parseArgs({ options: { json: { type: "string" } } });
const figures = [...(await benchDoc(["../shared/corpus/word", "../shared/corpus/original", "fixtures"]))];
console.table(
  figures.map(({ bench, what, value, unit, goal }) => ({
    bench,
    figure: what,
    value: `${value.toPrecision(3)} ${unit}`.trim(),
    goal: goal ?? "",
  })),
);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
