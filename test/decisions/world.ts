/**
 * A small world for random histories: documents whose lines say goals, which are read better or worse over time, and
 * people who decide about them. Everything is known by its words, apart from the code under test.
 */
import { lineOf, readLine } from "../../src/decisions/row.ts";
import type { Json } from "../../src/fields/kind.ts";
import type { Claim } from "../../src/model/claim.ts";
import { claimIdOf, recordIdOf } from "../../src/model/identity.ts";
import type { Decision, Field, JoinedRecord } from "../../src/model/reconciled.ts";
import type { SourceDocument } from "../../src/reconcile/mention.ts";
import { type Reconciled, reconcileClaims } from "../../src/reconcile/reconcile.ts";
import { source } from "../reconcile/claims-of-words.ts";

/** A goal on a line of a document, and what the program reads of it. */
type Line = { readonly text: string; readonly group: string; status: string | undefined; read: boolean };
export type Page = {
  readonly source: SourceDocument;
  readonly lines: Line[];
  base: number;
  backwards: boolean;
  rule: string;
};

/** Of one length, so that one can come to stand where another stood, with all its ids. */
const TEXTS = ["Öppna bokbussen", "Minska resandet", "Gemensamt arkiv"] as const;
const GROUPS = ["Norrgruppen", "Västgruppen"] as const;
export const STATUSES = ["fulfilled", "partly_fulfilled", "not_fulfilled"] as const;
/** What a line may be read to say of its goal. */
export const READ = [...STATUSES, undefined] as const;

/** The one that a number says, round and round. */
export function pick<T>(list: readonly [T, ...T[]], n: number): T {
  return list[n % list.length] ?? list[0];
}

/** A document of these lines, each a number that says which goal, group and status. */
export function page(name: number, lines: readonly number[]): Page {
  return {
    source: source(`page ${name}`, { year: 2010, date: `2011-01-1${name}` }),
    lines: lines.map((n) => ({
      text: pick(TEXTS, n),
      group: pick(GROUPS, n >> 2),
      status: pick(READ, n >> 3),
      read: true,
    })),
    base: 0,
    backwards: false,
    rule: "first",
  };
}

const LINE = 200;

/** The claims that the program makes of the document as it reads it now, each with the words by which we know it. */
function claimsOfPage({ source: { id }, lines, base, backwards, rule }: Page, names: Map<string, string>): Claim[] {
  return lines.flatMap((line, i) => {
    if (!line.read) return [];
    const at = base + (backwards ? lines.length - 1 - i : i) * LINE;
    const span = (start: number, quote: string) => ({ start: at + start, end: at + start + quote.length });
    const record = recordIdOf(id, "Goal", [span(0, line.text)]);
    const said: [Claim["property"], Json, string, number][] = [
      ["text", line.text, line.text, 0],
      ["group", line.group, line.group, 50],
      ["year", 2010, "2010", 90],
      ...(line.status === undefined
        ? []
        : [["status", line.status, `ord för ${line.status}`, 100] as [Claim["property"], Json, string, number]]),
    ];
    return said.map(([property, value, quote, start]): Claim => {
      const own = span(start, quote);
      const claim: Claim = {
        ...{ id: claimIdOf(id, record, property, value, [own]), document: id, type: "Goal", record, property, value },
        ...{ quote, span: own, place: {}, rule, confidence: 0.9 },
      };
      names.set(claim.id, `${id.slice(0, 4)} ${line.group} ${line.text} ${property}=${value}`);
      return claim;
    });
  });
}

/** What the documents say together, with the words of every claim. */
export type Seeing = {
  readonly claims: readonly Claim[];
  readonly result: Reconciled;
  readonly wordsOf: (claim: string) => string;
};

export function look(pages: readonly Page[], decisions: readonly Decision[], turn: number): Seeing {
  const names = new Map<string, string>();
  const shuffled = turn % 2 === 0 ? pages : [...pages].reverse();
  const claims = shuffled.flatMap((one) => claimsOfPage(one, names));
  const read = decisions.map((decision) => {
    const back = readLine(lineOf(decision));
    if (typeof back === "string") throw new Error(back);
    return back;
  });
  const result = reconcileClaims({ documents: shuffled.map((one) => one.source), claims, decisions: read });
  return { claims, result, wordsOf: (id) => names.get(id) ?? "?" };
}

/** The status of a record: one field or none. */
export function statusOf({ fields }: JoinedRecord): Field | undefined {
  const field = fields.status;
  return field === undefined || Array.isArray(field) ? undefined : (field as Field);
}

/** The claims about one property of a joined record. */
export function readingsOf({ claims }: Seeing, record: JoinedRecord, property: string): Claim[] {
  const own = new Set(record.claims);
  return claims.filter((claim) => own.has(claim.id) && claim.property === property);
}
