/**
 * Names for things that depend on their content alone, and the one order of strings.
 * Whoever holds a claim or a finding can compute its id again.
 */
import { hash } from "node:crypto";
import type { Json } from "../fields/kind.ts";
import type { Span } from "./span.ts";

/** 128 bits of SHA-256 over the parts as JSON, in hex. */
export function hashOf(...parts: readonly Json[]): string {
  return hash("sha256", JSON.stringify(parts), "hex").slice(0, 32);
}

const offsets = (spans: readonly Span[]): Json => spans.map(({ start, end }) => [start, end]);

/** The id of a record within its document: over the document, the type and the place of its key words. */
export function recordIdOf(document: string, type: string, key: readonly Span[]): string {
  return hashOf(document, type, offsets(key));
}

/** The id of a claim: over what it says and where, without the rule, so that a better rule that reads the same does not change it. */
export function claimIdOf(
  document: string,
  record: string,
  property: string,
  value: Json,
  spans: readonly Span[],
): string {
  return hashOf(document, record, property, value, offsets(spans));
}

/** What a finding within one document is known by. */
type FindingKey = {
  readonly code: string;
  readonly document: string;
  readonly spans: readonly Span[];
  readonly expected?: string;
  readonly found?: string;
};

/** The id of a finding within one document: without its message, which may be worded better one day. */
export function findingIdOf({ code, document, spans, expected, found }: FindingKey): string {
  return hashOf(code, document, offsets(spans), expected ?? null, found ?? null);
}

/** By UTF-16 code units: the same on every machine, unlike localeCompare. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
