/**
 * A stretch of character positions → the text a reader sees, with looks and the way back to the positions.
 * Field instructions, deleted text and marks are dropped; symbols become the characters they show. [MS-DOC] 2.8.25 (fields), 2.6.1
 */
import type { Anchor, Mark } from "../../model/block.ts";
import { addMark, type MarkStyle } from "../mark-style.ts";
import { symbolOf } from "../symbol-font.ts";
import { applyLook, type Look, plainLook } from "./character.ts";
import { runAt } from "./pages.ts";
import { fcOf, pieceAt } from "./pieces.ts";
import { readSprms, type Sprm } from "./sprms.ts";
import type { WordFile } from "./word-file.ts";

/** A field that is open: its instruction until the separator, then its result. */
type OpenField = { inResult: boolean; instruction: string };

/** Fields reach over paragraphs, so their state travels with the story. */
export type FieldState = { readonly open: OpenField[] };

export type RunText = { text: string; readonly marks: Mark[]; readonly anchors: Anchor[] };

const FIELD_BEGIN = 0x13;
const FIELD_SEPARATOR = 0x14;
const FIELD_END = 0x15;
const LONGEST_INSTRUCTION = 4096;

/** Appends the text from `start` to `end` (both CPs; the paragraph's own mark is not in it) to `out`. */
export function appendRuns(
  file: WordFile,
  istd: number,
  start: number,
  end: number,
  fields: FieldState,
  out: RunText,
): void {
  for (let cp = start; cp < end; ) {
    const { look, until } = lookAt(file, istd, cp, end);
    while (cp < until) {
      const plain =
        look.symbol === undefined && !look.deleted && inText(fields) ? plainUntil(file.text, cp, until) : cp;
      if (plain > cp) {
        put(out, file.text.slice(cp, plain), cp, look, fields);
        cp = plain;
        continue;
      }
      const code = file.text.charCodeAt(cp);
      if (passField(code, look, fields)) {
        const char = charOf(file, code, look);
        if (char !== "") put(out, char, cp, look, fields);
      }
      cp++;
    }
  }
}

/** Whether no field's instruction is open. */
const inText = (fields: FieldState): boolean => fields.open.every((field) => field.inResult);

/** The end of the letters from `cp` on that show as they are: no marks, no letters of symbol fonts. */
function plainUntil(text: string, cp: number, until: number): number {
  let at = cp;
  for (; at < until; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || (code >= 0xf000 && code <= 0xf0ff)) break;
  }
  return at;
}

/** Reads field marks; false where the character is one, or part of an instruction, or was deleted. */
function passField(code: number, look: Look, fields: FieldState): boolean {
  const field = fields.open.at(-1);
  if (code === FIELD_BEGIN) {
    fields.open.push({ inResult: false, instruction: "" });
    return false;
  }
  if (code === FIELD_SEPARATOR && field !== undefined) {
    field.inResult = true;
    return false;
  }
  if (code === FIELD_END && field !== undefined) {
    fields.open.pop();
    return false;
  }
  if (!inText(fields)) {
    if (field !== undefined && field.instruction.length < LONGEST_INSTRUCTION)
      field.instruction += String.fromCharCode(code);
    return false;
  }
  return !look.deleted;
}

/** The character shown for a code, "" for a mark that shows nothing. */
function charOf(file: WordFile, code: number, look: Look): string {
  if (look.symbol !== undefined) {
    const { font, code: symbol } = look.symbol;
    return symbolOf(file.fonts[font] ?? "", symbol) ?? String.fromCharCode(symbol);
  }
  if (code >= 0x20) {
    const font = look.font === undefined ? undefined : file.fonts[look.font];
    const inSymbolFont = font !== undefined && code >= 0xf000 && code <= 0xf0ff;
    return (inSymbolFont ? symbolOf(font, code) : undefined) ?? String.fromCharCode(code);
  }
  switch (code) {
    case 0x09:
      return "\t";
    case 0x0b: // line break
    case 0x0c: // page break within a paragraph
    case 0x0e: // column break
      return "\n";
    case 0x1e:
      return "\u2011";
    default:
      return "";
  }
}

function put(out: RunText, char: string, cp: number, look: Look, fields: FieldState): void {
  const start = out.text.length;
  const end = start + char.length;
  out.text += char;
  const anchor = out.anchors.at(-1);
  if (anchor?.kind === "cp" && anchor.end === start && anchor.cp + (start - anchor.start) === cp) {
    out.anchors[out.anchors.length - 1] = { ...anchor, end };
  } else out.anchors.push({ kind: "cp", start, end, cp });
  addMark(out.marks, start, end, markOf(look, fields));
}

function markOf(look: Look, fields: FieldState): MarkStyle | undefined {
  const link = fields.open.map(linkOf).find((target) => target !== undefined);
  const style: MarkStyle = {
    ...(look.bold ? { bold: true as const } : {}),
    ...(look.italic ? { italic: true as const } : {}),
    ...(look.colour === undefined ? {} : { colour: look.colour }),
    ...(look.highlight === undefined ? {} : { highlight: look.highlight }),
    ...(look.hidden ? { hidden: true as const } : {}),
    ...(link === undefined ? {} : { link }),
  };
  return Object.keys(style).length === 0 ? undefined : style;
}

function linkOf(field: OpenField): string | undefined {
  return /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]+)"/iu.exec(field.instruction)?.[1];
}

const STYLED = new WeakMap<WordFile, Map<number, Look>>();

/** The look that a paragraph style alone gives. */
function styledLook(file: WordFile, istd: number): Look {
  const known = STYLED.get(file) ?? new Map<number, Look>();
  STYLED.set(file, known);
  let look = known.get(istd);
  if (look === undefined) {
    look = plainLook();
    applyLook(look, file.styles.character(istd), file.styles, look);
    known.set(istd, look);
  }
  return look;
}

const FIRST_EXPANSION = new WeakMap<Uint8Array, readonly Sprm[]>();

/** The look of the characters from a CP on, and how far it holds. [MS-DOC] 2.4.6.2 (direct character formatting) */
function lookAt(file: WordFile, istd: number, cp: number, end: number): { look: Look; until: number } {
  const styled = styledLook(file, istd);
  const look = { ...styled };
  const piece = pieceAt(file.pieces, cp);
  if (piece === undefined) return { look, until: end };
  const fc = fcOf(piece, cp);
  const run = runAt(file.characterRuns, fc);
  let until = Math.min(end, piece.cpEnd);
  if (run !== undefined) {
    applyLook(look, sprmsOf(run.grpprl, file.data), file.styles, styled);
    until = Math.min(until, cp + Math.max(1, Math.ceil((run.fcEnd - fc) / piece.bytesPerChar)));
  }
  if (piece.properties.length > 0) applyLook(look, sprmsOf(piece.properties, file.data), file.styles, styled);
  return { look, until: run === undefined ? cp + 1 : until };
}

function sprmsOf(grpprl: Uint8Array, data: Uint8Array): readonly Sprm[] {
  let sprms = FIRST_EXPANSION.get(grpprl);
  if (sprms === undefined) {
    sprms = readSprms(grpprl, data);
    FIRST_EXPANSION.set(grpprl, sprms);
  }
  return sprms;
}
