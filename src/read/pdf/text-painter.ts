/**
 * Text operators → glyphs with boxes (ISO 32000-1, 9.4.4). One call a string that is shown.
 */
import { STAND_IN } from "./fonts.ts";
import { applyTo, boxAfter, type Matrix, multiply } from "./geometry.ts";
import type { Font, State } from "./graphics-state.ts";
import type { Glyph, Look, Turn } from "./page-content.ts";
import { frameOf, turnOf } from "./turns.ts";

/** A letter as pdf.js hands it over: width in the font's units. */
export type ShownGlyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

/** Text render modes that fill and stroke (faked bold), and that paint nothing (ISO 32000-1, table 106). */
const FILL_AND_STROKE = 2;

/** Ligatures of the Latin presentation forms, and characters that print nothing. */
const LATIN_LIGATURE = /[\ufb00-\ufb06]/gu;
const NOTHING = /[\u200b-\u200d\u2060\ufeff]/gu;
const UNREADABLE = /[\ud800-\udfff\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu;
const SPACE = /[\s\u00a0]/gu;

/** The characters of one painted letter: ligatures taken apart, accents put on, all blanks " ", what cannot be text U+FFFD. */
function charactersOf(unicode: string): readonly string[] {
  if (unicode.length === 1 && unicode > " " && unicode < "\u007f") return [unicode];
  const plain = unicode
    .replace(LATIN_LIGATURE, (ligature) => ligature.normalize("NFKC"))
    .replace(NOTHING, "")
    .replace(SPACE, " ")
    .replace(UNREADABLE, "\ufffd")
    .normalize("NFC");
  return plain.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}

/** What the file says of the letters by marked content. */
export type Marked = Pick<Glyph, "artifact" | "tag">;

export type TextSink = {
  /** The page's own size, for the frames of turned text. */
  readonly width: number;
  readonly height: number;
  readonly put: (glyph: Glyph, slanted: boolean) => void;
  /** Equal looks are one object. */
  readonly look: (family: string, bold: boolean, italic: boolean, colour: string) => Look;
};

/** Paints one string and moves the pen. Numbers move it by thousandths of an em to the left. */
export function showText(state: State, shown: readonly (ShownGlyph | number)[], marked: Marked, sink: TextSink): void {
  const font = state.font ?? STAND_IN;
  const size = state.size;
  const text = multiply(state.ctm, state.textMatrix);
  const sign = size * state.stretch < 0 ? -1 : 1;
  const turn = font.vertical ? 0 : turnOf(text[0] * sign, text[1] * sign);
  const frame = turn === undefined || turn === 0 ? text : multiply(frameOf(turn, sink.width, sink.height), text);
  const painter: Painter = {
    state,
    font,
    text,
    frame,
    turn: turn ?? 0,
    slanted: turn === undefined,
    look: lookOf(state, font, sink),
    points: Math.abs(size) * font.sizeScale * Math.hypot(frame[2], frame[3]),
    marked,
    sink,
  };
  for (const item of shown) {
    if (typeof item === "number") movePen(state, font, (-item / 1000) * size);
    else showGlyph(painter, item);
  }
}

type Painter = {
  readonly state: State;
  readonly font: Font;
  /** Text space → page. */
  readonly text: Matrix;
  /** Text space → the frame in which the letters run from left to right. */
  readonly frame: Matrix;
  readonly turn: Turn;
  readonly slanted: boolean;
  readonly look: Look;
  readonly points: number;
  readonly marked: Marked;
  readonly sink: TextSink;
};

function lookOf(state: State, font: Font, sink: TextSink): Look {
  const strokedBold = state.renderMode % 4 === FILL_AND_STROKE && state.stroke === state.fill && state.lineWidth > 0;
  return sink.look(font.family, font.bold || strokedBold, font.italic, state.fill);
}

function movePen(state: State, font: Font, by: number): void {
  if (font.vertical) state.y += by;
  else state.x += by * state.stretch;
}

function showGlyph(
  { state, font, text: toPage, frame, turn, slanted, look, points, marked, sink }: Painter,
  glyph: ShownGlyph,
): void {
  const { size, stretch } = state;
  const width = glyph.width * font.widthScale * size;
  const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
  // Columns of vertical writing run downwards, each letter centred on the pen (ISO 32000-1, 9.7.4.3).
  const left = font.vertical ? state.x - width / 2 : state.x;
  const bottom = font.vertical ? state.y - size : state.y + state.rise;
  const em = size * font.sizeScale;
  const box = boxAfter(frame, left, bottom + font.descent * em, left + width * stretch, bottom + font.ascent * em);
  const baseline = frame[1] * left + frame[3] * bottom + frame[5];
  const seen = isSeen(state, toPage, left + (width * stretch) / 2, bottom + (em * (font.ascent + font.descent)) / 2);
  const parts = seen ? charactersOf(glyph.unicode) : [];
  const step = (box[2] - box[0]) / Math.max(1, parts.length);
  const gap = state.charSpacing * stretch * Math.hypot(frame[0], frame[1]);
  parts.forEach((text, i) => {
    if (text === "\ufffd" && width === 0) return;
    const x1 = i === parts.length - 1 ? box[2] : box[0] + step * (i + 1);
    sink.put(
      {
        text,
        x0: box[0] + step * i,
        y0: box[1],
        x1,
        y1: box[3],
        end: i === parts.length - 1 ? x1 + gap : x1,
        baseline,
        size: points,
        look,
        turn,
        artifact: marked.artifact,
        tag: marked.tag,
      },
      slanted,
    );
  });
  if (font.vertical) state.y -= size - spacing;
  else state.x += (width + spacing) * stretch;
}

/** A letter whose middle the clip hides is not on the page: spreadsheets cut off so what does not fit into a cell. */
function isSeen({ clip }: State, toPage: Matrix, x: number, y: number): boolean {
  if (clip === undefined) return true;
  const [px, py] = applyTo(toPage, x, y);
  return px >= clip[0] && px <= clip[2] && py >= clip[1] && py <= clip[3];
}
