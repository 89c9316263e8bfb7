/**
 * `malspar decide`: what a person says of a conflict, a value, a finding or two records; the dataset is built with it at once.
 */
import { readDecisions } from "../decisions/log.ts";
import {
  acceptBoth,
  addClaim,
  chooseReading,
  correctValue,
  judgeFinding,
  judgePair,
  type Stamp,
  undoDecision,
} from "../decisions/make.ts";
import { RefusedDecision } from "../decisions/refused.ts";
import { claimsOfMember } from "../decisions/subjects.ts";
import { RECORD_TYPES } from "../fields/records.ts";
import type { Claim } from "../model/claim.ts";
import type { Decision } from "../model/reconciled.ts";
import type { Store } from "../store/open.ts";
import { recordOfMember } from "../store/read-records.ts";
import { type About, aboutOf } from "./about.ts";
import { withDataset } from "./dataset.ts";
import { aboutLines, fieldOf, namingOfAbout, pairOfFinding, type Slot, slotOf } from "./decide-about.ts";
import { documentNamed, stretchNamed } from "./decide-add.ts";
import { settleDecision } from "./decide-settle.ts";
import { walkConflicts } from "./decide-walk.ts";
import { EXIT, UsageError } from "./exit.ts";
import { decisionLine } from "./readings.ts";
import { fromTyped } from "./where.ts";
import { whoAmI } from "./who.ts";

export type DecideOptions = {
  readonly data: string;
  readonly json?: true;
  readonly property?: string;
  readonly choose?: string;
  readonly acceptBoth?: true;
  readonly correct?: string;
  readonly same?: true;
  readonly distinct?: true;
  readonly seen?: true;
  readonly sourceError?: true;
  readonly readingError?: true;
  readonly undo?: true;
  readonly add?: string;
  readonly value?: string;
  readonly document?: string;
  readonly at?: string;
  readonly quote?: string;
  readonly by?: string;
  readonly note?: string;
  readonly again?: true;
};

const ACTIONS = [
  "choose",
  "acceptBoth",
  "correct",
  "same",
  "distinct",
  "seen",
  "sourceError",
  "readingError",
  "undo",
  "add",
] as const satisfies readonly (keyof DecideOptions)[];

const flagOf = (action: string): string => `--${action.replace(/[A-Z]/gu, (c) => `-${c.toLowerCase()}`)}`;

export async function decideCommand(ids: readonly string[], options: DecideOptions): Promise<number> {
  const actions = ACTIONS.filter((action) => options[action] !== undefined);
  const [action, ...others] = actions;
  if (others.length > 0) throw new UsageError(`one decision at a time: ${actions.map(flagOf).join(", ")}`);
  const folder = fromTyped(options.data);
  const stamp = stampOf(options);
  const { decisions } = readDecisions(folder);
  if (action === undefined) return look(ids, options, stamp, decisions);
  const decision = withDataset(options.data, (store) => {
    const abouts = ids.map((id) => aboutOf(store, id, decisions));
    return made(store, action, { abouts, options, stamp, decisions });
  });
  return settleDecision(folder, decision, decisions, options);
}

function stampOf({ by, note }: DecideOptions): Stamp {
  return { by: by ?? whoAmI(), at: new Date().toISOString(), ...(note === undefined ? {} : { note }) };
}

/** Without a decision: on a terminal a walk through what is open, else what the ids are about. */
async function look(
  ids: readonly string[],
  options: DecideOptions,
  stamp: Stamp,
  decisions: readonly Decision[],
): Promise<number> {
  if (!options.json && process.stdin.isTTY && process.stdout.isTTY) return walkConflicts(ids, options.data, stamp);
  if (ids.length === 0)
    throw new UsageError('name what is decided on: "malspar conflicts" and "malspar findings" have the ids');
  return withDataset(options.data, (store) => {
    const lines = ids.flatMap((id) => aboutLines(store, aboutOf(store, id, decisions), options.property, decisions));
    console.log(
      [...lines, "", `decide with ${ACTIONS.map(flagOf).join(", ")}; "malspar decide --help" tells of each`].join("\n"),
    );
    return EXIT.ok;
  });
}

type Wanted = {
  readonly abouts: readonly About[];
  readonly options: DecideOptions;
  readonly stamp: Stamp;
  readonly decisions: readonly Decision[];
};

/** The decision that was asked for. @throws UsageError where it cannot be made */
function made(store: Store, action: (typeof ACTIONS)[number], wanted: Wanted): Decision {
  try {
    return decisionFor(store, action, wanted);
  } catch (error) {
    throw error instanceof RefusedDecision ? new UsageError(error.message) : error;
  }
}

function decisionFor(store: Store, action: (typeof ACTIONS)[number], wanted: Wanted): Decision {
  const { abouts, options, stamp } = wanted;
  switch (action) {
    case "same":
    case "distinct":
      return onPair(store, action, wanted);
    case "add":
      return addition(store, wanted);
    case "undo": {
      const about = only(abouts);
      if (about.kind !== "decision")
        throw new UsageError(
          `${about.id} is a ${about.kind}, no decision; "malspar conflicts" and "malspar findings" show the ids of decisions`,
        );
      return undoDecision(stamp, about.decision);
    }
    case "seen":
      return onFinding("seen", wanted);
    case "sourceError":
      return onFinding("source_error", wanted);
    case "readingError":
      return onFinding("reading_error", wanted);
  }
  const slot = slotOf(store, only(abouts), options.property);
  unlessDecided(fieldOf(slot)?.decision, wanted);
  if (action === "choose") return chooseReading(stamp, slot.readings, claimNamed(slot, options.choose ?? ""));
  return action === "correct"
    ? correctValue(stamp, slot.readings, options.correct ?? "")
    : acceptBoth(stamp, slot.readings);
}

function only(abouts: readonly About[]): About {
  const [about, ...others] = abouts;
  if (about === undefined || others.length > 0) throw new UsageError("name one id that this decision is about");
  return about;
}

/** Whoever decides on what is decided is told, and says that they mean it. */
function unlessDecided(id: string | undefined, { decisions, options }: Wanted): void {
  const before = decisions.find((one) => one.id === id);
  if (before === undefined || options.again) return;
  throw new UsageError(
    `${decisionLine(before)}; decide otherwise with --again, or take that back with "malspar decide ${before.id.slice(0, 8)} --undo"`,
  );
}

function claimNamed({ readings }: Slot, typed: string): string {
  const found = readings.readings.filter(({ claim }) => claim.id.startsWith(typed.toLowerCase()));
  const [one, ...others] = found;
  if (typed === "" || one === undefined) {
    const known = readings.readings.map(({ claim }) => claim.id.slice(0, 8)).join(", ");
    throw new UsageError(`"${typed}" is none of its readings: ${known}`);
  }
  if (others.length > 0)
    throw new UsageError(`more than one reading has an id that begins with ${typed}; give more of it`);
  return one.claim.id;
}

function onFinding(action: "seen" | "source_error" | "reading_error", wanted: Wanted): Decision {
  const about = only(wanted.abouts);
  if (about.kind !== "finding")
    throw new UsageError(`${about.id} is a ${about.kind}, no finding; "malspar findings" has their ids`);
  unlessDecided(about.finding.decision, wanted);
  return judgeFinding(wanted.stamp, action, about.finding);
}

function onPair(store: Store, action: "same" | "distinct", { abouts, stamp }: Wanted): Decision {
  const [one, other, ...more] = abouts;
  if (one === undefined || more.length > 0)
    throw new UsageError("name two records, or one finding that asks whether two are the same");
  if (other === undefined) {
    if (one.kind !== "finding") throw new UsageError(`${one.id} is a ${one.kind}; name a second one`);
    return judgePair(stamp, action, ...pairOfFinding(store, one.finding));
  }
  const [a, b] = [namingOfAbout(store, one), namingOfAbout(store, other)];
  if (action === "same" && recordOfMember(store, a.claim.record) === recordOfMember(store, b.claim.record)) {
    throw new UsageError("both are one record already");
  }
  return judgePair(stamp, action, a, b);
}

function addition(store: Store, { abouts, options, stamp }: Wanted): Decision {
  const [name = "", property = ""] = (options.add ?? "").split(".");
  const type = RECORD_TYPES.find((one) => one === name);
  if (type === undefined) {
    throw new UsageError(`"${options.add}" is no property; write --add Goal.status, of ${RECORD_TYPES.join(", ")}`);
  }
  if (options.value === undefined) throw new UsageError("say with --value what the words mean");
  const to = abouts.length === 0 ? undefined : claimsToAddTo(store, only(abouts));
  const document = documentNamed(store, options.document ?? to?.[0]?.document);
  const { start, end } = stretchNamed(document.text, options);
  const missed = { document: document.id, text: document.text, type, property, typed: options.value, start, end };
  return addClaim(stamp, { ...missed, ...(to === undefined ? {} : { to }) });
}

/** The record of one document that a claim is added to. */
function claimsToAddTo(store: Store, about: About): readonly Claim[] {
  if (about.kind === "claim") return claimsOfMember(store, about.claim.record);
  if (about.kind === "member") return claimsOfMember(store, about.id);
  throw new UsageError(
    `${about.id} is a ${about.kind}; a claim is added to the record of one document: name it, or one of its claims`,
  );
}
