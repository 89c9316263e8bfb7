/**
 * Lists: the definitions of the table stream, and the labels that their paragraphs show. [MS-DOC] 2.4.6.3 (determining list formatting)
 */
import { u8, u16, u32, utf16 } from "./bytes.ts";

type Level = {
  readonly start: number;
  /** Number format; 23 is a bullet, 255 none. */
  readonly format: number;
  /** Text of the label, in which code units 0-8 stand for the number of that level. */
  readonly text: string;
  readonly legal: boolean;
  /** Levels at which a number starts again; 0 for "after every higher one". */
  readonly noRestart: boolean;
  readonly restartAfter: number;
};

type Override = {
  readonly list: number;
  readonly levels: ReadonlyMap<number, { readonly start?: number; readonly level?: Level }>;
};

type ListMarker = { readonly depth: number; readonly marker: string };
/** Gives the label of the next paragraph of a list override at a level, and counts on. Undefined where there is no such list. */
export type ListCounter = (override: number, level: number) => ListMarker | undefined;

const BULLET = 23;
const NO_NUMBER = 255;
const LSTF_SIZE = 28;
const LFO_SIZE = 16;

/** `plfLst` starts at the PlfLst and reaches beyond its length: the levels follow behind it. [MS-DOC] 2.9.191 */
export function readLists(plfLst: Uint8Array, plfLfo: Uint8Array): ListCounter {
  const lists = readDefinitions(plfLst);
  const overrides = readOverrides(plfLfo);
  const counters = new Map<number, (number | undefined)[]>();
  const started = new Set<string>();
  return (number, depth) => {
    const override = overrides[number - 1];
    const levels = override === undefined ? undefined : lists.get(override.list);
    if (override === undefined || levels === undefined) return undefined;
    const levelAt = (i: number): Level | undefined => override.levels.get(i)?.level ?? levels[i] ?? levels[0];
    const level = levelAt(depth);
    if (level === undefined) return undefined;
    if (level.format === BULLET) return { depth, marker: "·" };
    const counts = counters.get(override.list) ?? [];
    counters.set(override.list, counts);
    const restart = override.levels.get(depth)?.start;
    const key = `${number} ${depth}`;
    if (restart !== undefined && !started.has(key)) counts[depth] = restart;
    else counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    started.add(key);
    for (let deeper = depth + 1; deeper < 9; deeper++) {
      const below = levelAt(deeper);
      if (below === undefined || !below.noRestart || depth < below.restartAfter) counts[deeper] = undefined;
    }
    return { depth, marker: labelOf(level, counts, levelAt) };
  };
}

function labelOf(
  level: Level,
  counts: readonly (number | undefined)[],
  levelAt: (i: number) => Level | undefined,
): string {
  if (level.format === NO_NUMBER && level.text === "") return "";
  let label = "";
  for (const char of level.text) {
    const place = char.charCodeAt(0);
    if (place > 8) {
      label += char;
      continue;
    }
    const source = levelAt(place);
    const count = counts[place] ?? source?.start ?? 1;
    label += formatNumber(count, level.legal ? 0 : (source?.format ?? 0));
  }
  return label.trim();
}

/** LSTFs, then the LVLs of each: one for a simple list, nine otherwise. */
function readDefinitions(plf: Uint8Array): Map<number, Level[]> {
  const count = Math.min(u16(plf, 0), 0x0fff);
  const lists = new Map<number, Level[]>();
  let at = 2 + count * LSTF_SIZE;
  for (let i = 0; i < count; i++) {
    const lstf = 2 + i * LSTF_SIZE;
    const levels: Level[] = [];
    const levelCount = (u8(plf, lstf + 26) & 1) === 1 ? 1 : 9;
    for (let l = 0; l < levelCount && at + LSTF_SIZE <= plf.length; l++) {
      const { level, length } = readLevel(plf, at);
      levels.push(level);
      at += length;
    }
    lists.set(u32(plf, lstf), levels);
  }
  return lists;
}

/** LVL: LVLF of 28 bytes, paragraph and character grpprls, the label. [MS-DOC] 2.9.148-2.9.150 */
function readLevel(bytes: Uint8Array, at: number): { level: Level; length: number } {
  const flags = u8(bytes, at + 5);
  const grpprls = u8(bytes, at + 24) + u8(bytes, at + 25);
  const textAt = at + 28 + grpprls;
  const units = Math.min(u16(bytes, textAt), 255);
  return {
    level: {
      start: u32(bytes, at),
      format: u8(bytes, at + 4),
      legal: (flags & 0x04) !== 0,
      noRestart: (flags & 0x08) !== 0,
      restartAfter: u8(bytes, at + 26),
      text: utf16(bytes, textAt + 2, units),
    },
    length: 28 + grpprls + 2 + 2 * units,
  };
}

/** PlfLfo: LFOs, then for each its LFOData with the levels it overrides. [MS-DOC] 2.9.131-2.9.134, 2.9.190 */
function readOverrides(plf: Uint8Array): Override[] {
  const count = Math.min(u32(plf, 0), 0x0fff);
  const overrides: Override[] = [];
  let at = 4 + count * LFO_SIZE;
  for (let i = 0; i < count; i++) {
    const lfo = 4 + i * LFO_SIZE;
    const levelCount = Math.min(u8(plf, lfo + 12), 9);
    const levels = new Map<number, { start?: number; level?: Level }>();
    at += 4; // LFOData.cp
    for (let l = 0; l < levelCount && at + 8 <= plf.length; l++) {
      const flags = u32(plf, at + 4);
      const entry: { start?: number; level?: Level } = {};
      if ((flags & 0x10) !== 0) entry.start = u32(plf, at);
      at += 8;
      if ((flags & 0x20) !== 0) {
        const { level, length } = readLevel(plf, at);
        entry.level = level;
        at += length;
      }
      levels.set(flags & 15, entry);
    }
    overrides.push({ list: u32(plf, lfo), levels });
  }
  return overrides;
}

/** A number as its format shows it; formats that are not known here are shown as Arabic. [MS-OSHARED] 2.2.1.3 (MSONFC) */
export function formatNumber(value: number, format: number): string {
  switch (format) {
    case 1:
      return roman(value);
    case 2:
      return roman(value).toLowerCase();
    case 3:
      return letters(value);
    case 4:
      return letters(value).toLowerCase();
    case 22:
      return String(value).padStart(2, "0");
    case NO_NUMBER:
      return "";
    default:
      return String(value);
  }
}

const ROMAN = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let left = value;
  let text = "";
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  }
  return text;
}

/** A, B, …, Z, AA, BB, …: the letter repeated, as Word counts. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
