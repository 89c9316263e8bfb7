/**
 * A table of a page → rows and cells on a grid. HTML 4.9.12 ("forming a table"), without its rarest cases.
 */
import type { DraftBlock, DraftCell, DraftRow } from "../../model/draft.ts";
import { attribute, descendants, type Element, elementsOf } from "./dom.ts";
import { backgroundOf, type StyleRules } from "./style.ts";

/** The widest span that HTML allows. */
const MAX_SPAN = 1000;

/** What stands in a cell, and in the table's caption, is read by the caller. */
export function readTable(
  table: Element,
  rules: StyleRules,
  readCell: (cell: Element) => readonly DraftBlock[],
): DraftBlock {
  const rows = rowsOf(table);
  /** Column → the first row (from 1) in which it is free again. */
  const taken: number[] = [];
  const drafts = rows.map(({ row, group }, r): DraftRow => {
    const cells = elementsOf(row).filter(({ name }) => name === "td" || name === "th");
    let column = 1;
    const laid = cells.map((cell): DraftCell => {
      while ((taken[column] ?? 0) > r + 1) column++;
      const columnSpan = spanOf(cell, "colspan", MAX_SPAN);
      const rowSpan = attribute(cell, "rowspan") === "0" ? rows.length - r : spanOf(cell, "rowspan", rows.length - r);
      for (let c = column; c < column + columnSpan; c++) taken[c] = r + 1 + rowSpan;
      const fill = backgroundOf(cell, rules) ?? backgroundOf(row, rules);
      const at = { row: r + 1, column, rowSpan, columnSpan };
      column += columnSpan;
      return { ...at, ...(fill === undefined ? {} : { fill }), blocks: readCell(cell) };
    });
    const header = group === "thead" || (cells.length > 0 && cells.every(({ name }) => name === "th"));
    return { ...(header ? { header: true as const } : {}), cells: laid };
  });
  return { kind: "table", rows: drafts };
}

/** A table that only places things on the page: one cell, or other tables within and nothing that speaks for data. */
export function isLayout(table: Element): boolean {
  const role = attribute(table, "role").toLowerCase();
  if (role === "presentation" || role === "none") return true;
  const rows = rowsOf(table);
  const cells = rows.flatMap(({ row }) => elementsOf(row));
  if (cells.length <= 1) return true;
  if (cells.some(({ name }) => name === "th") || Number(attribute(table, "border")) > 0) return false;
  return cells.some((cell) => [...descendants(cell)].some(({ name }) => name === "table"));
}

/** The cells of a table that only places things, in reading order. */
export function layoutCells(table: Element): Element[] {
  return rowsOf(table).flatMap(({ row }) => elementsOf(row));
}

function rowsOf(table: Element): { row: Element; group: string }[] {
  return elementsOf(table).flatMap((part) => {
    if (part.name === "tr") return [{ row: part, group: "" }];
    if (!["thead", "tbody", "tfoot"].includes(part.name)) return [];
    return elementsOf(part).flatMap((row) => (row.name === "tr" ? [{ row, group: part.name }] : []));
  });
}

function spanOf(cell: Element, name: string, most: number): number {
  const value = Number.parseInt(attribute(cell, name), 10);
  return Number.isNaN(value) ? 1 : Math.min(Math.max(1, value), Math.max(1, most));
}
