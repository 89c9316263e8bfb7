/**
 * One story's character positions → paragraphs: where each ends, what it is, what it says. [MS-DOC] 2.4.2, 2.4.6.1
 */
import type { DraftBlock } from "../../model/draft.ts";
import type { Span } from "../../model/span.ts";
import type { TableParagraph } from "../nest-tables.ts";
import { u16 } from "./bytes.ts";
import { runAt } from "./pages.ts";
import { type ParagraphProperties, readParagraphProperties } from "./paragraph.ts";
import { fcOf, pieceAt } from "./pieces.ts";
import { readRowShape } from "./rows.ts";
import { appendRuns, type FieldState, type RunText } from "./runs.ts";
import { readSprms, type Sprm } from "./sprms.ts";

import type { WordFile } from "./word-file.ts";

const PARAGRAPH_MARK = 0x0d;
const CELL_MARK = 0x07;
const PAGE_BREAK = 0x0c;
const TITLE = 62;
const BODY_LEVEL = 9;
/** sprmPIstd: a fast save puts another style in the place of the paragraph's own. */
const STYLE = 0x4600;
const MARK_DELETED = 0x0800; // sprmCFRMarkDel

type Ending = { readonly istd: number; readonly sprms: readonly Sprm[]; readonly deleted: boolean };

/** The paragraphs from `start` to `end`. A paragraph whose mark was deleted goes on in the next, within its cell. */
export function readParagraphs(file: WordFile, start: number, end: number): TableParagraph[] {
  const paragraphs: TableParagraph[] = [];
  const fields: FieldState = { open: [] };
  let out: RunText = { text: "", marks: [], anchors: [] };
  for (let cp = start, from = start; cp < end; cp++) {
    const code = file.text.charCodeAt(cp);
    const isLast = cp === end - 1;
    if (!isMark(file, code, cp) && !isLast) continue;
    const hasMark = isMark(file, code, cp);
    const ending = endingAt(file, cp);
    appendRuns(file, ending.istd, from, hasMark ? cp : cp + 1, fields, out);
    from = cp + 1;
    const allDeleted = ending.deleted && code === PARAGRAPH_MARK;
    if (allDeleted && !isLast) continue; // joins with the next
    const properties = readParagraphProperties([...file.styles.paragraph(ending.istd), ...ending.sprms]);
    const { depth, endsRow, endsInnerCell, row } = properties;
    paragraphs.push({
      block: blockOf(file, out, ending.istd, properties),
      depth,
      endsCell: depth === 1 ? code === CELL_MARK : endsInnerCell,
      ...(endsRow ? { row: readRowShape(row) } : {}),
    });
    out = { text: "", marks: [], anchors: [] };
  }
  return paragraphs;
}

/** 0x0D and 0x07 end a paragraph, 0x0C only where a run of paragraph properties ends there. */
function isMark(file: WordFile, code: number, cp: number): boolean {
  if (code === PARAGRAPH_MARK || code === CELL_MARK) return true;
  if (code !== PAGE_BREAK) return false;
  const piece = pieceAt(file.pieces, cp);
  if (piece === undefined) return true;
  const fc = fcOf(piece, cp);
  const run = runAt(file.paragraphRuns, fc);
  return run !== undefined && run.fcEnd === fc + piece.bytesPerChar;
}

/** Style and direct properties of the paragraph that ends at a CP: PAPX, then the piece's own. [MS-DOC] 2.4.6.1 */
function endingAt(file: WordFile, cp: number): Ending {
  const piece = pieceAt(file.pieces, cp);
  if (piece === undefined) return { istd: 0, sprms: [], deleted: false };
  const fc = fcOf(piece, cp);
  const run = runAt(file.paragraphRuns, fc);
  const sprms = run === undefined ? [] : readSprms(run.grpprl, file.data);
  const own = piece.properties.length === 0 ? [] : readSprms(piece.properties, file.data);
  const mark = runAt(file.characterRuns, fc);
  const deleted = mark !== undefined && readSprms(mark.grpprl, file.data).some(isDeletion);
  const all = [...sprms, ...own];
  const restyled = all.findLast((sprm) => sprm.op === STYLE);
  return { istd: restyled === undefined ? (run?.istd ?? 0) : u16(restyled.operand, 0), sprms: all, deleted };
}

const isDeletion = (sprm: Sprm): boolean => sprm.op === MARK_DELETED && sprm.operand[0] === 1;

function blockOf(file: WordFile, out: RunText, istd: number, properties: ParagraphProperties): DraftBlock {
  const text = { text: out.text, marks: shaded(out, properties), anchors: out.anchors };
  const label = properties.list > 0 ? file.nextLabel(properties.list, properties.listLevel) : undefined;
  const level = out.text.trim() === "" ? undefined : headingLevel(file, istd, properties);
  if (level !== undefined) return { kind: "heading", level, ...numbered(text, label?.marker ?? "") };
  if (label !== undefined) return { kind: "list_item", depth: label.depth, marker: label.marker, ...text };
  return { kind: "paragraph", ...text };
}

/** A heading's number stands before it as on paper; nobody typed it, so no position leads to it. */
function numbered(text: RunText, marker: string): RunText {
  if (marker === "") return text;
  const by = marker.length + 1;
  const shift = <T extends Span>(part: T): T => ({ ...part, start: part.start + by, end: part.end + by });
  return { text: `${marker} ${text.text}`, marks: text.marks.map(shift), anchors: text.anchors.map(shift) };
}

/** By built-in number (1-9, or the title) of the style or its bases, or by the outline level; never by the name. */
function headingLevel(file: WordFile, istd: number, properties: ParagraphProperties): number | undefined {
  for (const sti of file.styles.ancestry(istd)) {
    if (sti >= 1 && sti <= 9) return sti;
    if (sti === TITLE) return 1;
  }
  return properties.outlineLevel < BODY_LEVEL ? properties.outlineLevel + 1 : undefined;
}

/** The paragraph's shading is behind all its letters that have none of their own. */
function shaded(out: RunText, properties: ParagraphProperties): RunText["marks"] {
  const { shading } = properties;
  if (shading === undefined || out.text === "") return out.marks;
  return [{ start: 0, end: out.text.length, highlight: shading }, ...out.marks];
}
