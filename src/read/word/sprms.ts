/**
 * Single property modifiers: a grpprl → a list of (sprm, operand). [MS-DOC] 2.2.5, 2.6
 */
import { i16, slice, u8, u16, u32 } from "./bytes.ts";

export type Sprm = { readonly op: number; readonly operand: Uint8Array };

/** What a sprm is about: bits 10-12 of its number. */
export const TABLE = 5;

export function groupOf(op: number): number {
  return (op >> 10) & 7;
}

const DEF_TABLE = 0xd608;
const CHANGE_TABS = 0xc615;
const HUGE_PAPX = [0x6645, 0x6646] as const;
const TABLE_PROPS = 0x646b;
const DEEPEST = 3;

/** Length of the operand by spra, bits 13-15; 6 is variable. */
const OPERAND_LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/**
 * The sprms in order. Those that only point into the Data stream (sprmPHugePapx, sprmPTableProps) are replaced by what
 * stands there. [MS-DOC] 2.6.2, 2.9.207 (PrcData)
 */
export function readSprms(grpprl: Uint8Array, data: Uint8Array, depth = 0): Sprm[] {
  const sprms: Sprm[] = [];
  let at = 0;
  while (at + 2 < grpprl.length) {
    const op = u16(grpprl, at);
    at += 2;
    const { skip, length } = operandOf(grpprl, at, op);
    const operand = slice(grpprl, at + skip, length);
    at += skip + length;
    if (op === TABLE_PROPS || op === HUGE_PAPX[0] || op === HUGE_PAPX[1]) {
      const offset = u32(operand, 0);
      const size = i16(data, offset);
      if (depth < DEEPEST && size > 0) sprms.push(...readSprms(slice(data, offset + 2, size), data, depth + 1));
    } else sprms.push({ op, operand });
  }
  return sprms;
}

function operandOf(grpprl: Uint8Array, at: number, op: number): { skip: number; length: number } {
  const spra = op >> 13;
  if (spra !== 6) return { skip: 0, length: OPERAND_LENGTHS[spra] ?? 1 };
  if (op === DEF_TABLE) return { skip: 2, length: Math.max(0, u16(grpprl, at) - 1) };
  const length = u8(grpprl, at);
  if (op === CHANGE_TABS && length === 255) {
    const deleted = u8(grpprl, at + 1);
    const added = u8(grpprl, at + 2 + 4 * deleted);
    return { skip: 1, length: 2 + 4 * deleted + 3 * added };
  }
  return { skip: 1, length };
}
