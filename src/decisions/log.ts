/**
 * `decisions.jsonl` in the dataset's folder: what people decided, one line each, only ever added to.
 * Two programs that write at once wait for one another (the lock is the database's own, so a killed one leaves none
 * behind); whoever decided on what somebody else has decided meanwhile is told.
 */
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Decision } from "../model/reconciled.ts";
import type { Store } from "../store/open.ts";
import { StoreTrouble, troubleOf } from "../store/trouble.ts";
import { lineOf, readLine } from "./row.ts";

export const DECISIONS_FILE = "decisions.jsonl";

/** A last line that a killed program left half written. */
type Torn = { readonly line: number; readonly text: string };

export type Log = {
  /** In the order in which they were made. */
  readonly decisions: readonly Decision[];
  readonly torn?: Torn;
};

/** All decisions of a dataset; none where there is no file. @throws StoreTrouble with the line and what is wrong with it */
export function readDecisions(folder: string): Log {
  const path = join(folder, DECISIONS_FILE);
  return existsSync(path) ? logOf(textAt(path), path) : { decisions: [] };
}

function textAt(path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError)
      throw new StoreTrouble(`${path} is not in UTF-8; bring back the file as malspar wrote it`);
    throw troubleOf(error, path) ?? error;
  }
}

function logOf(text: string, path: string): Log {
  const lines = text.split("\n");
  const last = lines.pop() ?? "";
  const decisions: Decision[] = [];
  const faults: string[] = [];
  lines.forEach((line, i) => {
    if (line.trim() === "") return;
    const read = readLine(line);
    if (typeof read === "string") faults.push(`line ${i + 1}: ${read}`);
    else decisions.push(read);
  });
  if (faults.length > 0) {
    throw new StoreTrouble(
      `${path} cannot be used as it is; nothing was done. Bring the line back as it was, or take it away:\n  ${faults.join("\n  ")}`,
    );
  }
  if (last.trim() === "") return { decisions };
  const read = readLine(last);
  if (typeof read !== "string") return { decisions: [...decisions, read] };
  return { decisions, torn: { line: lines.length + 1, text: last } };
}

/** Somebody else decided on the same while a person was thinking. */
export class DecidedMeanwhile extends Error {
  override readonly name = "DecidedMeanwhile";
  readonly other: Decision;
  constructor(other: Decision) {
    super(`${other.by} decided on this meanwhile (${other.action}, ${other.at}, ${other.id})`);
    this.other = other;
  }
}

/**
 * Adds a decision at the end; it is on the disk when this returns. `known` are the decisions as they were when the person
 * looked. A half line that a killed program left is taken away first: it was never a decision.
 * @throws DecidedMeanwhile where another one on the same came after those
 * @throws StoreTrouble where the file cannot be read or written
 */
export function appendDecision(store: Store, folder: string, decision: Decision, known: readonly Decision[]): void {
  const path = join(folder, DECISIONS_FILE);
  store.db
    .transaction(() => {
      const { decisions } = readDecisions(folder);
      const before = new Set(known.map(({ id }) => id));
      const other = decisions.find(
        (one) => one.id === decision.id || (!before.has(one.id) && isOnTheSame(one, decision)),
      );
      if (other !== undefined) throw new DecidedMeanwhile(other);
      try {
        write(path, `${lineOf(decision)}\n`);
      } catch (error) {
        throw troubleOf(error, path) ?? error;
      }
    })
    .immediate();
}

function isOnTheSame({ id, action, subject: a }: Decision, { subject: b }: Decision): boolean {
  if (b.decision === id) return false;
  if (a.decision !== undefined || b.decision !== undefined) return a.decision === b.decision;
  if (a.finding !== undefined || b.finding !== undefined) return a.finding === b.finding;
  return action !== "add" && a.claims.some((claim) => b.claims.includes(claim));
}

/** After the last whole line. A last line that lacks only its LF is given it. */
function write(path: string, line: string): void {
  const fresh = !existsSync(path);
  const handle = openSync(path, fresh ? "ax" : "r+");
  try {
    const bytes = fresh ? Buffer.alloc(0) : readFileSync(path);
    const whole = bytes.lastIndexOf(0x0a) + 1;
    const rest = bytes.subarray(whole).toString("utf8");
    const lacksEnd = rest.trim() !== "" && typeof readLine(rest) !== "string";
    const at = lacksEnd ? bytes.length : whole;
    if (at < bytes.length) ftruncateSync(handle, at);
    const added = Buffer.from(lacksEnd ? `\n${line}` : line, "utf8");
    for (let done = 0; done < added.length; ) done += writeSync(handle, added, done, added.length - done, at + done);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (fresh) syncFolder(path);
}

/** A new file's name is safe only when its folder is on the disk too. */
function syncFolder(path: string): void {
  const handle = openSync(join(path, ".."), "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
