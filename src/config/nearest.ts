/**
 * A word that is not allowed → the allowed one it was most likely meant to be.
 */

/** The candidate with the fewest letters changed, if they are few enough to be a slip; of equals the first. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const scored = candidates.map((candidate) => ({ candidate, changes: distance(fold(word), fold(candidate)) }));
  const [best] = scored.sort((a, b) => a.changes - b.changes);
  return best !== undefined && best.changes <= (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3)))
    ? best.candidate
    : undefined;
}

const fold = (word: string): string =>
  word
    .toLocaleLowerCase("sv")
    .replace(/[\s_-]+/gu, "_")
    .slice(0, 60);

/** Letters added, lost or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
