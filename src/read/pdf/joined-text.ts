/**
 * Lines of one passage → one text with its looks, and the way from every character back to its box on the page.
 */
import type { Anchor, Mark, RawForm } from "../../model/block.ts";
import type { DraftText } from "../../model/draft.ts";
import type { Box } from "../../model/place.ts";
import type { Span } from "../../model/span.ts";
import { boxAfter } from "./geometry.ts";
import { type Seam, seamBetween } from "./hyphens.ts";
import type { Line } from "./lines.ts";
import type { Look } from "./page-content.ts";
import type { Word } from "./words.ts";

/** Text, marks, anchors (one a line) and raw forms of lines that are read as one text. `words`: see `seamBetween`. */
export function joinLines(lines: readonly Line[], words: ReadonlySet<string>): DraftText {
  const looks: Look[] = [];
  const anchors: Anchor[] = [];
  const rawForms: RawForm[] = [];
  let text = "";
  let cut: { start: number; word: string } | undefined;
  lines.forEach((line, i) => {
    const seam = seamAfter(line, lines[i + 1], words);
    const spelled = spell(line, seam === "hyphen");
    const start = text.length;
    if (cut !== undefined) {
      const raw = `${cut.word}\n${rawOf(line.words[0])}`;
      rawForms.push({ start: cut.start, end: start + spelled.firstWordEnd, raw });
    }
    for (const form of spelled.rawForms) {
      const isJoined = form.start === 0 && cut !== undefined;
      if (!isJoined) rawForms.push({ ...form, start: form.start + start, end: form.end + start });
    }
    const isBroken = seam === "hyphen" || (seam === "nothing" && /[-\u2010]$/u.test(rawOf(line.words.at(-1))));
    cut = isBroken ? { start: start + spelled.lastWordStart, word: rawOf(line.words.at(-1)) } : undefined;
    text += spelled.text;
    for (const look of spelled.looks) looks.push(look);
    if (spelled.text !== "") anchors.push(anchorOf(line, { start, end: text.length }, spelled.edges));
    if (seam !== "blank") return;
    text += " ";
    looks.push(looks.at(-1) ?? PLAIN);
  });
  const marks = marksOf(looks);
  return {
    text,
    ...(marks.length === 0 ? {} : { marks }),
    anchors,
    ...(rawForms.length === 0 ? {} : { rawForms }),
  };
}

const rawOf = (word: Word | undefined): string => word?.raw ?? word?.text ?? "";

const PLAIN: Look = { family: "", bold: false, italic: false, colour: "#000000" };

function seamAfter(line: Line, next: Line | undefined, words: ReadonlySet<string>): Seam {
  const [end, start] = [line.words.at(-1), next?.words[0]];
  return end === undefined || start === undefined || line.cutsWord
    ? "nothing"
    : seamBetween(end.text, start.text, words);
}

type Spelled = {
  readonly text: string;
  /** Borders between the units of `text`, one more than there are. */
  readonly edges: readonly number[];
  readonly looks: readonly Look[];
  /** Words from which something was taken out; offsets within `text`. */
  readonly rawForms: readonly RawForm[];
  readonly firstWordEnd: number;
  readonly lastWordStart: number;
};

/** Words with one blank or tab between them; the last letter left out where it is the line's hyphen. */
function spell(line: Line, withoutLast: boolean): Spelled {
  const edges: number[] = [];
  const looks: Look[] = [];
  const rawForms: RawForm[] = [];
  let text = "";
  let right = line.x0;
  let firstWordEnd = 0;
  let lastWordStart = 0;
  line.words.forEach((word, w) => {
    if (w > 0) {
      edges.push(right);
      looks.push(looks.at(-1) ?? PLAIN);
      text += word.tab ? "\t" : " ";
    }
    lastWordStart = text.length;
    const kept = word.text.length - (withoutLast && w === line.words.length - 1 ? 1 : 0);
    for (const edge of word.edges.slice(0, kept)) edges.push(edge);
    right = word.edges[kept] ?? right;
    for (const { look, end } of word.looks)
      while (looks.length < Math.min(text.length + end, text.length + kept)) looks.push(look);
    text += word.text.slice(0, kept);
    if (word.raw !== undefined) rawForms.push({ start: lastWordStart, end: text.length, raw: word.raw });
    if (w === 0) firstWordEnd = text.length;
  });
  edges.push(right);
  return { text, edges, looks, rawForms, firstWordEnd, lastWordStart };
}

function anchorOf(line: Line, span: Span, edges: readonly number[]): Anchor {
  const [left, right] = [edges[0] ?? line.x0, edges.at(-1) ?? line.x1];
  const box: Box = [rounded(left), rounded(line.y0), rounded(right), rounded(line.y1)];
  if (line.toPage === undefined) return { kind: "line", page: line.page, box, ...span, edges: edges.map(rounded) };
  return { kind: "line", page: line.page, box: boxAfter(line.toPage, ...box), ...span };
}

/** To thousandths of a point: finer is noise of the arithmetic. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Stretches of letters that are not plain black. */
function marksOf(looks: readonly Look[]): Mark[] {
  const marks: Mark[] = [];
  let from = 0;
  for (let at = 1; at <= looks.length; at++) {
    const look = looks[from];
    const next = looks[at];
    if (look === undefined || (next !== undefined && same(look, next))) continue;
    const mark = markOf(look);
    if (mark !== undefined) marks.push({ start: from, end: at, ...mark });
    from = at;
  }
  return marks;
}

function markOf(look: Look): Omit<Mark, "start" | "end"> | undefined {
  if (!look.bold && !look.italic && isBlack(look.colour)) return undefined;
  return {
    ...(look.bold ? { bold: true as const } : {}),
    ...(look.italic ? { italic: true as const } : {}),
    ...(isBlack(look.colour) ? {} : { colour: look.colour }),
  };
}

function same(a: Look, b: Look): boolean {
  if (a === b) return true;
  const colour = (look: Look): string => (isBlack(look.colour) ? "" : look.colour);
  return a.bold === b.bold && a.italic === b.italic && colour(a) === colour(b);
}

/** Black, or so dark that nobody takes it for a colour; "" is a pattern. */
function isBlack(colour: string): boolean {
  return colour === "" || /^#[0-4][0-9a-f][0-4][0-9a-f][0-4][0-9a-f]$/u.test(colour);
}
