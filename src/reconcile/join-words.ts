/**
 * Mentions that are told apart by their words (goals, activities, tasks, projects), within a block of those that can be the
 * same: the likest are joined, the uncertain offered to a person.
 */
import { foldWords } from "../fields/fold.ts";
import { likelyPairs, type Pair, SURE } from "./likely-pairs.ts";
import { type Mention, textOn } from "./mention.ts";

/** Two mentions that may be the same; a person should say. */
export type Offer = { readonly a: Mention; readonly b: Mention; readonly score: number; readonly reason: string };

/** Texts of one block, each with the likest of another document; in one document only what is word for word the same. */
export function joinByWords(
  block: readonly number[],
  mentions: readonly Mention[],
  join: (a: number, b: number) => boolean,
  itemsOf: (item: number) => readonly number[],
  offers: Offer[],
): void {
  const texts = block.map((i) => {
    const mention = mentions[i];
    return mention === undefined ? "" : (textOn(mention, mention.type === "Project" ? "name" : "text") ?? "");
  });
  const documentOf = (i: number): string | undefined => mentions[i]?.document.id;
  const at = (i: number): number => block[i] ?? 0;
  const pairs = likelyPairs(texts, mayPairIn(block, mentions, texts));
  const joined = new Set<number>();
  const wholly = (pair: Pair): boolean => pair.likeness.score === 1;
  const clash = (a: number, b: number): boolean => {
    const documents = new Set(itemsOf(a).map(documentOf));
    return itemsOf(b).some((item) => documents.has(documentOf(item)));
  };
  for (const pair of pairs) {
    const [a, b] = [at(pair.a), at(pair.b)];
    if (pair.likeness.score < SURE) {
      const [one, other] = [mentions[a], mentions[b]];
      if (joined.has(a) || joined.has(b) || one === undefined || other === undefined) continue;
      joined.add(a).add(b);
      offers.push({ a: one, b: other, score: pair.likeness.score, reason: pair.likeness.reason });
    } else if (wholly(pair) || !clash(a, b)) {
      if (join(a, b)) joined.add(a).add(b);
    }
  }
}

/**
 * Pairs of two documents, and of one document where a text comes again word for word. A text that a document has more than
 * once ("God service" under every heading) is only itself under the same heading; where nothing says whose it is, another verdict is another goal's.
 */
function mayPairIn(
  block: readonly number[],
  mentions: readonly Mention[],
  texts: readonly string[],
): (a: number, b: number) => boolean {
  const own = block.map((i) => mentions[i]);
  const folded = texts.map(foldWords);
  const keys = own.map((mention, i) => `${mention?.document.id} ${folded[i]}`);
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  const isRepeated = (i: number): boolean => (times.get(keys[i] ?? "") ?? 0) > 1;
  const said = (i: number, property: "parent" | "status"): string | undefined => {
    const mention = own[i];
    return mention === undefined ? undefined : textOn(mention, property);
  };
  const differ = (a: number, b: number, property: "parent" | "status"): boolean => {
    const [one, other] = [said(a, property), said(b, property)];
    return one !== undefined && other !== undefined && foldWords(one) !== foldWords(other);
  };
  const isNobodys = (i: number): boolean => {
    const mention = own[i];
    return mention !== undefined && textOn(mention, "group") === undefined && textOn(mention, "parent") === undefined;
  };
  return (a, b) => {
    const isOne = own[a]?.document.id === own[b]?.document.id;
    if (isOne && (folded[a] !== folded[b] || (isNobodys(a) && differ(a, b, "status")))) return false;
    return !(isRepeated(a) || isRepeated(b)) || !differ(a, b, "parent");
  };
}
