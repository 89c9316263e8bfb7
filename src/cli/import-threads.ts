/**
 * `malspar import` begins here: the first thread starts, and loads what it needs, while the rest of the program is still
 * being loaded. So this file loads little else.
 */
import { LIMITS } from "../run/limits.ts";
import { Threads } from "../run/threads.ts";
import { type ImportArguments, limitsOf } from "./import-arguments.ts";

/** Starts the threads, then does what the command does; gives its exit code. */
export async function importInThreads(paths: readonly string[], options: ImportArguments): Promise<number> {
  const { jobs } = options;
  const threads = new Threads({ limits: { ...LIMITS, ...limitsOf(options) }, ...(jobs === undefined ? {} : { jobs }) });
  try {
    const { importCommand } = await import("./import.ts");
    return await importCommand(paths, options, threads);
  } finally {
    await threads.close();
  }
}
