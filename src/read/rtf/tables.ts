/**
 * The tables in the header of an RTF file: fonts, colours, styles. RTF 1.9.1, "Contents of an RTF File"
 */
import { decodeEightBit } from "../eight-bit.ts";

/** A font: its name tells symbol fonts, its character set the code page of its text. */
export type Font = { name: string; charset: number | undefined };

/** Labels for TextDecoder by \fcharset; Western where it is none of these. */
const CHARSETS: Readonly<Record<number, string>> = {
  77: "macintosh",
  161: "windows-1253",
  162: "windows-1254",
  186: "windows-1257",
  204: "windows-1251",
  238: "windows-1250",
};

/** Bytes of text in a font's character set, else in the file's code page (\ansicpg). */
export function decodeRtf(bytes: Uint8Array, charset: number | undefined, codePage: number): string {
  const label =
    CHARSETS[charset ?? 0] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : "windows-1252");
  return label === "windows-1252" ? decodeEightBit(bytes, "windows-1252") : new TextDecoder(label).decode(bytes);
}

/** Colours by number; 0 is automatic where nothing is said. */
export class ColourTable {
  private readonly colours: (string | undefined)[] = [];
  private parts: [number, number, number] = [0, 0, 0];
  private said = false;

  take(word: string, value: number): void {
    const index = ["red", "green", "blue"].indexOf(word);
    if (index < 0) return;
    this.parts[index] = Math.max(0, Math.min(255, value));
    this.said = true;
  }

  /** A semicolon ends a colour. */
  end(): void {
    const hex = this.parts.map((part) => part.toString(16).padStart(2, "0")).join("");
    this.colours.push(this.said ? `#${hex}` : undefined);
    this.parts = [0, 0, 0];
    this.said = false;
  }

  colourOf(index: number): string | undefined {
    return this.colours[index];
  }
}

/** What a style is named and which outline level it has. */
export type Style = { name: string; outline: number };

/**
 * Level of a heading by its style: RTF has no built-in numbers, but Word writes the English name of a built-in style
 * in every language ("heading 1"), and its outline level.
 */
export function headingLevelOf(style: Style | undefined, outline: number): number | undefined {
  if (outline < 9) return outline + 1;
  if (style === undefined) return undefined;
  const named = /^(?:heading|rubrik) ([1-9])$/iu.exec(style.name.trim())?.[1];
  if (named !== undefined) return Number(named);
  if (/^(?:title|rubrik)$/iu.test(style.name.trim())) return 1;
  return style.outline < 9 ? style.outline + 1 : undefined;
}
