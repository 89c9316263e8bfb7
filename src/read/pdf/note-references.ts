/**
 * References to notes: small raised signs behind words. They are taken out of the word that they stand behind, which would
 * else be another word; the word keeps its raw form.
 */
import type { Line } from "./lines.ts";
import type { Region } from "./region.ts";
import { sliceWord, type Word } from "./words.ts";

const SIGN = /^\(?(\d{1,3}|\*{1,3}|[†‡]|[a-z])\)?\.?$/u;
/** What bears an exponent and no reference ("m²", "CO2"). */
const BEARS_EXPONENT = /(^|\d)(m|km|cm|dm|mm)$|^CO$/u;

/** The sign of a note's mark without brackets; undefined for what is none. */
export const signOf = (text: string): string | undefined => SIGN.exec(text)?.[1];

/** Whether a word is, or ends in, the reference to a note. */
export function isReference(word: Word, sign: string): boolean {
  return referenceIn(word, sign) !== undefined;
}

/** Where in a word the reference stands. */
function referenceIn({ text, raised }: Word, sign: string): { start: number; end: number } | undefined {
  if (raised !== undefined && signOf(text.slice(raised.start, raised.end)) === sign) {
    return BEARS_EXPONENT.test(text.slice(0, raised.start)) ? undefined : raised;
  }
  // An asterisk stands high by itself.
  const start = text.length - sign.length;
  if (!sign.startsWith("*") || start < 1 || !text.endsWith(sign) || text[start - 1] === "*") return undefined;
  return { start, end: text.length };
}

/** A region, and the tables in it, without references to some notes. */
export function withoutReferences(region: Region, signs: ReadonlySet<string>): Pick<Region, "lines" | "tables"> {
  return {
    lines: region.lines.map((line) => lineWithout(line, signs)),
    tables: region.tables.map((table) => ({
      ...table,
      cells: table.cells.map((cell) => ({
        ...cell,
        region: { ...cell.region, ...withoutReferences(cell.region, signs) },
      })),
    })),
  };
}

function lineWithout(line: Line, signs: ReadonlySet<string>): Line {
  const words: Word[] = [];
  for (const word of line.words) {
    const found = [...signs].map((sign) => referenceIn(word, sign)).find((span) => span !== undefined);
    const last = words.at(-1);
    if (found === undefined) words.push(word);
    else if (found.end - found.start < word.text.length) words.push(cutOut(word, found));
    else if (last === undefined) words.push(word);
    else words[words.length - 1] = { ...last, raw: `${last.raw ?? last.text} ${word.text}` };
  }
  return words.some((word, i) => word !== line.words[i]) ? { ...line, words } : line;
}

/** A word without some of its units; what follows them ("word1.") keeps its place. */
function cutOut(word: Word, { start, end }: { start: number; end: number }): Word {
  const before = sliceWord(word, 0, start);
  const after = sliceWord(word, end, word.text.length);
  return {
    text: before.text + after.text,
    edges: [...before.edges.slice(0, -1), ...after.edges],
    looks: [...before.looks, ...after.looks.map(({ look, end: at }) => ({ look, end: at + start }))],
    ...(word.tab ? { tab: true as const } : {}),
    raw: word.text,
  };
}
