/**
 * What a run of characters looks like: its sprms → bold, hidden, deleted, colour, symbol. [MS-DOC] 2.6.1
 */
import { u8, u16 } from "./bytes.ts";
import { colourOfIndex, colourOfRef, colourOfShd, colourOfShd80 } from "./colours.ts";
import type { Sprm } from "./sprms.ts";
import type { Styles } from "./styles.ts";

export type Look = {
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  /** Removed by a tracked change. */
  deleted: boolean;
  colour?: string | undefined;
  highlight?: string | undefined;
  /** Font number and code of an inserted symbol. */
  symbol?: { font: number; code: number } | undefined;
  /** Font number. */
  font?: number | undefined;
};

const DEFAULT_STYLE_OF_CHARACTERS = 10;

export function plainLook(): Look {
  return { bold: false, italic: false, hidden: false, deleted: false };
}

/** Applies sprms to a look, in order; `styled` is the look that the styles alone give, which toggles refer to. */
export function applyLook(look: Look, sprms: readonly Sprm[], styles: Styles | undefined, styled: Look): void {
  for (const { op, operand } of sprms) {
    switch (op) {
      case 0x4a30: // sprmCIstd
        if (styles !== undefined && u16(operand, 0) !== DEFAULT_STYLE_OF_CHARACTERS) {
          applyLook(look, styles.character(u16(operand, 0)), undefined, styled);
        }
        break;
      case 0x0835: // sprmCFBold
        look.bold = toggle(u8(operand, 0), styled.bold);
        break;
      case 0x0836: // sprmCFItalic
        look.italic = toggle(u8(operand, 0), styled.italic);
        break;
      case 0x083c: // sprmCFVanish
        look.hidden = toggle(u8(operand, 0), styled.hidden);
        break;
      case 0x0800: // sprmCFRMarkDel
        look.deleted = u8(operand, 0) !== 0;
        break;
      case 0x6a09: // sprmCSymbol
        look.symbol = { font: u16(operand, 0), code: u16(operand, 2) };
        break;
      case 0x4a4f: // sprmCRgFtc0
        look.font = u16(operand, 0);
        break;
      case 0x2a42: // sprmCIco
        look.colour = colourOfIndex(u8(operand, 0));
        break;
      case 0x6870: // sprmCCv
        look.colour = colourOfRef(operand, 0);
        break;
      case 0x2a0c: // sprmCHighlight
        look.highlight = colourOfIndex(u8(operand, 0));
        break;
      case 0x4866: // sprmCShd80
        look.highlight = colourOfShd80(u16(operand, 0));
        break;
      case 0xca71: // sprmCShd
        look.highlight = colourOfShd(operand, 0);
        break;
    }
  }
}

/** ToggleOperand: 0, 1, as the style (0x80), or its opposite (0x81). [MS-DOC] 2.9.327 */
function toggle(operand: number, styled: boolean): boolean {
  if (operand === 0x80) return styled;
  if (operand === 0x81) return !styled;
  return operand !== 0;
}
