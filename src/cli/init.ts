/**
 * `malspar init`: a configuration to start from in the dataset's folder. What is there is never written over.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CONFIG_FILE } from "../config/read-config.ts";
import { keysExplained, SCHEMA_FILE, schemaText, startingConfig } from "../config/starting-file.ts";
import { EXIT, UsageError } from "./exit.ts";
import { bold } from "./paint.ts";
import { asTyped, fromTyped } from "./where.ts";

export async function initCommand(options: { readonly data: string }): Promise<number> {
  const folder = fromTyped(options.data);
  const path = join(folder, CONFIG_FILE);
  if (existsSync(path)) throw new UsageError(`${asTyped(path)} is there already and was left as it is`);
  mkdirSync(folder, { recursive: true });
  // The schema is ours alone: a newer malspar may know more keys.
  writeFileSync(join(folder, SCHEMA_FILE), schemaText());
  writeFileSync(path, startingConfig(), { flag: "wx" });
  console.log(
    [
      bold(`Wrote ${asTyped(path)}`),
      "It declares nothing yet. Editors explain and complete its keys:",
      "",
      ...keysExplained().flatMap(({ key, meaning }) => [`  ${bold(key)}`, `    ${meaning}`]),
      "",
      `"malspar import <paths…> --data ${asTyped(folder)}" reads with it from then on; what was read before is extracted again.`,
    ].join("\n"),
  );
  return EXIT.ok;
}
