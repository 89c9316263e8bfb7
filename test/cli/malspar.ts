/**
 * Runs the compiled program as a person would: `npm run build` makes it.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

export const PROGRAM = join(import.meta.dirname, "..", "..", "dist", "cli.js");
if (!existsSync(PROGRAM)) throw new Error("dist/cli.js is missing: npm run build");

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

export type Settings = {
  /** Where the command is typed. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** As a user who may not do everything, also where the tests run as root. */
  readonly asNobody?: boolean;
};

const { PATH } = process.env;
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

function settingsOf({ cwd, env, asNobody }: Settings) {
  return {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...(PATH === undefined ? {} : { PATH }), ...env },
    ...(asNobody && isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  };
}

/** Runs a command to its end. */
export function malspar(args: readonly string[], settings: Settings = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    ...settingsOf(settings),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Starts a command and gives back the process. */
export function start(args: readonly string[], settings: Settings = {}) {
  return spawn(process.execPath, [PROGRAM, ...args], { ...settingsOf(settings), stdio: "ignore" });
}
