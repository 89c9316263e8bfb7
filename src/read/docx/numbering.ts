/**
 * The numbering part: definitions of lists, and the labels that their paragraphs show, counted as they come.
 * ISO/IEC 29500-1, 17.9
 */
import { formatNumber } from "../word/lists.ts";
import { childOf, childrenOf, numberOf, switchOf, valueAt, type XmlElement } from "./xml.ts";

export type Numbering = {
  /** The label of the next paragraph of a list at a level, and counts on; undefined where there is no such list. */
  readonly next: (list: number, level: number) => string | undefined;
  /** The level that a list gives to paragraphs of a style. */
  readonly levelOfStyle: (list: number, style: string) => number | undefined;
};

type Level = {
  readonly start: number;
  /** As in a .doc ([MS-OSHARED] 2.2.1.3), which is how the formats are shown. */
  readonly format: number;
  /** "%1" stands for the number of the first level. */
  readonly text: string;
  readonly legal: boolean;
  /** Starts again after each level above this one (from 1, of those above it); 0 is never. */
  readonly restart: number;
  readonly style: string | undefined;
};

type Override = { readonly start: number | undefined; readonly level: Level | undefined };
type List = { readonly definition: string; readonly overrides: ReadonlyMap<number, Override> };
type Levels = ReadonlyMap<number, Level>;

const BULLET = 23;
const NO_NUMBER = 255;
const LEVELS = 9;
const LONGEST_LABEL = 255;
/** Formats by name; those that are not here are shown as plain numbers. */
const FORMATS = new Map([
  ["upperRoman", 1],
  ["lowerRoman", 2],
  ["upperLetter", 3],
  ["lowerLetter", 4],
  ["decimalZero", 22],
  ["bullet", BULLET],
  ["none", NO_NUMBER],
]);

export function readNumberingPart(root: XmlElement | undefined): Numbering {
  const definitions = readDefinitions(root);
  const lists = new Map(childrenOf(root, "w:num").map((num) => [Number(num.attributes["w:numId"]), readList(num)]));
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  const levelIn = (list: List, level: number): Level | undefined =>
    list.overrides.get(level)?.level ?? definitions.get(list.definition)?.get(level);
  const startIn = (list: List, level: number): number =>
    list.overrides.get(level)?.start ?? levelIn(list, level)?.start ?? 1;

  return {
    next: (number, depth) => {
      const list = lists.get(number);
      const level = list === undefined ? undefined : levelIn(list, depth);
      if (list === undefined || level === undefined) return undefined;
      if (level.format === BULLET) return level.text === "" ? "" : "·";
      // Lists of one definition count on from each other, unless an override lets them start anew.
      const counts = counters.get(list.definition) ?? [];
      counters.set(list.definition, counts);
      const key = `${number} ${depth}`;
      const restarts = list.overrides.get(depth)?.start !== undefined && !begun.has(key);
      const before = restarts ? undefined : counts[depth];
      begun.add(key);
      counts[depth] = before === undefined ? startIn(list, depth) : before + 1;
      for (let deeper = depth + 1; deeper < LEVELS; deeper++) {
        if (depth < (levelIn(list, deeper)?.restart ?? deeper)) counts[deeper] = undefined;
      }
      return level.text
        .replace(/%([1-9])/gu, (_, digit: string) => {
          const place = Number(digit) - 1;
          const format = level.legal ? 0 : (levelIn(list, place)?.format ?? 0);
          return formatNumber(counts[place] ?? startIn(list, place), format);
        })
        .trim();
    },
    levelOfStyle: (number, style) => {
      const list = lists.get(number);
      if (list === undefined) return undefined;
      return Array.from({ length: LEVELS }, (_, level) => level).find((level) => levelIn(list, level)?.style === style);
    },
  };
}

/** Definitions by id. One that only names a numbering style (w:numStyleLink) is that of the style. */
function readDefinitions(root: XmlElement | undefined): ReadonlyMap<string, Levels> {
  const elements = childrenOf(root, "w:abstractNum");
  const byStyle = new Map(elements.map((element) => [valueAt(element, "w:styleLink"), element]));
  return new Map(
    elements.map((element) => {
      const link = valueAt(element, "w:numStyleLink");
      const linked = link === undefined ? undefined : byStyle.get(link);
      return [element.attributes["w:abstractNumId"] ?? "", readLevels(linked ?? element)];
    }),
  );
}

function readLevels(element: XmlElement): Levels {
  return new Map(childrenOf(element, "w:lvl").map((level, i) => [levelNumber(level) ?? i, readLevel(level)]));
}

function readList(num: XmlElement): List {
  const overrides = childrenOf(num, "w:lvlOverride").map((element, i): [number, Override] => {
    const level = childOf(element, "w:lvl");
    const start = numberOf(element, "w:startOverride");
    return [levelNumber(element) ?? i, { start, level: level === undefined ? undefined : readLevel(level) }];
  });
  return { definition: valueAt(num, "w:abstractNumId") ?? "", overrides: new Map(overrides) };
}

function levelNumber(element: XmlElement): number | undefined {
  const level = Number(element.attributes["w:ilvl"]);
  return Number.isInteger(level) ? level : undefined;
}

function readLevel(element: XmlElement): Level {
  // A format that older programs do not know stands beside one that they do.
  const known = childOf(childOf(element, "mc:AlternateContent"), "mc:Fallback");
  const format = valueAt(element, "w:numFmt") ?? valueAt(known, "w:numFmt") ?? "decimal";
  return {
    start: numberOf(element, "w:start") ?? 0,
    format: FORMATS.get(format) ?? 0,
    text: (valueAt(element, "w:lvlText") ?? "").slice(0, LONGEST_LABEL),
    legal: switchOf(element, "w:isLgl") ?? false,
    restart: numberOf(element, "w:lvlRestart") ?? LEVELS,
    style: valueAt(element, "w:pStyle"),
  };
}
