/**
 * Counts of right answers: what was to be found, what was found, what of it is right; and precision, recall and F1 of them.
 */
export type Score = { readonly wanted: number; readonly found: number; readonly right: number };

const NOTHING: Score = { wanted: 0, found: 0, right: 0 };

export function pooled(scores: readonly Score[]): Score {
  return scores.reduce(
    (sum, { wanted, found, right }) => ({
      wanted: sum.wanted + wanted,
      found: sum.found + found,
      right: sum.right + right,
    }),
    NOTHING,
  );
}

/** Each thing that was to be found can be found once. */
export function scoreOf(wanted: readonly string[], found: readonly string[]): Score {
  const left = new Map<string, number>();
  for (const thing of wanted) left.set(thing, (left.get(thing) ?? 0) + 1);
  let right = 0;
  for (const thing of found) {
    const count = left.get(thing) ?? 0;
    if (count === 0) continue;
    left.set(thing, count - 1);
    right++;
  }
  return { wanted: wanted.length, found: found.length, right };
}

/** 1 where there is nothing to find and nothing was found. */
export function f1({ wanted, found, right }: Score): number {
  return wanted + found === 0 ? 1 : (2 * right) / (wanted + found);
}

const precision = ({ found, right }: Score): number => (found === 0 ? 1 : right / found);
const recall = ({ wanted, right }: Score): number => (wanted === 0 ? 1 : right / wanted);

/** One line: "P 0.991 R 0.994 F1 0.992". */
export function inWords(score: Score): string {
  return `P ${precision(score).toFixed(3)} R ${recall(score).toFixed(3)} F1 ${f1(score).toFixed(3)}`;
}
