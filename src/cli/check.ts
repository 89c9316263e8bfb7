/**
 * `malspar check`: takes the documents that people corrected or added to apart again, and lists where the program still
 * reads otherwise. Nothing is written.
 */
import { loadConfig } from "../config/read-config.ts";
import { type Checked, checkReadings } from "../decisions/check.ts";
import { readDecisions } from "../decisions/log.ts";
import { extractClaims } from "../extract/index.ts";
import type { Store } from "../store/open.ts";
import { firstFileOf, packedDocument, readDocumentAgain, storedReading } from "../store/read-documents.ts";
import { withDataset } from "./dataset.ts";
import { EXIT } from "./exit.ts";
import { bold, dim, green, printable, red, shortened, yellow } from "./paint.ts";
import { decisionLine, ID } from "./readings.ts";
import { asTyped, fromTyped } from "./where.ts";
import { count, valueName } from "./words.ts";

const WORDS = 80;

export async function checkCommand({ data, json }: { readonly data: string; readonly json?: true }): Promise<number> {
  const folder = fromTyped(data);
  const { decisions } = readDecisions(folder);
  const { words } = loadConfig(folder);
  return withDataset(data, (store) => {
    const rows = checkReadings(decisions, (id) =>
      storedReading(store, id) === undefined
        ? undefined
        : extractClaims(readDocumentAgain(packedDocument(store, id)), words).claims,
    );
    const wrong = rows.filter(({ reads }) => reads !== "right");
    if (json)
      console.log(
        JSON.stringify(
          rows.map((row) => ({ ...row, decision: row.decision.id, file: fileOf(store, row) })),
          null,
          2,
        ),
      );
    else console.log(lines(store, rows, wrong, asTyped(folder)).join("\n"));
    return wrong.length === 0 ? EXIT.ok : EXIT.incomplete;
  });
}

function lines(store: Store, rows: readonly Checked[], wrong: readonly Checked[], folder: string): string[] {
  if (rows.length === 0) return [`Nobody has corrected a value or added a claim in ${folder}.`];
  const right = rows.length - wrong.length;
  return [
    bold(
      `${count(rows.length, "reading")} that people corrected or added in ${folder}: ${right} read so now, ${wrong.length} not`,
    ),
    ...wrong.flatMap((row) => ["", ...rowLines(store, row)]),
    ...(wrong.length === 0 ? [green("The program reads all of them as people do.")] : []),
  ];
}

function rowLines(store: Store, row: Checked): string[] {
  const { decision, property, words, wanted, reads, found } = row;
  const instead = {
    right: "",
    otherwise: `reads ${found.map((value) => shortened(valueName(value), WORDS)).join(", ")}`,
    nothing: "reads nothing there",
    unknown: "cannot be checked: its document is not in this dataset",
  };
  const paint = reads === "unknown" ? yellow : red;
  return [
    `${paint(reads)}  ${bold(property)}  wanted ${shortened(valueName(wanted), WORDS)}, the program ${instead[reads]}`,
    ...(words === "" ? [] : [`  "${shortened(words, WORDS)}"  ${dim(printable(fileOf(store, row)))}`]),
    dim(`  ${decision.id.slice(0, ID)}  ${decisionLine(decision)}`),
  ];
}

function fileOf(store: Store, { document }: Checked): string {
  if (document === "") return "";
  return storedReading(store, document) === undefined
    ? `document ${document.slice(0, ID)}`
    : firstFileOf(store, document);
}
