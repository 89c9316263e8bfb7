/**
 * The whole dataset → what a public one must leave out or mask, known before the first row of it is written: whose names,
 * where in each document, which claims and records go, and which get other ids since they say less.
 */
import type { Json } from "../../fields/kind.ts";
import { heldValue } from "../../fields/published.ts";
import { propertyOf, RECORD_TYPES, type RecordType } from "../../fields/records.ts";
import { text as textKind } from "../../fields/text.ts";
import { append } from "../../model/append.ts";
import { claimIdOf } from "../../model/identity.ts";
import { emailsIn, joined, masked, phonesIn } from "../../model/mask.ts";
import type { Span } from "../../model/span.ts";
import { fieldsOf, isPublished } from "../columns.ts";
import type { Dataset } from "../dataset.ts";
import type { ClaimRow, DocumentRow, FindingRow } from "../rows.ts";
import { publicFinding } from "./findings.ts";
import { looksLikePerson, PeopleNames } from "./names.ts";

/** A claim that says less than it did. */
export type Renamed = { readonly id: string; readonly from: string; readonly value: Json };

export class Survey {
  readonly names = new PeopleNames();
  /** What is masked in the text of each document, in order; documents without anything are left out. */
  readonly spans = new Map<string, readonly Span[]>();
  readonly removedClaims = new Set<string>();
  /** Claims with other ids, by the id that they had. */
  readonly renamed = new Map<string, Renamed>();
  /** The ids that renamed claims had, by the new one. */
  readonly before = new Map<string, string>();
  readonly removedRecords = new Set<string>();
  /** Findings with other ids, by the id that they had; as they are shown, their decision as it was. */
  readonly findings = new Map<string, string>();
  readonly moved: FindingRow[] = [];
  readonly removedFindings = new Set<string>();
  /** What was left out or masked, and how often. */
  readonly tally: Record<string, number> = {};

  constructor(dataset: Dataset) {
    for (const claim of dataset.claims()) this.#learn(claim);
    for (const record of dataset.records()) {
      for (const [property, field] of Object.entries(record.fields)) {
        const type = typeOf(record.type);
        for (const { value, claim } of fieldsOf(field)) if (claim === null) this.#learnValue(type, property, value);
      }
    }
    for (const { by } of dataset.decisions()) if (looksLikePerson(by)) this.names.add(by);
    for (const { text } of dataset.documents()) this.names.noteText(text);
    this.names.close();
    this.#documents(dataset);
    this.#records(dataset);
    this.#findings(dataset);
  }

  count(what: string, n = 1): void {
    if (n > 0) this.tally[what] = (this.tally[what] ?? 0) + n;
  }

  /** Free text without names, phone numbers and addresses; of equal length. */
  mask(text: string): string {
    const spans = joined([...this.names.spansIn(text), ...phonesIn(text), ...emailsIn(text)]);
    return spans.length === 0 ? text : masked(text, spans);
  }

  /** A quote as it stands in the masked text of its document. */
  quote(document: string, start: number, quote: string): string {
    const spans = this.spans.get(document);
    return spans === undefined ? quote : masked(quote, spansFrom(spans, start, start + quote.length), start);
  }

  #learn({ type, property, value }: ClaimRow): void {
    this.#learnValue(typeOf(type), property, value);
  }

  #learnValue(type: RecordType, property: string, value: unknown): void {
    if (typeof value !== "string") return;
    const isNamed =
      type === "Member" || type === "Attendee"
        ? property === "name"
        : property === "responsible" || property === "presenter";
    if (isNamed) {
      const isOwnName = property === "name";
      for (const name of value.includes("/") ? [value, ...value.split("/")] : [value]) {
        if ((isOwnName && name === value) || looksLikePerson(name)) this.names.add(name);
      }
    } else if (
      ["group", "organization", "owner", "body", "from"].includes(property) ||
      (type === "Group" && property === "name")
    ) {
      this.#others.add(value);
    }
  }

  readonly #others = new Set<string>();

  /** Documents and claims side by side: both come by document. */
  #documents(dataset: Dataset): void {
    for (const other of this.#others) this.names.noteOther(other);
    for (const { document, claims } of byDocument(dataset)) {
      const personal = claims.filter(isPersonal);
      const [names, phones, emails] = [
        this.names.spansIn(document.text),
        phonesIn(document.text),
        emailsIn(document.text),
      ];
      this.count("names_masked_in_texts", names.length);
      this.count("phones_masked_in_texts", phones.length);
      this.count("emails_masked_in_texts", emails.length);
      // Not the words for the group or the office of somebody, which speak of others too.
      const reaching = personal.filter(({ type, property }) => propertyOf(typeOf(type), property)?.personal === true);
      const spans = joined([...names, ...phones, ...emails, ...reaching.flatMap(spansOf)]);
      if (spans.length > 0) this.spans.set(document.id, spans);
      for (const { id } of personal) this.removedClaims.add(id);
      this.count("claims_left_out", personal.length);
      for (const claim of claims) if (!isPersonal(claim)) this.#rename(claim, spans);
    }
  }

  #rename(claim: ClaimRow, spans: readonly Span[]): void {
    const type = typeOf(claim.type);
    if (typeof claim.value !== "string" || propertyOf(type, claim.property)?.kind !== textKind) return;
    const value = this.#valueWithout(claim.value, claim, spans);
    if (value === claim.value) return;
    const held = heldValue({ type, property: claim.property, value });
    const id = claimIdOf(claim.document, claim.record, claim.property, held ?? value, spansOf(claim));
    this.renamed.set(claim.id, { id, from: claim.value, value });
    this.before.set(id, claim.id);
    this.count("values_masked");
  }

  /** Masks what is known, and the words that are masked in the document where the value was taken from. */
  #valueWithout(value: string, claim: ClaimRow, spans: readonly Span[]): string {
    let out = this.mask(value);
    for (const { start, end, quote } of quotesOf(claim)) {
      for (const span of spansFrom(spans, start, end)) {
        const words = quote
          .slice(Math.max(span.start - start, 0), span.end - start)
          .replace(/\s+/gu, " ")
          .trim();
        if (words.length < 2) continue;
        for (let at = out.indexOf(words); at >= 0; at = out.indexOf(words, at + words.length)) {
          out = masked(out, [{ start: at, end: at + words.length }]);
        }
      }
    }
    return out;
  }

  #findings(dataset: Dataset): void {
    for (const row of dataset.findings()) {
      const shown = publicFinding(row, this);
      if (shown === undefined) {
        this.removedFindings.add(row.id);
        this.count("findings_left_out");
      } else if (shown.id !== row.id) {
        this.findings.set(row.id, shown.id);
        this.moved.push(shown);
      }
    }
  }

  #records(dataset: Dataset): void {
    for (const { id, type, claims } of dataset.records()) {
      const isPerson = !isPublished(typeOf(type), "public");
      if (isPerson) this.count("records_of_people_left_out");
      if (isPerson || claims.every((claim) => this.removedClaims.has(claim))) this.removedRecords.add(id);
    }
  }
}

/** The type by this name. @throws where there is none: types come from the dataset */
function typeOf(name: string): RecordType {
  const type = RECORD_TYPES.find((one) => one === name);
  if (type === undefined) throw new Error(`there is no type ${name}`);
  return type;
}

/** Whether a claim names or reaches a person, or is about one. */
function isPersonal({ type, property }: ClaimRow): boolean {
  return isPersonalProperty(type, property);
}

/** Whether a property names or reaches a person, or is of a record about one. */
export function isPersonalProperty(name: string, property: string): boolean {
  const type = typeOf(name);
  return !isPublished(type, "public") || propertyOf(type, property)?.personal === true;
}

const quotesOf = (claim: ClaimRow): readonly { start: number; end: number; quote: string }[] => claim.spans ?? [claim];

function spansOf(claim: ClaimRow): Span[] {
  return quotesOf(claim).map(({ start, end }) => ({ start, end }));
}

/** Those of the spans, which are in order and apart, that reach into a stretch. */
function spansFrom(spans: readonly Span[], start: number, end: number): readonly Span[] {
  let low = 0;
  for (let high = spans.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while ((spans[to]?.start ?? end) < end) to++;
  return spans.slice(low, to);
}

/** Each document with its claims. */
export function* byDocument(dataset: Dataset): Generator<{ document: DocumentRow; claims: ClaimRow[] }> {
  const all = dataset.claims()[Symbol.iterator]();
  let next = all.next();
  for (const document of dataset.documents()) {
    const claims: ClaimRow[] = [];
    for (; !next.done && next.value.document === document.id; next = all.next()) append(claims, [next.value]);
    yield { document, claims };
  }
  if (!next.done) throw new Error(`claim ${next.value.id} is of a document that is not there`);
}
