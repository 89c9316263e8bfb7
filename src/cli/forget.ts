/**
 * `malspar forget`: takes files out of the dataset, after showing which; what people decided stays in its log.
 */
import { existsSync } from "node:fs";
import { forgottenIn, hashesOf } from "../extract/forgotten.ts";
import { forgetFromDataset, forgetPersonFromDataset } from "../pipeline.ts";
import { filesUnder, vanishedFiles } from "../store/files.ts";
import { filesThatName } from "../store/forget-person.ts";
import type { Store } from "../store/open.ts";
import { firstOf, withDataset } from "./dataset.ts";
import { EXIT, UsageError } from "./exit.ts";
import { bold, printable } from "./paint.ts";
import { asTyped, fromTyped } from "./where.ts";
import { count } from "./words.ts";

const MOST = 50;

export type ForgetArguments = {
  readonly data: string;
  readonly vanished?: true;
  readonly person?: string;
  readonly yes?: true;
  readonly json?: true;
};

type Row = { readonly path: Uint8Array; readonly file: string };

export async function forgetCommand(paths: readonly string[], options: ForgetArguments): Promise<number> {
  if (options.person !== undefined) return forgetPerson(options.person, paths, options);
  if (paths.length === 0 && !options.vanished)
    throw new UsageError("name files or folders to forget, --vanished, or --person");
  const rows = withDataset(options.data, (store) => rowsOf(store, paths, options.vanished === true));
  if (options.yes && rows.length > 0) {
    await forgetFromDataset(
      fromTyped(options.data),
      rows.map(({ path }) => path),
    );
  }
  const files = rows.map(({ path, file }) => ({ file, path: Buffer.from(path).toString() }));
  if (options.json) console.log(JSON.stringify({ forgotten: options.yes === true, files }, null, 2));
  else console.log(lines(files, options).join("\n"));
  return EXIT.ok;
}

async function forgetPerson(name: string, paths: readonly string[], options: ForgetArguments): Promise<number> {
  if (paths.length > 0 || options.vanished) throw new UsageError("--person goes alone, without paths and --vanished");
  const sought = new Set(hashesOf(name, [], []));
  if (forgottenIn(name, sought).length === 0) throw new UsageError(`"${name}" is no full name: give two words or more`);
  const data = fromTyped(options.data);
  const files = withDataset(options.data, (store) =>
    filesThatName(store, (text) => forgottenIn(text, sought).length > 0),
  );
  const done = options.yes ? await forgetPersonFromDataset(data, name, new Date().toISOString()) : undefined;
  const found = done?.files ?? files;
  if (options.json) {
    console.log(
      JSON.stringify(
        { forgotten: false, decisions: 0, exports: [], ...done, ...(done && { forgotten: true }), files: found },
        null,
        2,
      ),
    );
    return EXIT.ok;
  }
  const where = `in ${count(found.length, "document")}`;
  const head =
    done === undefined
      ? `The person stands ${where}:`
      : `The person was taken out ${where}; ${asTyped(data)} is written anew`;
  const tail =
    done === undefined
      ? "Nothing was changed; the same with --yes does it, for good."
      : "The source files themselves, names of files, and exports in other folders are as they were: see to them.";
  const exports = done?.exports ?? [];
  console.log(
    [
      bold(head),
      ...firstOf(
        found.map((file) => `  ${printable(file)}`),
        MOST,
        "",
      ),
      "",
      ...(exports.length === 0
        ? []
        : [`Exports in the folder were taken away; write them again with "malspar export": ${exports.join(", ")}`]),
      tail,
    ].join("\n"),
  );
  return EXIT.ok;
}

/** @throws UsageError where the dataset has no file at a path that was named */
function rowsOf(store: Store, paths: readonly string[], vanished: boolean): Row[] {
  const rows = new Map<string, Row>();
  const add = (row: Row): unknown => rows.set(Buffer.from(row.path).toString("latin1"), row);
  for (const typed of paths) {
    const found = [...filesUnder(store, Buffer.from(fromTyped(typed)))];
    if (found.length === 0) throw new UsageError(`the dataset knows no file at ${asTyped(fromTyped(typed))}`);
    for (const row of found) add(row);
  }
  if (vanished) for (const row of vanishedFiles(store)) add(row);
  return [...rows.values()];
}

function lines(files: readonly { readonly path: string }[], { yes, data }: ForgetArguments): string[] {
  const listed = files.map(
    ({ path }) =>
      `  ${printable(path)}${existsSync(path) ? "  (still there: the next import of its folder brings it back)" : ""}`,
  );
  const what = count(files.length, "file");
  if (yes)
    return [bold(`${what} forgotten; ${asTyped(fromTyped(data))} is written anew`), ...firstOf(listed, MOST, "")];
  if (files.length === 0) return ["There is nothing to forget."];
  return [bold(`${what} would be forgotten:`), ...listed, "", "Nothing was changed; the same with --yes does it."];
}
