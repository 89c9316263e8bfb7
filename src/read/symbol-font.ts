/**
 * Letters of symbol fonts (Symbol, Wingdings, Webdings) as the characters they show: an arrow or a tick can be the status.
 */
import { codePoint } from "dingbat-to-unicode";

const PRIVATE_USE = 0xf000;

/** The character that a code of a symbol font shows, or undefined where the font is none or the code is unknown. */
export function symbolOf(font: string, code: number): string | undefined {
  return codePoint(font, code >= PRIVATE_USE ? code - PRIVATE_USE : code)?.string;
}
