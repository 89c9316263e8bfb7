/**
 * The log of decisions → the same without a person who is to be forgotten: the one case in which lines change. Who decided
 * what, and when, stays; ids and hashes are computed again, since they are made of what the lines say.
 */
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Json } from "../fields/kind.ts";
import { decisionIdOf, evidenceOf } from "../model/decision.ts";
import type { Decision } from "../model/reconciled.ts";
import type { Store } from "../store/open.ts";
import { DECISIONS_FILE, readDecisions } from "./log.ts";
import { lineOf } from "./row.ts";

/** Writes the log anew where the person stands in it; `clean` gives a text without them. Gives how many lines changed. */
export function forgetInDecisions(store: Store, folder: string, clean: (text: string) => string): number {
  return store.db
    .transaction(() => {
      const { decisions } = readDecisions(folder);
      const moved = new Map<string, string>();
      const lines = decisions.map((decision) => {
        const cleaned = cleanDecision(decision, clean, moved);
        if (cleaned.id !== decision.id) moved.set(decision.id, cleaned.id);
        return lineOf(cleaned);
      });
      if (moved.size > 0) replace(join(folder, DECISIONS_FILE), lines);
      return moved.size;
    })
    .immediate();
}

function cleanDecision(
  decision: Decision,
  clean: (text: string) => string,
  moved: ReadonlyMap<string, string>,
): Decision {
  const { at, by, action, subject, choice, note, evidence } = decision;
  const seen = subject.seen?.map(({ document, type, property, value, quote, of }) => ({
    document,
    type,
    property,
    value: cleanJson(value, clean),
    quote: clean(quote),
    of: Object.fromEntries(Object.entries(of).map(([name, said]) => [name, cleanJson(said, clean)])),
  }));
  const undone = subject.decision === undefined ? undefined : (moved.get(subject.decision) ?? subject.decision);
  const draft = {
    at,
    by: clean(by),
    action,
    subject: {
      ...subject,
      ...(seen === undefined ? {} : { seen }),
      ...(undone === undefined ? {} : { decision: undone }),
    },
    ...(choice === undefined ? {} : { choice: cleanJson(choice, clean) }),
    ...(note === undefined ? {} : { note: clean(note) }),
    evidence: seen === undefined ? evidence : evidenceOf(seen),
  };
  return { id: decisionIdOf(draft), ...draft };
}

function cleanJson(value: Json, clean: (text: string) => string): Json {
  if (typeof value === "string") return clean(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one: Json) => cleanJson(one, clean));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cleanJson(one, clean)]));
}

function replace(path: string, lines: readonly string[]): void {
  const temporary = `${path}.tmp`;
  const handle = openSync(temporary, "w");
  try {
    writeSync(handle, lines.map((one) => `${one}\n`).join(""));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, path);
}
