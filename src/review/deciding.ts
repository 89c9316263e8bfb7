/**
 * What a form of the page says → a decision in the log, and the dataset built again with it. What cannot be is told, and
 * whoever was second is told; nothing is overwritten.
 */
import { userInfo } from "node:os";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { appendDecision, DecidedMeanwhile, readDecisions } from "../decisions/log.ts";
import type { Stamp } from "../decisions/make.ts";
import { RefusedDecision } from "../decisions/refused.ts";
import type { Decision } from "../model/reconciled.ts";
import { buildAgain } from "../pipeline.ts";
import type { Language } from "./language.ts";
import type { Review } from "./request.ts";
import { CONFLICT } from "./texts/conflict.ts";
import { refusalIn } from "./texts/refusals.ts";

const BY_COOKIE = "malspar-by";
const YEAR_SECONDS = 60 * 60 * 24 * 365;

/** The name that stands under a decision unless another is typed: the last one, else the system's user. */
export const nameOf = (c: Context): string => getCookie(c, BY_COOKIE) ?? userInfo().username;

/** Id of the last decision in the log; "" where there is none. Pages carry it, so that it is known what a person knew. */
export const lastKnown = ({ data }: Review): string => readDecisions(data).decisions.at(-1)?.id ?? "";

export type Form = Readonly<Record<string, string>>;

/** The fields of a form that are text. */
export async function formOf(c: Context): Promise<Form> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])),
  );
}

export type Outcome =
  | { readonly kind: "saved"; readonly decision: Decision }
  | { readonly kind: "meanwhile" }
  | { readonly kind: "refused"; readonly message: string };

/** Makes a decision, writes it, builds with it. `make` may refuse by throwing RefusedDecision. */
export function decide(
  c: Context,
  { store, data, publishing }: Review,
  form: Form,
  make: (stamp: Stamp) => Decision,
): Outcome {
  const by = form["by"]?.trim() || nameOf(c);
  setCookie(c, BY_COOKIE, by, { path: "/", sameSite: "Strict", httpOnly: true, maxAge: YEAR_SECONDS });
  const { decisions } = readDecisions(data);
  const known = decisions.slice(0, decisions.findIndex(({ id }) => id === form["known"]) + 1);
  try {
    const decision = make({ by, at: new Date().toISOString(), ...(form["note"] ? { note: form["note"] } : {}) });
    appendDecision(store, data, decision, known);
    buildAgain(data);
    publishing.soon();
    return { kind: "saved", decision };
  } catch (error) {
    if (error instanceof DecidedMeanwhile) return { kind: "meanwhile" };
    if (error instanceof RefusedDecision) return { kind: "refused", message: error.message };
    throw error;
  }
}

/** Why nothing was decided, for the person who wanted it; undefined where it was. */
export function whyNot(outcome: Outcome, language: Language): string | undefined {
  const texts = CONFLICT[language];
  if (outcome.kind === "saved") return undefined;
  return outcome.kind === "meanwhile"
    ? texts.meanwhile
    : `${texts.refused}: ${refusalIn(language, outcome.message).text}.`;
}

/** What was done just before, and how to take it back. */
export type Done = {
  readonly message: string;
  readonly undo?: { readonly decision: string; readonly back: string; readonly known: string };
};

/** What a page says of the decision that led to it. */
export function doneBefore(c: Context, review: Review, language: Language): Done | undefined {
  const texts = CONFLICT[language];
  const { done = "", decision, of } = c.req.query();
  const { saved, undone, meanwhile, refused } = texts;
  const message = { saved, undone, meanwhile, refused }[done];
  if (message === undefined) return undefined;
  return done === "saved" && decision !== undefined && of !== undefined
    ? { message, undo: { decision, back: of, known: lastKnown(review) } }
    : { message };
}

/** The address that tells what was just saved. */
export const toldAt = (address: string, decision: Decision, of: string): string =>
  `${address}?done=saved&decision=${decision.id}&of=${encodeURIComponent(of)}`;
