/**
 * `malspar load`: an export in JSON Lines into a new dataset's folder.
 */
import { loadDataset } from "../load/load-dataset.ts";
import { EXIT } from "./exit.ts";
import { bold } from "./paint.ts";
import { asTyped, fromTyped } from "./where.ts";
import { count } from "./words.ts";

export type LoadArguments = { readonly data: string; readonly json?: true };

export async function loadCommand(from: string, { data, json }: LoadArguments): Promise<number> {
  const to = fromTyped(data);
  const loaded = loadDataset(fromTyped(from), { data: to });
  const { documents, claims, records, conflicts } = loaded.counts;
  console.log(
    json
      ? JSON.stringify({ to, ...loaded }, null, 2)
      : [
          bold(`Loaded into ${asTyped(to)}`),
          `  ${count(documents, "document")}, ${count(claims, "claim")}, ${count(records, "record")}, ${count(conflicts, "conflict")}`,
          "  The documents came without their layout: to take them apart anew, import their files into this folder.",
        ].join("\n"),
  );
  return EXIT.ok;
}
