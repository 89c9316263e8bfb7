/**
 * The content of a report as a stream: its sections, and in each the pieces of text and the marks between them.
 */
import type { StatusLegend } from "../fields/status-verdict.ts";
import { leadingStatus } from "../fields/status-wording.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { readCollective } from "./collective-status.ts";
import { type Cutting, piecesOf } from "./flat-text.ts";
import type { Line } from "./flow.ts";
import type { Vocabulary } from "./own-words.ts";
import { type Mark, marksOf, type SectionMark, type StatusMark, spanOf } from "./report-marks.ts";
import type { Report } from "./report-regions.ts";
import { hasFiniteVerb, type Shape, shapeOf } from "./sentence-shape.ts";

/** A sentence, a title or a bullet. */
export type TextPiece = {
  readonly kind: "piece";
  readonly span: Span;
  readonly words: string;
  readonly shape: Shape;
  /** What parts it from the piece before it. */
  readonly start: "line" | "text" | "stop" | "bullet" | "capital";
  readonly line: Line;
  /** It begins a bullet of a list; the depth, from 0. */
  readonly item?: number;
  /** It is a heading, or wholly bold. */
  readonly strong: boolean;
};

type Element = TextPiece | Exclude<Mark, SectionMark>;
export type Section = {
  readonly heading?: SectionMark;
  readonly elements: readonly Element[];
  readonly judged: boolean;
};

type RawText = { readonly kind: "text"; readonly span: Span; readonly line: Line; readonly opens: boolean };
type Raw = RawText | Mark;

/** How a document's texts are read: the words that are declared or in its legend, and what are names in it. */
export type Reading = { readonly own: Vocabulary; readonly isName: (word: string) => boolean };

/** The sections of a report in order; the first has no heading where text stands before any. */
export function sectionsOf(text: string, report: Report, reading: Reading): Section[] {
  const raw = joinWaiting(
    text,
    report.lines.flatMap((line, i) => rawOf(text, line, i === 0 ? report.from : line.span.start, reading.own)),
    reading.own,
  );
  const sections: { heading?: SectionMark; raw: Exclude<Raw, SectionMark>[] }[] = [{ raw: [] }];
  for (const one of withoutLoneDashes(raw)) {
    if (one.kind === "section") sections.push({ heading: one, raw: [] });
    else sections.at(-1)?.raw.push(one);
  }
  return sections
    .filter(({ heading, raw }) => heading !== undefined || raw.length > 0)
    .map(({ heading, raw }) => {
      const labelled = raw.some(({ kind }) => kind === "status");
      const isList = !labelled && heading?.section !== "activities" && heading?.section !== "results";
      const read = raw.flatMap((one): Element[] =>
        one.kind === "text"
          ? pieces(text, one, isList || (labelled && isStopless(text, one)) ? "list" : "sentences", reading.isName)
          : [one],
      );
      const elements =
        labelled || heading?.section === "activities" ? read : withSentences(text, read, reading.own.statuses);
      const judged = elements.some(({ kind }) => kind === "status");
      return { ...(heading === undefined ? {} : { heading }), elements, judged };
    });
}

/** "Målet är delvis uppfyllt.", "Målet nåddes, två deltog": where no label gives statuses, sentences may. */
function withSentences(text: string, elements: readonly Element[], statuses: StatusLegend): Element[] {
  return elements.flatMap((one): Element[] => {
    if (
      one.kind !== "piece" ||
      !STATUS_SENTENCE.test(one.words) ||
      readCollective(text, one.span, statuses) !== undefined
    )
      return [one];
    const found = leadingStatus(one.words, statuses);
    const rest = found === undefined ? undefined : /^(?:[.!]?$|[,;:]\s+)/u.exec(one.words.slice(found.end).trim());
    if (found === undefined || rest == null) return [one];
    const words = { start: one.span.start, end: one.span.start + found.end };
    const label = { start: words.start, end: words.start };
    const status: Element = { kind: "status", label, words, reading: found.reading, by: "sentence", closed: true };
    const span = trimSpan(text, { start: words.end + rest[0].length, end: one.span.end });
    if (!/[,;:]/u.test(rest[0]) || span.end <= span.start) return [status];
    const told = quoteOf(text, span);
    const { item: _, ...plain } = one;
    return [status, { ...plain, span, words: told, shape: shapeOf(told), start: "text" }];
  });
}

/** Text between two statuses without any full stop is cut as lists are. */
const isStopless = (text: string, { span }: RawText): boolean => !/[.!?](?:\s|$)/u.test(quoteOf(text, span));

const STATUS_SENTENCE = /^(?:målet|delmålet|målsättningen|uppdraget|åtagandet)\s/iu;

/** The marks of a line and the stretches of text between them. */
function rawOf(text: string, line: Line, from: number, own: Vocabulary): Raw[] {
  const raw: Raw[] = [];
  let at = from;
  const put = (end: number): void => {
    const span = trimSpan(text, { start: at, end });
    const bare = trimSpan(text, { start: afterStop(text, span, raw.at(-1)), end: span.end });
    if (bare.end > bare.start) raw.push({ kind: "text", span: bare, line, opens: span.start === line.span.start });
  };
  for (const mark of marksOf(text, line, from, own)) {
    const span = spanOf(mark);
    put(span.start);
    raw.push(mark);
    at = span.end;
  }
  put(line.span.end);
  return raw;
}

/** The full stop or bracket after a status, the colon after a heading, and a dash that leads to a comment. */
function afterStop(text: string, span: Span, before: Raw | undefined): number {
  if (before === undefined || before.kind === "text") return span.start;
  return span.start + (/^\)?[.:;,!]?(?:\s*[-–—](?=\s))?\s*/u.exec(quoteOf(text, span))?.[0].length ?? 0);
}

/** A label alone on its line ("Måluppfyllelse") takes the status that the next line begins with. */
function joinWaiting(text: string, raw: readonly Raw[], { statuses }: Vocabulary): Raw[] {
  const joined: Raw[] = [];
  for (const one of raw) {
    const label = waitingLabel(joined.at(-1));
    const found =
      one.kind === "text" && label !== undefined ? leadingStatus(quoteOf(text, one.span), statuses) : undefined;
    if (
      one.kind !== "text" ||
      label === undefined ||
      !found?.closed ||
      readCollective(text, one.span, statuses) !== undefined
    ) {
      joined.push(one);
      continue;
    }
    const words = { start: one.span.start, end: one.span.start + found.end };
    const status: Raw = { kind: "status", label, words, reading: found.reading, by: "label", closed: true };
    joined[joined.length - 1] = status;
    const rest = trimSpan(text, { start: words.end, end: one.span.end });
    const bare = trimSpan(text, { start: afterStop(text, rest, status), end: rest.end });
    if (bare.end > bare.start) joined.push({ ...one, span: bare, opens: false });
  }
  return joined.filter((one) => one.kind !== "status" || one.reading !== undefined);
}

/** The label of a mark whose status has not come yet. */
function waitingLabel(before: Raw | undefined): Span | undefined {
  if (before?.kind === "status") return before.reading === undefined ? before.label : undefined;
  return before?.kind === "section" && before.section === "judged" ? before.span : undefined;
}

/** "Öka samverkan – klart" is a layout only where it comes twice; once, it is a sentence. */
function withoutLoneDashes(raw: readonly Raw[]): Raw[] {
  const isDash = (one: Raw): one is StatusMark => one.kind === "status" && one.by === "dash";
  const marks = raw.filter(isDash);
  if (marks.length !== 1) return [...raw];
  const joined: Raw[] = [];
  for (const one of raw) {
    const before = joined.at(-1);
    if (!isDash(one)) joined.push(one);
    else if (before?.kind === "text")
      joined[joined.length - 1] = { ...before, span: { start: before.span.start, end: before.line.span.end } };
  }
  return joined;
}

function pieces(text: string, raw: RawText, cutting: Cutting, isName: (word: string) => boolean): TextPiece[] {
  const typed = raw.opens ? /^[-–*]\s+/u.exec(quoteOf(text, raw.span)) : null;
  const span = typed === null ? raw.span : { start: raw.span.start + typed[0].length, end: raw.span.end };
  const isItem = raw.opens && (raw.line.block.kind === "list_item" || typed !== null);
  const depth = raw.line.block.kind === "list_item" ? raw.line.block.depth : 0;
  const strong = raw.line.block.kind === "heading" || raw.line.bold;
  return piecesOf(text, span, cutting, isName).map((piece, i) => {
    const words = quoteOf(text, piece.span);
    return {
      kind: "piece",
      span: piece.span,
      words,
      shape: shapeOf(words),
      start: i === 0 && raw.opens ? "line" : piece.start,
      line: raw.line,
      ...(i === 0 && isItem ? { item: depth } : {}),
      strong,
    };
  });
}

/** A few words that end like no sentence and hold no verb: a title for what follows. */
export function isTitle(piece: TextPiece): boolean {
  const count = piece.words.split(/\s+/u).length;
  if (piece.strong && count <= 12) return true;
  return (
    count <= 4 &&
    !/[.!?,;]$/u.test(piece.words) &&
    piece.shape === "noun" &&
    !hasFiniteVerb(piece.words) &&
    !/\d/u.test(piece.words)
  );
}
