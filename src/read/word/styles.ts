/**
 * The style sheet: what a style is (by its number, never by its name) and the properties it hands down. [MS-DOC] 2.9.271 (STSH)
 */
import { slice, u8, u16 } from "./bytes.ts";
import { readSprms, type Sprm } from "./sprms.ts";

/** A style with its own properties; those of its bases are found by `chain`. */
type Style = {
  /** Built-in number: 1-9 are the headings, 62 the title, 4095 a style of the author's. */
  readonly sti: number;
  readonly base: number;
  readonly paragraph: readonly Sprm[];
  readonly character: readonly Sprm[];
};

export type Styles = {
  /** Built-in number of a style. */
  readonly builtIn: (istd: number) => number | undefined;
  /** Built-in numbers of a style and its bases, the style first. */
  readonly ancestry: (istd: number) => readonly number[];
  /** Properties of the style with its bases', the outermost base first. */
  readonly paragraph: (istd: number) => readonly Sprm[];
  readonly character: (istd: number) => readonly Sprm[];
};

const NO_STYLE = 0xfff;

/** `toWord97` is given for a Word 6 file: its sprms are translated, its style names are 8-bit. */
export function readStyles(stsh: Uint8Array, data: Uint8Array, toWord97?: (grpprl: Uint8Array) => Uint8Array): Styles {
  const headerLength = u16(stsh, 0);
  const count = Math.min(u16(stsh, 2), 0x0fff);
  const fixedLength = u16(stsh, 4);
  const styles = new Map<number, Style>();
  let at = 2 + headerLength;
  for (let istd = 0; istd < count && at + 2 <= stsh.length; istd++) {
    const length = u16(stsh, at);
    if (length > 0) styles.set(istd, readStyle(slice(stsh, at + 2, length), fixedLength, data, toWord97));
    at += 2 + length;
  }
  const chain = (istd: number): Style[] => {
    const found: Style[] = [];
    for (let next = istd; next !== NO_STYLE; ) {
      const style = styles.get(next);
      if (style === undefined || found.includes(style)) break;
      found.unshift(style);
      next = style.base;
    }
    return found;
  };
  return {
    builtIn: (istd) => styles.get(istd)?.sti,
    ancestry: (istd) =>
      chain(istd)
        .map((style) => style.sti)
        .reverse(),
    paragraph: remember((istd) => chain(istd).flatMap((style) => style.paragraph)),
    character: remember((istd) => chain(istd).flatMap((style) => style.character)),
  };
}

/** STD: fixed part, name, then its UPXs, each at an even offset. [MS-DOC] 2.9.260, 2.9.337-2.9.341 */
function readStyle(
  std: Uint8Array,
  fixedLength: number,
  data: Uint8Array,
  toWord97: ((grpprl: Uint8Array) => Uint8Array) | undefined,
): Style {
  const kind = u16(std, 2) & 15; // 1 paragraph, 2 character, 3 table, 4 numbering
  const upxCount = u16(std, 4) & 15;
  let at = fixedLength + (toWord97 ? 1 + u8(std, fixedLength) + 1 : 2 + 2 * u16(std, fixedLength) + 2);
  const upxs: Uint8Array[] = [];
  for (let i = 0; i < upxCount && at + 2 <= std.length; i++) {
    at += at & 1;
    const length = u16(std, at);
    upxs.push(slice(std, at + 2, length));
    at += 2 + length;
  }
  const paragraphUpx = kind === 1 ? upxs[0] : undefined;
  const characterUpx = kind === 1 ? upxs[1] : kind === 2 ? upxs[0] : undefined;
  const sprms = (grpprl: Uint8Array): Sprm[] => readSprms(toWord97?.(grpprl) ?? grpprl, data);
  return {
    sti: u16(std, 0) & 0xfff,
    base: u16(std, 2) >> 4,
    paragraph: paragraphUpx === undefined ? [] : sprms(paragraphUpx.subarray(2)),
    character: characterUpx === undefined ? [] : sprms(characterUpx),
  };
}

function remember<Value>(find: (istd: number) => Value): (istd: number) => Value {
  const known = new Map<number, Value>();
  return (istd) => {
    let value = known.get(istd);
    if (value === undefined) {
      value = find(istd);
      known.set(istd, value);
    }
    return value;
  };
}
