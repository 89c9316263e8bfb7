/**
 * Documents → the parts that are reconciled by themselves: those of one region, or of regions that a person's decision joins.
 * So memory follows the largest region, not the whole dataset.
 */
import { compare } from "../model/identity.ts";
import type { Decision } from "../model/reconciled.ts";
import { standingDecisions } from "../reconcile/decided.ts";
import { regionOfDocument } from "../reconcile/mention.ts";
import type { Store } from "../store/open.ts";
import { documentsOfClaims } from "../store/read-claims.ts";
import { type DocumentOrigin, documentOrigins } from "../store/source-facts.ts";

/** Documents by key, in the order of their ids, and the decisions about what they say. */
export type Part = { readonly documents: readonly number[]; readonly decisions: readonly Decision[] };

/** Parts in an order of their own. Decisions about documents that are nowhere come last, in a part without documents. */
export function partsOf(store: Store, decisions: readonly Decision[]): Part[] {
  const origins = documentOrigins(store);
  const regions = new Regions(origins.map(({ organization }) => regionOfDocument(organization)));
  const standing = standingDecisions(decisions);
  const seen = standing.length === 0 ? [] : seenRegions(store, origins, standing);
  for (const names of seen) regions.join(names);
  const parts = new Map<string, { documents: number[]; decisions: Decision[] }>();
  for (const name of regions.heads()) parts.set(name, { documents: [], decisions: [] });
  for (const { key, organization } of origins) {
    parts.get(regions.headOf(regionOfDocument(organization)))?.documents.push(key);
  }
  const nowhere: Part & { decisions: Decision[] } = { documents: [], decisions: [] };
  standing.forEach((decision, i) => {
    const [first] = seen[i] ?? [];
    const part = first === undefined ? nowhere : (parts.get(regions.headOf(first)) ?? nowhere);
    part.decisions.push(decision);
  });
  return [...parts.values(), ...(nowhere.decisions.length > 0 ? [nowhere] : [])];
}

/** The regions of the documents that each decision is about: those that it names, and those that hold its claims. */
function seenRegions(store: Store, origins: readonly DocumentOrigin[], decisions: readonly Decision[]): string[][] {
  const byKey = new Map(origins.map((origin) => [origin.key, origin]));
  const byId = new Map(origins.map((origin) => [origin.id, origin]));
  return decisions.map(({ subject, choice }) => {
    const named = [...(subject.seen ?? []).map(({ document }) => document), ...addedTo(choice)];
    const found = [
      ...named.map((id) => byId.get(id)),
      ...documentsOfClaims(store, subject.claims).map((key) => byKey.get(key)),
    ];
    return [...new Set(found.flatMap((origin) => (origin ? [regionOfDocument(origin.organization)] : [])))];
  });
}

/** The document that a claim is added to. */
function addedTo(choice: Decision["choice"]): string[] {
  return typeof choice === "object" && choice !== null && "document" in choice ? [String(choice["document"])] : [];
}

/** Names of regions, some of them joined. The head of joined regions is the smallest name. */
class Regions {
  readonly #heads: Map<string, string>;

  constructor(names: readonly string[]) {
    this.#heads = new Map([...new Set(names)].sort(compare).map((name) => [name, name]));
  }

  headOf(name: string): string {
    let at = name;
    for (let next = this.#heads.get(at); next !== undefined && next !== at; next = this.#heads.get(at)) at = next;
    return at;
  }

  join(names: readonly string[]): void {
    const [first, ...others] = [...new Set(names.map((name) => this.headOf(name)))].sort(compare);
    for (const other of others) if (first !== undefined) this.#heads.set(other, first);
  }

  heads(): string[] {
    return [...this.#heads.keys()].filter((name) => this.headOf(name) === name);
  }
}
