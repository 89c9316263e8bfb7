/**
 * How a command ends: exit codes, and what is said when it fails.
 */
import { CommanderError } from "commander";
import { UnusableConfig } from "../config/unusable-config.ts";
import { troubleOf } from "../store/trouble.ts";

export const EXIT = {
  /** Done. */
  ok: 0,
  /** Done, but some file could not be read (or did not pass its check). */
  incomplete: 1,
  /** The command was given wrongly; nothing was done. */
  usage: 2,
  /** The program or its dataset failed. */
  failed: 3,
} as const;

/** What a person asked for cannot be: the message says why. Nothing was done. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Says on stderr what went wrong and gives the exit code. */
export function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage; // it has spoken already
  if (error instanceof UsageError || error instanceof UnusableConfig) {
    console.error(`malspar: ${error.message}`);
    return EXIT.usage;
  }
  const trouble = troubleOf(error, "the dataset's folder");
  console.error(trouble === undefined ? stackOf(error) : `malspar: ${trouble.message}`);
  return EXIT.failed;
}

function stackOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `malspar failed, and that is a mistake in malspar. Please report it with what follows:\n${stack}`;
}
