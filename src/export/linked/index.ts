/**
 * The dataset → linked data in one JSON-LD file: a context, then a node a line. Documents and claims are read side by
 * side, so that one text at a time is held.
 */
import type { Publication } from "../../config/publication.ts";
import type { Dataset } from "../dataset.ts";
import type { Output } from "../output.ts";
import type { ClaimRow } from "../rows.ts";
import { AnchoredText } from "./anchor.ts";
import { baseOf, contextOf } from "./context.ts";
import {
  claimNodes,
  decisionNode,
  documentNodes,
  linkNode,
  programNodes,
  recordNodes,
  ruleNode,
  termNodes,
} from "./nodes.ts";

/** The folder that is written. */
export const LINKED_FOLDER = "jsonld";

/** Writes the file; decisions and who made them only where the profile is the full one. */
export function writeLinkedData(dataset: Dataset, output: Output, publication: Publication | undefined): void {
  output.text(`${LINKED_FOLDER}/malspar.jsonld`, (put) => {
    put(`{"@context":${JSON.stringify(contextOf(baseOf(publication)))},\n"@graph":[\n`);
    let rows = 0;
    for (const node of nodesOf(dataset)) {
      put(`${rows === 0 ? "" : ",\n"}${JSON.stringify(node)}`);
      rows++;
    }
    put("\n]}\n");
    return rows;
  });
}

function* nodesOf(dataset: Dataset): Generator<object> {
  const isFull = dataset.profile === "full";
  yield* termNodes(dataset.profile);
  yield* programNodes(dataset);
  yield* documentsWithClaims(dataset);
  for (const record of dataset.records()) yield* recordNodes(record, isFull);
  for (const link of dataset.links()) yield linkNode(link, isFull);
  if (isFull) for (const decision of dataset.decisions()) yield decisionNode(decision);
}

/** Both come by the document's id. */
function* documentsWithClaims(dataset: Dataset): Generator<object> {
  const claims = dataset.claims()[Symbol.iterator]();
  let next = claims.next();
  for (const document of dataset.documents()) {
    yield* documentNodes(document);
    const text = new AnchoredText(document.text);
    const rules = new Set<string>();
    for (; !next.done && next.value.document === document.id; next = claims.next()) {
      const claim: ClaimRow = next.value;
      if (!rules.has(claim.rule)) yield ruleNode(claim);
      rules.add(claim.rule);
      yield* claimNodes(claim, text);
    }
  }
  if (!next.done) throw new Error(`claim ${next.value.id} is of no document, or out of order`);
}
