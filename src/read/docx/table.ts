/**
 * A table (w:tbl) → rows of cells on a grid, with spans and fills. ISO/IEC 29500-1, 17.4
 */
import type { DraftBlock, DraftRow } from "../../model/draft.ts";
import { hasWords } from "../words.ts";
import { shadingColour } from "./colour.ts";
import type { Flow } from "./flow.ts";
import { MAX_COLUMNS } from "./limits.ts";
import { childOf, numberOf, switchOf, valueAt, type XmlElement } from "./xml.ts";

/** Elements around rows and cells that are not there for the reader. */
const WRAPPERS = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag"]);

type Growing = {
  readonly blocks: DraftBlock[];
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
  readonly fill?: string;
};

/** Reads the content of a cell. */
type CellReader = (flow: Flow, cell: XmlElement) => DraftBlock[];

/** The table as one block; nothing where all its rows were deleted. */
export function readTable(flow: Flow, table: XmlElement, readCell: CellReader): DraftBlock[] {
  const ground = childOf(childOf(table, "w:tblPr"), "w:shd");
  const starts = new Map<number, Growing>();
  const rows: DraftRow[] = [];
  for (const element of within(table, "w:tr")) {
    const properties = childOf(element, "w:trPr");
    if (childOf(properties, "w:del") !== undefined) continue;
    const cells = readRow(flow, element, { row: rows.length + 1, starts, ground, readCell });
    rows.push({ ...((switchOf(properties, "w:tblHeader") ?? false) ? { header: true as const } : {}), cells });
  }
  return rows.length === 0 ? [] : [{ kind: "table", rows }];
}

/** `starts`: the cells above that vertically merged ones go on from, by column. `ground`: the shading of the table. */
type RowPlace = {
  readonly row: number;
  readonly starts: Map<number, Growing>;
  readonly ground: XmlElement | undefined;
  readonly readCell: CellReader;
};

function readRow(flow: Flow, element: XmlElement, { row, starts, ground, readCell }: RowPlace): Growing[] {
  const cells: Growing[] = [];
  let column = 1 + clamp(numberOf(childOf(element, "w:trPr"), "w:gridBefore") ?? 0, 0);
  for (const cell of within(element, "w:tc")) {
    const properties = childOf(cell, "w:tcPr");
    if (childOf(properties, "w:cellDel") !== undefined) continue;
    const blocks = readCell(flow, cell);
    const columnSpan = clamp(numberOf(properties, "w:gridSpan") ?? 1, 1);
    const before = cells.at(-1);
    if (isContinued(properties, "w:hMerge") && before !== undefined) {
      before.columnSpan += columnSpan;
      for (const block of blocks) if (hasWords(block)) before.blocks.push(block);
    } else {
      const above = isContinued(properties, "w:vMerge") ? starts.get(column) : undefined;
      if (above !== undefined && !blocks.some(hasWords)) above.rowSpan = row + 1 - above.row;
      else {
        const fill = fillOf(flow, childOf(properties, "w:shd") ?? ground);
        const grown: Growing = { blocks, row, column, rowSpan: 1, columnSpan, ...fill };
        cells.push(grown);
        for (let covered = column; covered < column + columnSpan; covered++) starts.delete(covered);
        if (childOf(properties, "w:vMerge") !== undefined) starts.set(column, grown);
      }
    }
    column += columnSpan;
  }
  return cells;
}

/** Elements of that name among the children, those in wrappers too. */
function* within(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    else if (WRAPPERS.has(child.name)) yield* within(child, name);
  }
}

/** Merged with the cell before it or above it: without a value it is (17.4.84). */
function isContinued(properties: XmlElement | undefined, name: string): boolean {
  return childOf(properties, name) !== undefined && valueAt(properties, name) !== "restart";
}

function fillOf(flow: Flow, shd: XmlElement | undefined): { fill?: string } {
  const fill = shd === undefined ? undefined : shadingColour(shd, flow.definitions.theme);
  return fill === undefined ? {} : { fill };
}

const clamp = (value: number, lowest: number): number => Math.min(Math.max(value, lowest), MAX_COLUMNS);
