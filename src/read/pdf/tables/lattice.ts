/**
 * Joined rules → grids: rules that cross hang together, and what they enclose are cells.
 */
import { largest, smallest } from "../geometry.ts";
import type { Rule } from "../page-content.ts";
import { type Grid, gridOf } from "./grid.ts";

/** Rules that end this close to another reach it; edges this close are one. In points. */
const REACH = 3.5;
const SNAP = 2;
/** Edges this close hold no text between them: a double border. */
const THIN = 4.5;
/** This share of a band may lack the rule that runs through it. */
const UNSEEN = 0.4;
/** A side of a unit square counts as a border when a rule covers this much of it. */
const COVERED = 0.6;
/** More unit squares than this are a drawing. */
const MOST_SQUARES = 40_000;

/** All grids of a page, however few cells they have; outer ones before those within their cells. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  return components(rules)
    .map(closeOpenSides)
    .flatMap(apart)
    .flatMap((component) => gridOfRules(component) ?? [])
    .sort((a, b) => top(a) - top(b) || left(a) - left(b));
}

const top = (grid: Grid): number => grid.ys[0] ?? 0;
const left = (grid: Grid): number => grid.xs[0] ?? 0;

const crosses = (level: Rule, upright: Rule): boolean =>
  upright.at >= level.from - REACH &&
  upright.at <= level.to + REACH &&
  level.at >= upright.from - REACH &&
  level.at <= upright.to + REACH;

/** Sets of rules that hang together by crossings. */
function components(rules: readonly Rule[]): Rule[][] {
  const parent = rules.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[i] = root;
    return root;
  };
  const levels = [...rules.keys()].filter((i) => rules[i]?.level);
  const uprights = [...rules.keys()].filter((i) => rules[i]?.level === false);
  for (const l of levels) {
    for (const u of uprights) {
      const [level, upright] = [rules[l], rules[u]];
      if (level !== undefined && upright !== undefined && crosses(level, upright)) parent[rootOf(l)] = rootOf(u);
    }
  }
  const byRoot = new Map<number, Rule[]>();
  rules.forEach((rule, i) => {
    const root = rootOf(i);
    const group = byRoot.get(root);
    if (group === undefined) byRoot.set(root, [rule]);
    else group.push(rule);
  });
  return [...byRoot.values()].filter((group) => group.some(({ level }) => level) && group.some(({ level }) => !level));
}

/** Where two or more rules stick out to the same coordinate beyond the last that crosses them, the table is open there. */
function closeOpenSides(component: Rule[]): Rule[] {
  const closing = [true, false].flatMap((level) => {
    const along = component.filter((rule) => rule.level === level);
    const across = component.filter((rule) => rule.level !== level).map((rule) => rule.at);
    const [first, last] = [smallest(across), largest(across)];
    const starts = sharedCoordinate(
      along.filter(({ from }) => from < first - 2 * REACH).map((rule) => ({ rule, at: rule.from })),
    );
    const ends = sharedCoordinate(
      along.filter(({ to }) => to > last + 2 * REACH).map((rule) => ({ rule, at: rule.to })),
    );
    return [starts, ends].flatMap((side) =>
      side === undefined ? [] : [{ level: !level, at: side.at, from: smallest(side.places), to: largest(side.places) }],
    );
  });
  return [...component, ...closing];
}

/** The coordinate at which most of the ends lie, if it is more than one. */
function sharedCoordinate(
  ends: readonly { rule: Rule; at: number }[],
): { at: number; places: readonly number[] } | undefined {
  let best: { at: number; places: readonly number[] } | undefined;
  for (const { at } of ends) {
    const places = ends.filter((end) => Math.abs(end.at - at) <= REACH).map(({ rule }) => rule.at);
    if (places.length > Math.max(1, best?.places.length ?? 0)) best = { at, places };
  }
  return best;
}

/** Takes apart what only seems to hang together: between two frames a band is left that no rule runs through. */
function apart(component: readonly Rule[]): (readonly Rule[])[] {
  for (const level of [true, false]) {
    const across = component.filter((rule) => rule.level === level);
    const along = component.filter((rule) => rule.level !== level);
    const places = edges(across, SNAP);
    for (let i = 1; i < places.length; i++) {
      const [from, to] = [places[i - 1] ?? 0, places[i] ?? 0];
      const through = along.filter(
        (rule) => rule.from < from + UNSEEN * (to - from) && rule.to > to - UNSEEN * (to - from),
      );
      // Too thin for text, it is the border between two frames that one long rule may join by chance.
      if (through.length > (to - from < THIN ? 1 : 0)) continue;
      const middle = (from + to) / 2;
      const before = (rule: Rule): boolean => (rule.level === level ? rule.at : (rule.from + rule.to) / 2) < middle;
      return [component.filter(before), component.filter((rule) => !before(rule))].flatMap(apart);
    }
  }
  return [component];
}

function gridOfRules(component: readonly Rule[]): Grid | undefined {
  const levels = component.filter(({ level }) => level);
  const uprights = component.filter(({ level }) => !level);
  const xs = edges(uprights, THIN);
  const ys = edges(levels, THIN);
  if (xs.length < 2 || ys.length < 2 || (xs.length - 1) * (ys.length - 1) > MOST_SQUARES) return undefined;
  return gridOf(xs, ys, {
    rightOf: (row, column) => isCovered(uprights, xs[column + 1] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0),
    below: (row, column) => isCovered(levels, ys[row + 1] ?? 0, xs[column] ?? 0, xs[column + 1] ?? 0),
  });
}

/** Different places of rules, in order. */
function edges(rules: readonly Rule[], apartBy: number): number[] {
  const sorted = rules.map(({ at }) => at).sort((a, b) => a - b);
  return sorted.filter((at, i) => i === 0 || at - (sorted[i - 1] ?? 0) > apartBy);
}

function isCovered(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  let covered = 0;
  for (const rule of rules) {
    if (Math.abs(rule.at - at) > THIN) continue;
    covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  }
  return covered >= COVERED * (to - from);
}
