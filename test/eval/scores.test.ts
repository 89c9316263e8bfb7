/**
 * The measures themselves: what counts as right, and what does not.
 */
import { expect, test } from "vitest";
import { foldText, type GridCell, relationsOf } from "./adjacency.ts";
import { agreementOf } from "./agreement.ts";
import { parseCsv } from "./csv.ts";
import { tablesIn } from "./icdar.ts";
import type { Letter } from "./pdfium-letters.ts";
import { f1, inWords, pooled, scoreOf } from "./score.ts";
import { scoreRows } from "./tabula.ts";

const cell = (row: number, column: number, text: string, rowSpan = 1, columnSpan = 1): GridCell => ({
  rows: [row, row + rowSpan - 1],
  columns: [column, column + columnSpan - 1],
  text,
});

test("neighbours are related to the right and below, over empty cells", () => {
  const cells = [cell(0, 0, "Mål"), cell(0, 1, ""), cell(0, 2, "Status"), cell(1, 0, "Öka"), cell(1, 2, "Helt")];
  expect(relationsOf(cells)).toEqual(["right|Mål|Status", "below|Mål|Öka", "below|Status|Helt", "right|Öka|Helt"]);
});

test("a spanning cell is related once to each of its neighbours", () => {
  const cells = [cell(0, 0, "Budget", 1, 2), cell(1, 0, "2009"), cell(1, 1, "2010")];
  expect(relationsOf(cells)).toEqual(["below|Budget|2009", "below|Budget|2010", "right|2009|2010"]);
});

test("a table without text has no relations", () => {
  expect(relationsOf([cell(0, 0, ""), cell(0, 1, "")])).toEqual([]);
});

test("each thing is found once only", () => {
  const score = scoreOf(["a", "a", "b"], ["a", "a", "a", "c"]);
  expect(score).toEqual({ wanted: 3, found: 4, right: 2 });
  expect(f1(score)).toBeCloseTo(4 / 7);
  expect(inWords(pooled([score, { wanted: 1, found: 0, right: 0 }]))).toBe("P 0.500 R 0.500 F1 0.500");
});

test("white space and the kind of dashes are not compared", () => {
  expect(foldText("närings– och\narbetsliv ”nu”")).toBe('närings-ocharbetsliv"nu"');
});

test("a truth file gives cells with spans and the box of each region", () => {
  const [table] = tablesIn(`<document><table id="1"><region id="1" page="2">
    <cell start-row="0" start-col="0" end-col="1"><bounding-box x1="50" y1="700" x2="150" y2="712"/><content>Post a</content></cell>
    <cell start-row="1" start-col="1"><bounding-box x1="110" y1="680" x2="140" y2="690"/><content>840</content></cell>
  </region></table></document>`);
  expect(table).toEqual({
    page: 2,
    box: [50, 680, 150, 712],
    cells: [cell(0, 0, "Posta", 1, 2), cell(1, 1, "840")],
  });
});

test("CSV fields may hold commas, quotes and line ends", () => {
  expect(parseCsv('a,"b, ""c""\nd",\r\n,x\n')).toEqual([
    ["a", 'b, "c"\nd', ""],
    ["", "x"],
  ]);
});

test("rows are aligned, so that one row too many spoils no other", () => {
  const wanted = [
    ["Älvsele", "512"],
    ["Forsnäs", "214"],
  ];
  expect(scoreRows(wanted, [["Kommun", "tkr"], ...wanted])).toEqual({ wanted: 4, found: 6, right: 4 });
});

test("a cell in another column is wrong", () => {
  expect(scoreRows([["Älvsele", "", "512"]], [["Älvsele", "512", ""]])).toEqual({ wanted: 2, found: 2, right: 1 });
});

test("letters agree where their edges lie near those of the nearest same letter", () => {
  const letter = (text: string, x: number, width = 6): Letter => ({ text, box: [x, 100, x + width, 111] });
  const ours = [letter("M", 60), letter("å", 66), letter("l", 72), letter(" ", 80)];
  const theirs = [letter("M", 61), letter("å", 66, 9), letter("M", 300)];
  expect(agreementOf(ours, theirs, 1.5)).toEqual({ both: 2, near: 1, alone: 1 });
});
