/**
 * Texts → the pairs that may say the same, by score. Candidates share one of their rarest words, so that the cost grows
 * with the number of texts and not with its square.
 */
import { type Likeness, likenessOf, type Wording, wordingOf } from "./wording.ts";

export type Pair = { readonly a: number; readonly b: number; readonly likeness: Likeness };

/** Below it nothing is offered; from `SURE` on texts are taken to say the same. */
const UNCERTAIN = 0.5;
export const SURE = 0.75;

const ALL_PAIRS_UP_TO = 12;
const RAREST = 4;
const MOST_IN_A_ROW = 40;

/** Pairs of `texts` (by index, a < b) from `UNCERTAIN` on, the likest first, then by index. */
export function likelyPairs(texts: readonly string[], mayPair: (a: number, b: number) => boolean): Pair[] {
  const wordings = texts.map(wordingOf);
  const pairs: Pair[] = [];
  for (const [a, b] of candidates(wordings)) {
    const [one, other] = [wordings[a], wordings[b]];
    if (one === undefined || other === undefined || !mayPair(a, b)) continue;
    const likeness = likenessOf(one, other);
    if (likeness.score >= UNCERTAIN) pairs.push({ a, b, likeness });
  }
  return pairs.sort((x, y) => y.likeness.score - x.likeness.score || x.a - y.a || x.b - y.b);
}

function candidates(wordings: readonly Wording[]): [number, number][] {
  const found: [number, number][] = [];
  if (wordings.length <= ALL_PAIRS_UP_TO) {
    for (let b = 1; b < wordings.length; b++) for (let a = 0; a < b; a++) found.push([a, b]);
    return found;
  }
  const frequency = new Map<string, number>();
  for (const { stems } of wordings) for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const rows = new Map<string, number[]>();
  wordings.forEach(({ stems, folded }, i) => {
    const rarest = [...stems]
      .sort((x, y) => (frequency.get(x) ?? 0) - (frequency.get(y) ?? 0) || (x < y ? -1 : 1))
      .slice(0, RAREST);
    for (const key of [...rarest, ` ${folded}`]) {
      const row = rows.get(key);
      if (row === undefined) rows.set(key, [i]);
      else if (row.length < MOST_IN_A_ROW) row.push(i);
    }
  });
  const seen = new Set<number>();
  for (const row of rows.values()) {
    for (let y = 1; y < row.length; y++) {
      for (let x = 0; x < y; x++) {
        const [a, b] = [row[x] ?? 0, row[y] ?? 0];
        const code = a * wordings.length + b;
        if (seen.has(code)) continue;
        seen.add(code);
        found.push([a, b]);
      }
    }
  }
  return found;
}
