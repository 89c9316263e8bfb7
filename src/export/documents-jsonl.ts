/**
 * The store → documents.jsonl: one line a document, rejected ones too, by id.
 */
import type { DocumentFacts, Fact } from "../model/facts.ts";
import { quoteOf } from "../model/span.ts";
import type { Store } from "../store/open.ts";
import { documentIds, readStored, type StoredDocument } from "../store/read-documents.ts";
import { type DocumentRow, placeInOrder } from "./rows.ts";

/** All documents by id. */
export function* documentRows(store: Store): Generator<DocumentRow> {
  for (const id of documentIds(store)) yield documentRowOf(readStored(store, id));
}

/** A document as it is published. */
export function documentRowOf(document: StoredDocument): DocumentRow {
  const { facts, files } = document;
  const [file] = files;
  if (file === undefined) throw new Error(`document ${document.id} has no name`);
  return {
    id: document.id,
    file,
    files: [...files],
    mediaType: document.mediaType,
    bytes: document.byteLength,
    reader: document.reader,
    kind: facts.kind.value,
    title: facts.title?.value,
    year: facts.year?.value,
    date: facts.date?.value,
    organization: facts.organization?.value,
    status: document.status,
    problems: document.problems.map(({ code, message, place }) => ({
      code,
      message,
      ...(place === undefined ? {} : { place: placeInOrder(place) }),
    })),
    ignored: document.leftOut.map(({ start, end, rule }) => ({ start, end, rule })),
    evidence: evidenceOf(facts, document.text),
    text: document.text,
  };
}

function evidenceOf(facts: DocumentFacts, text: string): DocumentRow["evidence"] {
  const prove = (fact: Fact<unknown>) => ({
    rule: fact.rule,
    spans: fact.spans.map(({ start, end }) => ({ start, end, quote: quoteOf(text, { start, end }) })),
  });
  const maybe = (fact: Fact<unknown> | undefined) => (fact === undefined ? undefined : prove(fact));
  return {
    kind: prove(facts.kind),
    title: maybe(facts.title),
    year: maybe(facts.year),
    date: maybe(facts.date),
    organization: maybe(facts.organization),
  };
}
