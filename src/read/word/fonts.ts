/**
 * Names of the fonts, for telling symbol fonts from others. [MS-DOC] 2.9.286 (SttbfFfn), 2.9.76 (FFN)
 */
import { u8, u16 } from "./bytes.ts";

const NAME_AT = 40;

/** Font names by their number. */
export function readFonts(sttb: Uint8Array): string[] {
  const count = Math.min(u16(sttb, 0), 0x0fff);
  const fonts: string[] = [];
  let at = 4;
  for (let i = 0; i < count && at < sttb.length; i++) {
    const length = u8(sttb, at) + 1;
    let name = "";
    for (let c = at + NAME_AT; c + 1 < at + length; c += 2) {
      const code = u16(sttb, c);
      if (code === 0) break;
      name += String.fromCharCode(code);
    }
    fonts.push(name);
    at += length;
  }
  return fonts;
}
