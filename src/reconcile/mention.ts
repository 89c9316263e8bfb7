/**
 * Claims of many documents → mentions: what one document says of one thing, before mentions are joined.
 */
import type { PropertyName, RecordType } from "../fields/records.ts";
import type { Claim } from "../model/claim.ts";
import type { DocumentKind } from "../model/facts.ts";
import { compare, hashOf } from "../model/identity.ts";

/** What reconciliation knows of a document. */
export type SourceDocument = {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title?: string;
  readonly year?: number;
  /** EDTF. */
  readonly date?: string;
  readonly organization?: string;
};

/** A record of one document. */
export type Mention = {
  readonly type: RecordType;
  readonly document: SourceDocument;
  /** The record's id within the document. */
  readonly record: string;
  /** In the order of publication. */
  readonly claims: readonly Claim[];
  /** The id that a record has which consists of this mention alone. */
  readonly alone: string;
  /** Sorts mentions by document date, document and place. */
  readonly order: string;
};

/** The property that a record is known by, where it has one. */
export const NAMING: Readonly<Record<RecordType, PropertyName>> = {
  Group: "name",
  Member: "name",
  Goal: "text",
  Activity: "text",
  Project: "name",
  Amount: "amount",
  Assignment: "text",
  Meeting: "date",
  Attendee: "name",
  Decision: "number",
};

/** Mentions in their order, whatever the order of the claims. @throws where a claim's document is not among the documents */
export function mentionsOf(documents: readonly SourceDocument[], claims: Iterable<Claim>): Mention[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const records = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.document}${claim.record}`;
    const known = records.get(key);
    if (known === undefined) records.set(key, [claim]);
    else known.push(claim);
  }
  const mentions = [...records.values()].map((own) => {
    const document = byId.get(own[0]?.document ?? "");
    if (document === undefined) throw new Error(`claim ${own[0]?.id} is of a document that is not there`);
    return mentionOf(document, own);
  });
  return mentions.sort((a, b) => compare(a.order, b.order));
}

function mentionOf(document: SourceDocument, unordered: readonly Claim[]): Mention {
  const claims = [...unordered].sort(
    (a, b) =>
      a.span.start - b.span.start || a.span.end - b.span.end || compare(a.property, b.property) || compare(a.id, b.id),
  );
  const [first] = claims;
  if (first === undefined) throw new Error("a record has no claims");
  const naming = claims.find(({ property }) => property === NAMING[first.type]) ?? first;
  const date = document.date ?? String(document.year ?? "");
  const { start, end } = naming.span;
  return {
    type: first.type,
    document,
    record: first.record,
    claims,
    alone: hashOf(first.type, date, document.id, start, end, first.record),
    order: [
      date.padEnd(12),
      document.id,
      String(start).padStart(9, "0"),
      String(end).padStart(9, "0"),
      first.record,
    ].join(" "),
  };
}

/** The first claim about a property that has a value. */
export function claimOn(mention: Mention, property: PropertyName): Claim | undefined {
  return mention.claims.find((claim) => claim.property === property && claim.value !== null);
}

/** The value of a text property; undefined where nothing (or no text) is said. */
export function textOn(mention: Mention, property: PropertyName): string | undefined {
  const value = claimOn(mention, property)?.value;
  return typeof value === "string" ? value : undefined;
}

/** The year that a mention is about: its own, else its document's. */
export function yearOf(mention: Mention): number | undefined {
  const own = claimOn(mention, "year")?.value;
  if (typeof own === "number") return own;
  const { year, date } = mention.document;
  return year ?? (date === undefined ? undefined : Number(date.slice(0, 4)));
}

/** The region that a mention's document speaks of. */
export function regionOf({ document }: Mention): string {
  return regionOfDocument(document.organization);
}

/**
 * The region of a document that names this organization (or none). Documents of different regions never speak of the
 * same thing: each region is reconciled by itself.
 */
export function regionOfDocument(organization: string | undefined): string {
  return organization?.toLocaleLowerCase("sv") ?? "";
}
