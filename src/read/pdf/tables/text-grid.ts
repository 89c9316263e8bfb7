/**
 * Lines that stand in columns and rows without rules → a table.
 */
import type { Box } from "../../../model/place.ts";
import { around, largest, smallest } from "../geometry.ts";
import type { Line } from "../lines.ts";
import type { CellRegion, TableRegion } from "../region.ts";
import { leftOf, rightOf, type Word } from "../words.ts";
import { guttersOf, type Phrase, phrasesOf } from "./gutters.ts";
import { baselineRows, figureRows, wordRows } from "./text-rows.ts";

/**
 * `bounds`: y coordinates at which rows may end (rules); `certain` where rows end there and nowhere else.
 * `edges`: where columns end, if that is known; else the white between texts tells.
 */
export function textGrid(
  lines: readonly Line[],
  area: Box,
  bounds: readonly number[] = [],
  certain = false,
  edges: readonly number[] = [],
): TableRegion | undefined {
  const [first] = lines;
  if (first === undefined) return undefined;
  const rows = baselineRows(lines).map(phrasesOf);
  const gutters = edges.length > 0 ? edges : guttersOf(rows, first.size);
  if (gutters.length === 0) return undefined;
  const xs = [area[0], ...gutters, area[2]];
  const pieces = edges.length > 0 ? rows.flat().flatMap((phrase) => cutAt(phrase, xs)) : rows.flat().map(whole(xs));
  const columns = xs.slice(1).map((_, c) => pieces.flatMap((piece) => (piece.from === c ? [piece.line] : [])));
  const ys = [area[1], ...(certain ? bounds : rowBounds(columns, bounds)), area[3]];
  const cells = ys.slice(1).flatMap((bottom, row): CellRegion[] => {
    const top = ys[row] ?? area[1];
    const here = pieces.filter(({ line }) => line.baseline > top && line.baseline <= bottom);
    return cellsOfRow(here, first.page, row, xs, top, bottom);
  });
  return { page: first.page, box: area, xs, rows: ys.length - 1, cells, frame: false };
}

/** Rows as the rules say where they say more than the text does, else as the text does. */
function rowBounds(columns: readonly (readonly Line[])[], bounds: readonly number[]): readonly number[] {
  const byText = figureRows(columns) ?? wordRows(columns);
  return bounds.length >= byText.length && bounds.length > 0 ? bounds : byText;
}

type Piece = { readonly from: number; readonly to: number; readonly line: Line };

const whole =
  (xs: readonly number[]) =>
  (phrase: Phrase): Piece => ({ ...spanOf(phrase, xs), line: lineOf(phrase) });

/** The words of a phrase by the columns in which their middles stand. */
function cutAt({ line, words }: Phrase, xs: readonly number[]): Piece[] {
  const pieces: { from: number; words: Word[] }[] = [];
  for (const word of words) {
    const from = columnAt((leftOf(word) + rightOf(word)) / 2, xs);
    const last = pieces.at(-1);
    if (last?.from === from) last.words.push(word);
    else pieces.push({ from, words: [word] });
  }
  return pieces.map(({ from, words: own }) => ({ from, to: from, line: lineOf(phraseOf(line, own)) }));
}

function phraseOf(line: Line, words: readonly Word[]): Phrase {
  const [x0, x1] = [smallest(words.map(leftOf)), largest(words.map(rightOf))];
  return { line, words, x0, x1 };
}

/** The columns that a phrase reaches over. */
function spanOf(phrase: Phrase, xs: readonly number[]): { from: number; to: number } {
  return { from: columnAt(phrase.x0, xs), to: columnAt(phrase.x1, xs) };
}

const columnAt = (x: number, xs: readonly number[]): number => xs.slice(1, -1).filter((edge) => edge <= x).length;

/** A phrase as a line of its own. */
function lineOf({ line, words, x0, x1 }: Phrase): Line {
  return words.length === line.words.length ? line : { ...line, words, x0, x1 };
}

function cellsOfRow(
  pieces: readonly Piece[],
  page: number,
  row: number,
  xs: readonly number[],
  top: number,
  bottom: number,
): CellRegion[] {
  const cells: CellRegion[] = [];
  const columns = xs.length - 1;
  for (let column = 0; column < columns; ) {
    // Phrases that reach over a border join the columns on both sides.
    let last = column;
    for (const { from, to } of [...pieces].sort((a, b) => a.from - b.from)) if (from <= last) last = Math.max(last, to);
    const here = pieces.filter(({ from }) => from >= column && from <= last);
    const box: Box = [xs[column] ?? 0, top, xs[last + 1] ?? 0, bottom];
    const region = { page, box, lines: joinedPhrases(here), turned: [], tables: [] };
    cells.push({ row, column, rowSpan: 1, columnSpan: last - column + 1, region });
    column = last + 1;
  }
  return cells;
}

/** Phrases of one line within one cell are one line again. */
function joinedPhrases(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  for (const { line } of [...pieces].sort((a, b) => a.line.baseline - b.line.baseline || a.line.x0 - b.line.x0)) {
    const last = lines.at(-1);
    if (last === undefined || Math.abs(last.baseline - line.baseline) > 0.3 * line.size) lines.push(line);
    else lines[lines.length - 1] = { ...last, words: [...last.words, ...line.words], x1: line.x1 };
  }
  return lines;
}

/** The rectangle round lines, in which they are a table. */
export function areaOf(lines: readonly Line[]): Box {
  const [x0, y0, x1, y1] = around(lines.map((line): Box => [line.x0, line.y0, line.x1, line.y1]));
  return [x0 - 1, y0 - 1, x1 + 1, y1 + 1];
}
