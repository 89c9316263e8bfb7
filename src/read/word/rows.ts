/**
 * The shape of one row: its cells' edges, merges and colours, out of the table sprms of its end mark.
 * [MS-DOC] 2.6.3, 2.9.323 (TDefTableOperand), 2.9.317 (TC80)
 */

import type { CellShape, RowShape } from "../nest-tables.ts";
import { i16, slice, u8, u16 } from "./bytes.ts";
import { colourOfShd, colourOfShd80, coloursOfCells } from "./colours.ts";
import type { Sprm } from "./sprms.ts";

type Draft = { width: number; horizontal: number; vertical: number };

const TC_SIZE = 20;

export function readRowShape(sprms: readonly Sprm[]): RowShape {
  let header = false;
  let left = 0;
  let cells: Draft[] = [];
  const fills: (string | undefined)[] = [];
  const oldFills: (string | undefined)[] = [];
  const rawFills: (string | undefined)[] = [];
  const put = (target: (string | undefined)[], colours: readonly (string | undefined)[], from: number): void => {
    colours.forEach((colour, i) => {
      target[from + i] = colour;
    });
  };
  for (const { op, operand } of sprms) {
    switch (op) {
      case 0xd608: // sprmTDefTable
        ({ left, cells } = readDefinition(operand));
        break;
      case 0x3404: // sprmTTableHeader
        header = u8(operand, 0) !== 0;
        break;
      case 0xd612: // sprmTDefTableShd, cells 1-22
        put(fills, coloursOfCells(operand, "shd"), 0);
        break;
      case 0xd616: // sprmTDefTableShd2nd, cells 23-44
        put(fills, coloursOfCells(operand, "shd"), 22);
        break;
      case 0xd60c: // sprmTDefTableShd3rd, cells 45-63
        put(fills, coloursOfCells(operand, "shd"), 44);
        break;
      case 0xd609: // sprmTDefTableShd80
        put(oldFills, coloursOfCells(operand, "shd80"), 0);
        break;
      case 0xd670: // sprmTDefTableShdRaw
        put(rawFills, coloursOfCells(operand, "shd"), 0);
        break;
      case 0xd62d: // sprmTSetShd
        put(fills, new Array(span(operand)).fill(colourOfShd(operand, 2)), u8(operand, 0));
        break;
      case 0x7627: // sprmTSetShd80
        put(oldFills, new Array(span(operand)).fill(colourOfShd80(u16(operand, 2))), u8(operand, 0));
        break;
      default:
        change(cells, op, operand);
    }
  }
  const chosen = fills.length > 0 ? fills : oldFills.length > 0 ? oldFills : rawFills;
  return { header, cells: place(cells, left, chosen) };
}

/** Number of cells from itcFirst to itcLim. */
const span = (operand: Uint8Array): number => Math.max(0, Math.min(64, u8(operand, 1) - u8(operand, 0)));

function readDefinition(operand: Uint8Array): { left: number; cells: Draft[] } {
  const count = Math.min(u8(operand, 0), 63);
  const edge = (i: number): number => i16(operand, 1 + 2 * i);
  const cells = Array.from({ length: count }, (_, i): Draft => {
    const tc = slice(operand, 1 + 2 * (count + 1) + i * TC_SIZE, TC_SIZE);
    const flags = u16(tc, 0);
    return { width: Math.max(0, edge(i + 1) - edge(i)), horizontal: flags & 3, vertical: (flags >> 5) & 3 };
  });
  return { left: edge(0), cells };
}

/** The sprms that change a definition after it was made. */
function change(cells: Draft[], op: number, operand: Uint8Array): void {
  const first = u8(operand, 0);
  const limit = Math.min(u8(operand, 1), cells.length);
  switch (op) {
    case 0x7621: {
      // sprmTInsert: itcFirst, count, width
      const count = Math.min(u8(operand, 1), 63 - cells.length);
      const width = u16(operand, 2);
      while (cells.length < first) cells.push({ width, horizontal: 0, vertical: 0 });
      cells.splice(
        first,
        0,
        ...Array.from({ length: Math.max(0, count) }, () => ({ width, horizontal: 0, vertical: 0 })),
      );
      break;
    }
    case 0x5622: // sprmTDelete
      cells.splice(first, Math.max(0, limit - first));
      break;
    case 0x7623: // sprmTDxaCol
      for (const cell of cells.slice(first, limit)) cell.width = u16(operand, 2);
      break;
    case 0x5624: // sprmTMerge
      cells.slice(first, limit).forEach((cell, i) => {
        cell.horizontal = i === 0 ? 2 : 1;
      });
      break;
    case 0x5625: // sprmTSplit
      for (const cell of cells.slice(first, limit)) cell.horizontal = 0;
      break;
    case 0xd62b: {
      // sprmTVertMerge: itc, VerticalMergeFlag
      const cell = cells[first];
      if (cell !== undefined) cell.vertical = u8(operand, 1);
      break;
    }
  }
}

function place(cells: readonly Draft[], left: number, fills: readonly (string | undefined)[]): CellShape[] {
  let at = left;
  return cells.map((cell, i) => {
    const shape: CellShape = {
      left: at,
      right: at + cell.width,
      continuesLeft: cell.horizontal === 1,
      vertical: cell.vertical === 1 ? "continue" : cell.vertical === 3 ? "restart" : "none",
      ...(fills[i] === undefined ? {} : { fill: fills[i] }),
    };
    at = shape.right;
    return shape;
  });
}
