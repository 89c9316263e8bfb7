/**
 * What a check across documents is given, and how it makes a finding.
 */
import type { PropertyName } from "../../fields/records.ts";
import type { Claim } from "../../model/claim.ts";
import type { Finding, FindingCode, FindingPlace, Severity } from "../../model/finding.ts";
import { compare, findingIdOf, hashOf } from "../../model/identity.ts";
import type { Link } from "../../model/reconciled.ts";
import type { Offer } from "../join-words.ts";
import { claimOn, type Mention, textOn } from "../mention.ts";
import type { Persons } from "../persons.ts";
import type { Thing } from "../things.ts";

export type Checked = {
  readonly things: readonly Thing[];
  readonly links: readonly Link[];
  readonly offers: readonly Offer[];
  readonly persons: Persons;
  /** The line of groups of a body, through renames. */
  readonly line: (body: string) => string;
  /** Claims that each document's own findings name, by code: what is known already. */
  readonly known: ReadonlyMap<FindingCode, ReadonlySet<string>>;
  /** Those findings themselves. */
  readonly told: readonly Finding[];
};

/** Looks at everything at once; gives findings in any order. */
export type Check = (checked: Checked) => readonly Finding[];

type Draft = {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly claims: readonly Claim[];
  readonly expected?: string;
  readonly found?: string;
};

/** A finding whose places are the words of its claims. */
export function findingOf({ claims, ...draft }: Draft): Finding {
  const places = claims
    .map(
      ({ document, span, quote, place }): FindingPlace => ({
        document,
        start: span.start,
        end: span.end,
        quote,
        place,
      }),
    )
    .sort((a, b) => compare(a.document, b.document) || a.start - b.start || a.end - b.end);
  const documents = [...new Set(places.map(({ document }) => document))];
  const [only, ...others] = documents;
  const { code, expected, found } = draft;
  const id =
    only !== undefined && others.length === 0
      ? findingIdOf({
          code,
          document: only,
          spans: places,
          ...(expected === undefined ? {} : { expected }),
          ...(found === undefined ? {} : { found }),
        })
      : hashOf(
          code,
          places.map(({ document, start, end }) => [document, start, end]),
          expected ?? null,
          found ?? null,
        );
  return { id, ...draft, documents, claims: [...new Set(claims.map((claim) => claim.id))].sort(compare), places };
}

/** The group of a thing as a document writes it, for messages. */
export const groupNameOf = ({ members }: Thing): string =>
  members.map((mention) => textOn(mention, "group")).find((name) => name !== undefined) ?? "the group";

/** The first claim of a thing about a property that has a value read with certainty. */
export function firstOn(thing: Thing, property: PropertyName): Claim | undefined {
  return thing.members.map((mention) => claimOn(mention, property)).find((claim) => claim !== undefined && sure(claim));
}

const sure = ({ unrecognised, confidence }: Claim): boolean => unrecognised === undefined && confidence >= 0.5;

/** All claims with certain values about a property, with their mentions. */
export function allOn(thing: Thing, property: PropertyName): { readonly claim: Claim; readonly mention: Mention }[] {
  return thing.members.flatMap((mention) =>
    mention.claims.flatMap((claim) =>
      claim.property === property && claim.value !== null && sure(claim) ? [{ claim, mention }] : [],
    ),
  );
}

/** Things of a type by the line of their group and their year; those without either are left out. */
export function byGroupAndYear(
  { things, line }: Checked,
  type: Thing["type"],
  yearOf: (thing: Thing) => number | undefined,
): Map<string, Thing[]> {
  const rows = new Map<string, Thing[]>();
  for (const thing of things) {
    const year = yearOf(thing);
    if (thing.type !== type || year === undefined || thing.body === undefined || thing.body.endsWith("|")) continue;
    const key = `${line(thing.body)}|${year}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [thing]);
    else row.push(thing);
  }
  return rows;
}
