/**
 * Which folder a path on the command line counts from, and how a path is shown back.
 */
import { lstatSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "./exit.ts";

/** The package's own folder: beside src/ and dist/. */
const PACKAGE_ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Where the command was typed. npm runs a script in the package's folder and says in INIT_CWD where it was started. */
function typedIn(): string {
  const { INIT_CWD, npm_lifecycle_event, npm_package_json } = process.env;
  const isOwnStart = npm_lifecycle_event === "start" && npm_package_json === join(PACKAGE_ROOT, "package.json");
  return isOwnStart && INIT_CWD !== undefined ? INIT_CWD : process.cwd();
}

/** A path as typed → absolute. */
export function fromTyped(path: string): string {
  return resolve(typedIn(), path);
}

/** A path that belongs to the package (its fixtures) → absolute. */
export function fromPackage(path: string): string {
  return resolve(PACKAGE_ROOT, path);
}

/** An absolute path as a person would type it here. */
export function asTyped(path: string): string {
  const short = relative(typedIn(), path);
  return short === "" ? "." : short.startsWith("..") ? path : short;
}

/** @throws UsageError where nothing lies at one of the paths */
export function mustExist(paths: readonly string[]): void {
  const missing = paths.filter((path) => !exists(path)).map(asTyped);
  if (missing.length > 0) throw new UsageError(`no such file or folder: ${missing.join(", ")}`);
}

function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true; // it is there but refuses to be looked at: reading it will say why
  }
}
