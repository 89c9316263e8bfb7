/**
 * Sets that grow together, some of which must stay apart. The result does not depend on how often a pair is named.
 */

export type Joiner = {
  /** Makes one set of two; false where they must stay apart. */
  readonly join: (a: number, b: number) => boolean;
  readonly rootOf: (item: number) => number;
  /** The items of a set in ascending order. */
  readonly itemsOf: (item: number) => readonly number[];
  /** All sets by their smallest item. */
  readonly sets: () => number[][];
};

/** `count` items from 0; `apart` are pairs whose sets are never joined. */
export function makeJoiner(count: number, apart: readonly (readonly [number, number])[] = []): Joiner {
  const parent = Array.from({ length: count }, (_, i) => i);
  const items = new Map<number, number[]>();
  const enemies = new Map<number, number[]>();
  for (const [a, b] of apart) {
    enemies.set(a, [...(enemies.get(a) ?? []), b]);
    enemies.set(b, [...(enemies.get(b) ?? []), a]);
  }
  const rootOf = (item: number): number => {
    let root = item;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = item; at !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const members = (root: number): readonly number[] => items.get(root) ?? [root];
  const mustPart = (a: number, b: number): boolean =>
    enemies.size > 0 && members(a).some((item) => enemies.get(item)?.some((enemy) => rootOf(enemy) === b));
  const join = (one: number, other: number): boolean => {
    const [a, b] = [rootOf(one), rootOf(other)];
    if (a === b) return true;
    if (mustPart(a, b)) return false;
    const [root, leaf] = a < b ? [a, b] : [b, a];
    const merged = [...members(root), ...members(leaf)];
    parent[leaf] = root;
    items.set(root, merged);
    items.delete(leaf);
    return true;
  };
  return {
    join,
    rootOf,
    itemsOf: (item) => [...members(rootOf(item))].sort((x, y) => x - y),
    sets: () => parent.flatMap((_, i) => (rootOf(i) === i ? [[...members(i)].sort((x, y) => x - y)] : [])),
  };
}
