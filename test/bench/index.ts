/**
 * npm run bench [-- --json FILE] [--million] [--only import] [--sizes 100,1000,10000] [--peers 1000]: prints the figures as
 * a table; with --json also writes them. The million is a million claims to reconcile, which takes some minutes and a
 * gigabyte, and to export. `--sizes` are numbers of files to import (100000 takes an hour), `--peers` how many the peers read.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { benchDoc } from "./doc.ts";
import { benchExport } from "./export.ts";
import type { Figure } from "./figures.ts";
import { benchImport } from "./import.ts";
import { benchPdf } from "./pdf.ts";
import { benchReconcile } from "./reconcile.ts";

const { values } = parseArgs({
  options: {
    json: { type: "string" },
    million: { type: "boolean" },
    only: { type: "string" },
    sizes: { type: "string", default: "100,1000,10000" },
    peers: { type: "string", default: "1000" },
  },
});
const BENCHES: Readonly<Record<string, () => Promise<Figure[]> | Figure[]>> = {
  doc: () => benchDoc(["../shared/corpus/word", "../shared/corpus/original", "fixtures"]),
  pdf: () =>
    benchPdf([
      "../shared/corpus/original",
      "../shared/corpus/pdf/icdar-2013-eu",
      "../shared/corpus/pdf/tabula",
      "fixtures",
    ]),
  reconcile: () => benchReconcile(values.million ? [1e5, 1e6] : [1e4, 1e5]),
  export: () => benchExport(values.million ? [1e5, 1e6] : [1e5]),
  import: () => benchImport(values.sizes.split(",").map(Number), Number(values.peers)),
};
if (values.only !== undefined && !Object.hasOwn(BENCHES, values.only)) {
  throw new Error(`there is no bench ${values.only}; there are ${Object.keys(BENCHES).join(", ")}`);
}
const figures: Figure[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (values.only === undefined || values.only === name) figures.push(...(await bench()));
}
console.table(
  figures.map(({ bench, what, value, unit, goal }) => ({
    bench,
    figure: what,
    value: `${value.toPrecision(3)} ${unit}`.trim(),
    goal: goal ?? "",
  })),
);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
