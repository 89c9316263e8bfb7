/**
 * One decision ↔ one line of `decisions.jsonl`: keys in a fixed order, so that a person can read it in a diff; every line
 * checked when it is read, for people and other programs may have written it.
 */
import { z } from "zod";
import type { Json } from "../fields/kind.ts";
import { decisionIdOf, evidenceOf } from "../model/decision.ts";
import { DECISION_ACTIONS, type Decision, type Seen } from "../model/reconciled.ts";

const hash = z.string().regex(/^[0-9a-f]{32}$/u, "must be 32 of 0-9 and a-f");
const document = z.string().regex(/^[0-9a-f]{64}$/u, "must be 64 of 0-9 and a-f");
const json: z.ZodType<Json> = z.json();

const seen = z.strictObject({
  document,
  type: z.string().min(1),
  property: z.string(),
  value: json,
  quote: z.string().min(1),
  of: z.record(z.string(), json),
});

const subject = z.strictObject({
  claims: z.array(hash),
  seen: z.array(seen).optional(),
  record: hash.optional(),
  finding: hash.optional(),
  decision: hash.optional(),
});

/** A line of decisions.jsonl; what it says beside its shape is checked by `readLine`. */
export const decisionRow = z.strictObject({
  id: hash,
  at: z.iso.datetime({ error: 'must be a UTC time, as in "2026-03-01T10:00:00.000Z"' }),
  by: z.string().min(1),
  action: z.enum(DECISION_ACTIONS),
  subject,
  choice: json.optional(),
  note: z.string().min(1).optional(),
  evidence: hash,
});

/** The line of a decision, without its LF. */
export function lineOf(decision: Decision): string {
  const { id, at, by, action, subject: about, choice, note, evidence } = decision;
  const { claims, seen: saw, record, finding, decision: undone } = about;
  return JSON.stringify({
    id,
    at,
    by,
    action,
    subject: { claims, seen: saw?.map(inOrder), record, finding, decision: undone },
    choice,
    note,
    evidence,
  });
}

const inOrder = ({ document: id, type, property, value, quote, of }: Seen): Seen => ({
  document: id,
  type,
  property,
  value,
  quote,
  of,
});

/** The decision on a line, or what is wrong with it. */
export function readLine(line: string): Decision | string {
  if (/^(?:<{7}|={7}|>{7}|\|{7})/u.test(line)) {
    return "is a mark of two versions joined by hand: keep the lines of both and take the marks away";
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return `is no JSON (${error.message})`;
  }
  const checked = decisionRow.safeParse(value);
  if (!checked.success) {
    return checked.error.issues.map(({ path, message }) => `${path.join(".") || "the line"}: ${message}`).join("; ");
  }
  const decision = withoutUndefined(checked.data);
  const { id, ...rest } = decision;
  return decisionIdOf(rest) === id
    ? (faultOf(decision) ?? decision)
    : "does not say what its id is made of: it was changed after it was written";
}

/** zod gives optional keys as possibly undefined; a decision has them or has them not. */
function withoutUndefined({ subject: about, choice, note, ...rest }: z.infer<typeof decisionRow>): Decision {
  const { claims, seen: saw, record, finding, decision } = about;
  return {
    ...rest,
    subject: {
      claims,
      ...(saw === undefined ? {} : { seen: saw }),
      ...(record === undefined ? {} : { record }),
      ...(finding === undefined ? {} : { finding }),
      ...(decision === undefined ? {} : { decision }),
    },
    ...(choice === undefined ? {} : { choice }),
    ...(note === undefined ? {} : { note }),
  };
}

/** What each action cannot do without. */
function faultOf({
  action,
  subject: { claims, seen: saw, finding, decision },
  choice,
  evidence,
}: Decision): string | undefined {
  const onFinding = action === "seen" || action === "source_error" || action === "reading_error";
  if (saw !== undefined && !onFinding && saw.length !== claims.length)
    return "subject.seen: must have one entry for each claim";
  if (saw !== undefined && evidenceOf(saw) !== evidence) return "evidence: is not that of subject.seen";
  if (onFinding) return finding === undefined ? "subject.finding: is missing" : undefined;
  switch (action) {
    case "undo":
      return decision === undefined ? "subject.decision: is missing" : undefined;
    case "choose":
      return claims.some((id) => id === choice) ? undefined : "choice: is none of the claims in subject.claims";
    case "same":
    case "distinct":
      return claims.length < 2 ? "subject.claims: two or more are needed" : undefined;
    case "add":
      return choice === undefined ? "choice: is missing" : undefined;
    default:
      if (claims.length === 0) return "subject.claims: at least one is needed";
      return action === "correct" && choice === undefined ? "choice: is missing" : undefined;
  }
}
