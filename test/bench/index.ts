/**
 * npm run bench [-- --json FILE] [--million]: prints the figures as a table; with --json also writes them. The million is
 * a million claims to reconcile, which takes some minutes and a gigabyte.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { benchDoc } from "./doc.ts";
import { benchPdf } from "./pdf.ts";
import { benchReconcile } from "./reconcile.ts";

const { values } = parseArgs({ options: { json: { type: "string" }, million: { type: "boolean" } } });
const figures = [
  ...(await benchDoc(["../shared/corpus/word", "../shared/corpus/original", "fixtures"])),
  ...(await benchPdf([
    "../shared/corpus/original",
    "../shared/corpus/pdf/icdar-2013-eu",
    "../shared/corpus/pdf/tabula",
    "fixtures",
  ])),
  ...benchReconcile(values.million ? [1e5, 1e6] : [1e4, 1e5]),
];
console.table(
  figures.map(({ bench, what, value, unit, goal }) => ({
    bench,
    figure: what,
    value: `${value.toPrecision(3)} ${unit}`.trim(),
    goal: goal ?? "",
  })),
);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
