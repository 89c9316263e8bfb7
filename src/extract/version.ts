/**
 * The version of extraction, by itself so that whoever only compares it need not load the extractors.
 */
import { createHash } from "node:crypto";
import type { OwnWords } from "./own-words.ts";

/** Counts up with every change that may change what is taken out: stored documents are then extracted again. */
export const EXTRACTOR_VERSION = 3;

/**
 * What extraction with these words gives: "1", or "1+" and a hash of the words where any are declared. The order in which
 * they are declared does not count.
 */
export function extractorVersion(words: OwnWords): string {
  const declared = canonical(words);
  if (declared === NOTHING) return String(EXTRACTOR_VERSION);
  return `${EXTRACTOR_VERSION}+${createHash("sha256").update(declared).digest("hex").slice(0, 16)}`;
}

const sorted = (table: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1));

function canonical({ statuses, labels, columns, legends, municipalities, forgotten = [] }: OwnWords): string {
  const places = municipalities.map(({ name, areaCodes, emailDomains = [] }) => [name, areaCodes, emailDomains]);
  return JSON.stringify([...[statuses, labels, columns, legends].map(sorted), places, ...forgotten]);
}

const NOTHING = canonical({ statuses: {}, labels: {}, columns: {}, legends: {}, municipalities: [] });
