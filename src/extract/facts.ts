/**
 * What a whole document is about: kind, title, year, date, organization, each with the words that say so.
 */
import type { Document } from "../model/document.ts";
import type { DocumentFacts } from "../model/facts.ts";

export function findFacts(_document: Document): DocumentFacts {
  return { kind: { value: "other", spans: [], rule: "nothing-said" } };
}
