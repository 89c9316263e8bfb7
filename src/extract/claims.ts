/**
 * Record drafts → claims, finding drafts → findings: the one place where they are made.
 * Here provenance is proven, values are checked against their kind, and ids are given. Trouble here is ours, so it throws.
 */

import { foldWords } from "../fields/fold.ts";
import type { Json } from "../fields/kind.ts";
import { propertyOf } from "../fields/records.ts";
import type { Claim, Quote } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { Finding } from "../model/finding.ts";
import { claimIdOf, compare, findingIdOf, recordIdOf } from "../model/identity.ts";
import { bySpan, quoteOf, type Span } from "../model/span.ts";
import { placeOf } from "../model/walk.ts";
import type { FieldDraft, FindingDraft, RecordDraft } from "./record-draft.ts";

export { compare } from "../model/identity.ts";

/** The words of a span; throws where the span lies outside the text or is empty: a rule of ours is wrong. */
function prove(document: Document, span: Span, rule: string): Quote {
  const inside = Number.isInteger(span.start) && Number.isInteger(span.end) && span.start >= 0;
  if (!inside || span.end > document.text.length || span.start >= span.end) {
    throw new Error(`rule ${rule}: span ${span.start}-${span.end} quotes nothing of a text of ${document.text.length}`);
  }
  return { start: span.start, end: span.end, quote: quoteOf(document.text, span) };
}

/** Claims by start, end, type, property, id. One property of one record has one claim unless it may have many. */
export function claimsOf(document: Document, drafts: readonly RecordDraft[]): Claim[] {
  const claims = new Map<string, Claim>();
  const single = new Set<string>();
  for (const draft of drafts) {
    const record = recordIdOf(document.id, draft.type, draft.key);
    for (const field of draft.fields) {
      const claim = claimOf(document, draft, record, field);
      if (propertyOf(draft.type, field.property)?.many !== true) {
        const slot = `${record} ${field.property}`;
        if (single.has(slot) && !claims.has(claim.id)) continue; // the first draft of a record has the word
        single.add(slot);
      }
      if (!claims.has(claim.id)) claims.set(claim.id, claim);
    }
  }
  return [...claims.values()].sort(byClaim);
}

function claimOf(document: Document, draft: RecordDraft, record: string, field: FieldDraft): Claim {
  const property = propertyOf(draft.type, field.property);
  if (property === undefined) throw new Error(`rule ${field.rule}: ${draft.type} has no property ${field.property}`);
  if ((field.value === null) !== (field.missing !== undefined)) {
    throw new Error(`rule ${field.rule}: ${draft.type}.${field.property} is null without a reason, or has both`);
  }
  if (field.value !== null) {
    const checked = property.kind.schema.safeParse(field.value);
    if (!checked.success) {
      throw new Error(`rule ${field.rule}: ${JSON.stringify(field.value)} is no ${draft.type}.${field.property}`);
    }
  }
  const quotes = field.spans.map((span) => prove(document, span, field.rule));
  const [first] = quotes;
  if (first === undefined) throw new Error(`rule ${field.rule}: ${draft.type}.${field.property} quotes nothing`);
  const { start, end, quote } = first;
  return {
    id: claimIdOf(document.id, record, field.property, field.value, quotes),
    document: document.id,
    type: draft.type,
    record,
    property: field.property as Claim["property"],
    value: field.value,
    quote,
    span: { start, end },
    ...(quotes.length > 1 ? { spans: quotes } : {}),
    place: placeOf(document, first),
    rule: field.rule,
    confidence: field.confidence,
    ...(field.inferred ? { inferred: true as const } : {}),
    ...(field.missing === undefined ? {} : { missing: field.missing }),
    ...(field.unrecognised ? { unrecognised: true as const } : {}),
  };
}

/**
 * Properties with one value to which the drafts of one record give two that cannot both be meant: the first is the claim,
 * and the other must not be lost in silence.
 */
export function secondValues(drafts: readonly RecordDraft[]): FindingDraft[] {
  const first = new Map<string, FieldDraft>();
  const findings: FindingDraft[] = [];
  for (const draft of drafts) {
    for (const field of draft.fields) {
      const property = propertyOf(draft.type, field.property);
      if (property === undefined || property.many === true || field.value === null) continue;
      const slot = JSON.stringify([draft.type, draft.key.map(({ start, end }) => [start, end]), field.property]);
      const kept = first.get(slot);
      if (kept?.value === undefined || kept.value === null) first.set(slot, field);
      else if (property.kind.agree(kept.value, field.value) === "differs" && bare(kept.value) !== bare(field.value)) {
        findings.push(secondValue(draft.type, kept, field, property.kind.format));
      }
    }
  }
  return findings;
}

/** Words without what only spells them differently. */
const bare = (value: Json): string =>
  foldWords(JSON.stringify(value))
    .replace(/\s&\s/gu, " och ")
    .replace(/[^\p{L}\p{N}]+/gu, " ");

function secondValue(
  type: RecordDraft["type"],
  kept: FieldDraft,
  other: FieldDraft,
  format: (value: Json) => string,
): FindingDraft {
  const [one, two] = [kept, other].map(({ value }) => format(value).slice(0, 100));
  return {
    code: "two_values",
    severity: "warning",
    message: `The ${other.property} of one ${type} is read as "${one}" and as "${two}"; the first is kept.`,
    spans: [...kept.spans, ...other.spans],
    expected: one ?? "",
    found: two ?? "",
  };
}

/** The order of claims within a document. */
function byClaim(a: Claim, b: Claim): number {
  return bySpan(a.span, b.span) || compare(a.type, b.type) || compare(a.property, b.property) || compare(a.id, b.id);
}

/** Findings with their places and the ids of the claims that rest on the same words. */
export function findingsOf(document: Document, drafts: readonly FindingDraft[], claims: readonly Claim[]): Finding[] {
  const findings = new Map<string, Finding>();
  for (const draft of drafts) {
    const places = draft.spans.map((span) => ({
      document: document.id,
      ...prove(document, span, draft.code),
      place: placeOf(document, span),
    }));
    const id = findingIdOf({ ...draft, document: document.id });
    const about = claims.filter(({ span }) => draft.spans.some((s) => span.start < s.end && s.start < span.end));
    findings.set(id, {
      id,
      code: draft.code,
      severity: draft.severity,
      message: draft.message,
      documents: [document.id],
      claims: about.map((claim) => claim.id).sort(compare),
      places,
      ...(draft.expected === undefined ? {} : { expected: draft.expected }),
      ...(draft.found === undefined ? {} : { found: draft.found }),
    });
  }
  return [...findings.values()].sort((a, b) => compare(a.id, b.id));
}
