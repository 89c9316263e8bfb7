/**
 * `malspar verify`: proves the dataset's anchors again, from its files alone, and says what was checked.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { EXPORTED_FILES } from "../export/index.ts";
import { type Fault, type Verification, verifyDataset } from "../verify/verify-dataset.ts";
import { firstOf } from "./dataset.ts";
import { EXIT, UsageError } from "./exit.ts";
import { bold, green, printable, red } from "./paint.ts";
import { asTyped, fromTyped } from "./where.ts";
import { count } from "./words.ts";

const MOST_FAULTS = 50;

export async function verifyCommand(options: { readonly data: string; readonly json?: true }): Promise<number> {
  const folder = fromTyped(options.data);
  const missing = EXPORTED_FILES.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) throw new UsageError(`${asTyped(folder)} is no whole dataset: ${missing.join(", ")} missing`);
  const verification = verifyDataset(folder);
  if (options.json) console.log(JSON.stringify(verification, null, 2));
  else console.log(lines(verification, asTyped(folder)).join("\n"));
  return verification.faulty === 0 ? EXIT.ok : EXIT.incomplete;
}

function lines(found: Verification, folder: string): string[] {
  const { documents, claims, records, conflicts, links, findings, decisions, quotes, faulty, faults } = found;
  return [
    bold(`Checked ${folder}, from its files alone`),
    `  ${count(documents, "document")}: shape, order, names; spans that were left out lie in the text`,
    `  ${count(claims, "claim")}: shape, order, document, value by the kind of its property, id computed again`,
    `  ${count(records, "record")}: shape, order, every claim in just one, fields against their claims, former ids`,
    `  ${count(conflicts, "conflict")}, ${count(links, "link")}: shape, order, the records and claims that they name, values`,
    `  ${count(findings, "finding")}: shape, order, documents, claims that they name, id computed again`,
    `  ${count(quotes, "quote")} compared with the text at their offsets, letter by letter`,
    `  ${count(decisions, "decision")}: shape, id and evidence computed again`,
    "  numbers and checksums of dataset.json",
    "",
    ...(faulty === 0
      ? [green("Everything holds.")]
      : [red(`${count(faulty, "fault")}:`), ...firstOf(faults.map(faultLine), MOST_FAULTS, "")]),
  ];
}

function faultLine({ file, row, message }: Fault): string {
  return `  ${file}${row === undefined ? "" : ` line ${row}`}: ${printable(message)}`;
}
