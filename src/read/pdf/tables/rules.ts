/**
 * Painted rules → long clean lines: pieces in one direction joined, lines side by side (double borders) taken for one.
 */
import type { Rule } from "../page-content.ts";

/** Lines this close together are one, and gaps up to this are no gaps. In points. */
const SNAP = 2;
const GAP = 3;
/** What is shorter after joining is a dash or a dot of something else. */
const SHORTEST = 5;

/** Joined rules, sorted by direction, place and start. */
export function joinRules(rules: readonly Rule[]): Rule[] {
  return [true, false].flatMap((level) => {
    const along = rules.filter((rule) => rule.level === level).sort((a, b) => a.at - b.at);
    return clustered(along).flatMap((cluster) => joinCluster(cluster, level));
  });
}

/** Groups of rules that lie on one line. */
function clustered(along: readonly Rule[]): Rule[][] {
  const clusters: Rule[][] = [];
  for (const rule of along) {
    const last = clusters.at(-1);
    const first = last?.[0];
    if (last !== undefined && first !== undefined && rule.at - first.at <= SNAP) last.push(rule);
    else clusters.push([rule]);
  }
  return clusters;
}

function joinCluster(cluster: readonly Rule[], level: boolean): Rule[] {
  const at = middleOf(cluster);
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of [...cluster].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && from - last.to <= GAP) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined.flatMap(({ from, to }) => (to - from < SHORTEST ? [] : [{ level, at, from, to }]));
}

/** The place of the longest of them: short strokes beside it are its ends. */
function middleOf(cluster: readonly Rule[]): number {
  let sum = 0;
  let weight = 0;
  for (const { at, from, to } of cluster) {
    const length = Math.max(0.1, to - from);
    sum += at * length;
    weight += length;
  }
  return sum / weight;
}
