/**
 * What a paragraph is: its sprms → table depth, row end, list, outline level, shading; and its row's table sprms.
 * [MS-DOC] 2.4.3 (overview of tables), 2.6.2
 */
import { i16, i32, u8, u16 } from "./bytes.ts";
import { colourOfShd, colourOfShd80 } from "./colours.ts";
import { groupOf, type Sprm, TABLE } from "./sprms.ts";

export type ParagraphProperties = {
  /** 0 is outside tables. */
  depth: number;
  /** The paragraph mark ends a row (sprmPFTtp, sprmPFInnerTtp). */
  endsRow: boolean;
  /** The paragraph mark ends a cell of a table within a cell (sprmPFInnerTableCell). */
  endsInnerCell: boolean;
  /** Number of the list override, from 1; 0 is none. */
  list: number;
  listLevel: number;
  /** 0-8 in the outline, 9 is body text. */
  outlineLevel: number;
  shading?: string | undefined;
  /** The sprms of the row, where this paragraph ends one. */
  row: Sprm[];
};

const NO_LIST = 0xf801;
const NEGATED_LISTS = 0xf802;

export function readParagraphProperties(sprms: readonly Sprm[]): ParagraphProperties {
  const properties: ParagraphProperties = {
    depth: 0,
    endsRow: false,
    endsInnerCell: false,
    list: 0,
    listLevel: 0,
    outlineLevel: 9,
    row: [],
  };
  let inTable = false;
  let depth = 0;
  for (const sprm of sprms) {
    const { op, operand } = sprm;
    switch (op) {
      case 0x2416: // sprmPFInTable
        inTable = u8(operand, 0) !== 0;
        break;
      case 0x6649: // sprmPItap
        depth = i32(operand, 0);
        break;
      case 0x664a: // sprmPDtap
        depth += i32(operand, 0);
        break;
      case 0x2417: // sprmPFTtp
      case 0x244c: // sprmPFInnerTtp
        properties.endsRow = u8(operand, 0) !== 0;
        break;
      case 0x244b: // sprmPFInnerTableCell
        properties.endsInnerCell = u8(operand, 0) !== 0;
        break;
      case 0x460b: // sprmPIlfo
        properties.list = listNumber(u16(operand, 0));
        break;
      case 0x260a: // sprmPIlvl
        properties.listLevel = Math.min(u8(operand, 0), 8);
        break;
      case 0x2640: // sprmPOutLvl
        properties.outlineLevel = u8(operand, 0);
        break;
      case 0x442d: // sprmPShd80
        properties.shading = colourOfShd80(u16(operand, 0));
        break;
      case 0xc64d: // sprmPShd
        properties.shading = colourOfShd(operand, 0);
        break;
      default:
        if (groupOf(op) === TABLE) properties.row.push(sprm);
    }
  }
  properties.depth = Math.min(Math.max(depth, inTable ? 1 : 0), 32);
  return properties;
}

/** sprmPIlfo counts from 1; from 0xF802 on it is a negated number of a list that was taken off. */
function listNumber(raw: number): number {
  if (raw === 0 || raw === NO_LIST) return 0;
  return raw >= NEGATED_LISTS ? -i16(Uint8Array.of(raw & 0xff, raw >> 8), 0) : raw;
}
