/**
 * A document's whole legend (sv. *teckenförklaring*): what symbols mean, in words, and what colours mean, of letters and of cells.
 * Lines with a sign and an equals sign are read in `status-legend.ts`; here also "● Helt uppfyllt", and coloured cells beside words.
 */
import { foldWords } from "../fields/fold.ts";
import { tokensOf } from "../fields/phrase-table.ts";
import type { StatusLegend, StatusReading } from "../fields/status-verdict.ts";
import { readStatus } from "../fields/status-wording.ts";
import type { Cell, Mark } from "../model/block.ts";
import type { Document } from "../model/document.ts";
import type { Ignored } from "../model/draft.ts";
import { overlaps, quoteOf, type Span, trimSpan } from "../model/span.ts";
import { tables } from "../model/walk.ts";
import { type ColourName, colourName, isTelling } from "./colours.ts";
import type { Flow, Line } from "./flow.ts";
import type { Vocabulary } from "./own-words.ts";
import { type LegendEntry, readLegend } from "./status-legend.ts";

/** What a sign means, and the words of the document that say so. */
export type Meaning = {
  readonly reading: StatusReading;
  /** Absent where a user declares it: no words of the document do. */
  readonly words?: Span;
};

export type Legend = {
  /** Symbols and words for colours, folded, as `readStatus` takes them. */
  readonly symbols: StatusLegend;
  readonly byHex: ReadonlyMap<string, Meaning>;
  readonly byName: ReadonlyMap<ColourName, Meaning>;
  /** The legend itself, and tables that are nothing else. */
  readonly ignored: readonly Ignored[];
};

type Entry = Required<Meaning> & { readonly sign: string; readonly hex?: string; readonly span: Span };

/** A sign and the words after it; several may stand on one line. */
const SIGN = String.raw`[^\p{L}\p{N}\s.,;:()"'”/%&+=–-]`;
const ENTRIES = new RegExp(
  String.raw`(?<sign>${SIGN}{1,2})\s*(?:[=:–-]\s*)?(?<meaning>\p{L}[^\n\t]*?)(?=\s*${SIGN}|\s*[\t,;|]|\s*$)`,
  "gu",
);

/** What may stand on the line beside the entries: "Teckenförklaring:". */
const LEAD_ALONE = /^(?:\p{L}*förklaring(?:ar)?|symboler|status|bedömning|färger)?[\s:,;|]*$/iu;

/** Signs and colours that at least two entries explain, each with another meaning. */
export function legendOf(flow: Flow): Legend {
  const spoken = readLegend(flow);
  const entries = [...flow.lines.flatMap((line) => signEntries(flow, line)), ...cellEntries(flow)];
  const isTold = (entry: Entry): boolean =>
    entry.hex !== undefined || entries.filter(({ sign }) => sign === entry.sign).length === 1;
  const told = entries.filter(isTold);
  const known = new Set(told.map(({ reading }) => reading.value)).size < 2 ? [] : told;
  const byHex = new Map<string, Meaning>();
  const byName = new Map<ColourName, Meaning>();
  const symbols = new Map(spoken.meanings);
  for (const { hex, sign, reading, words } of known) {
    const name = hex === undefined ? undefined : colourName(hex);
    if (hex !== undefined && !byHex.has(hex)) byHex.set(hex, { reading, words });
    if (name !== undefined && isTelling(name) && !byName.has(name)) byName.set(name, { reading, words });
    // The same sign in several colours means nothing by itself.
    const isPlain = known.filter((other) => other.sign === sign).length === 1;
    if (sign !== "" && isPlain && !symbols.has(sign)) symbols.set(sign, reading);
  }
  for (const entry of spoken.entries) addSpoken(entry, byName);
  addDeclared(flow.words, byHex, byName);
  return {
    symbols: new Map([...flow.words.statuses, ...symbols]),
    byHex,
    byName,
    ignored: [...spoken.ignored, ...known.map(({ span }) => ({ ...span, rule: "status-legend" }))],
  };
}

/** What a colour of letters or of a cell means; exactly that colour, else one of the same name. */
export function meaningOf(legend: Legend, hex: string): Meaning | undefined {
  const name = colourName(hex);
  return legend.byHex.get(hex) ?? (name === undefined ? undefined : legend.byName.get(name));
}

/** "Grön = målet är uppfyllt" explains green cells too. */
function addSpoken({ symbol, reading, span }: LegendEntry, byName: Map<ColourName, Meaning>): void {
  const word = foldWords(symbol);
  const colour = COLOURS.find((known) => word.startsWith(known));
  if (colour !== undefined && !byName.has(colour)) byName.set(colour, { reading, words: span });
}

/** What a user declares of colours holds where the document itself says nothing of them. */
function addDeclared({ colours }: Vocabulary, byHex: Map<string, Meaning>, byName: Map<ColourName, Meaning>): void {
  for (const [colour, reading] of colours) {
    const name = COLOURS.find((known) => known === colour);
    if (name !== undefined && !byName.has(name)) byName.set(name, { reading });
    else if (name === undefined && !byHex.has(colour)) byHex.set(colour, { reading });
  }
}

const COLOURS: readonly ColourName[] = ["röd", "orange", "gul", "grön", "blå", "lila", "grå", "vit", "svart"];

const isKnown = (reading: StatusReading | undefined): reading is StatusReading =>
  reading?.value !== undefined && reading.unrecognised !== true && reading.symbol !== true;

/** "● Helt uppfyllt  ● Delvis uppfyllt": a line that is signs with meanings and nothing else. */
function signEntries({ document, words: own }: Flow, line: Line): Entry[] {
  const entries: Entry[] = [];
  const marker =
    line.block.kind === "list_item" ? { start: line.block.span.start, end: line.block.body.start } : undefined;
  const whole = marker === undefined || line.part > 0 ? line.span : { start: marker.start, end: line.span.end };
  const words = quoteOf(document.text, whole);
  let rest = words;
  for (const match of words.matchAll(ENTRIES)) {
    const { sign = "", meaning = "" } = match.groups ?? {};
    const reading = readStatus(meaning, own.statuses);
    if (!isKnown(reading)) return [];
    rest = rest.replace(match[0], "");
    const start = whole.start + match.index;
    const hex = colourAt(line.block.marks, { start, end: start + sign.length });
    const span = trimSpan(document.text, { start, end: start + match[0].length });
    entries.push({ sign: folded(sign), reading, words: span, span, ...(hex === undefined ? {} : { hex }) });
  }
  return LEAD_ALONE.test(rest) ? entries : [];
}

const folded = (sign: string): string =>
  tokensOf(sign)
    .map((token) => token.folded)
    .join(" ");

/** The colour of letters that a mark gives, if it tells anything. */
export function colourAt(marks: readonly Mark[], span: Span): string | undefined {
  const mark = marks.find(
    (one) =>
      overlaps(one, span) && (isTelling(colourName(one.colour ?? "")) || isTelling(colourName(one.highlight ?? ""))),
  );
  if (mark === undefined) return undefined;
  return isTelling(colourName(mark.colour ?? "")) ? mark.colour : mark.highlight;
}

/** Tables that are nothing but coloured cells with (or beside) words for statuses, and perhaps a row of heads. */
function cellEntries({ document, words: { statuses } }: Flow): Entry[] {
  return [...tables(document.blocks)].flatMap((table) => {
    const rows = table.rows.map(({ cells }) => entriesOfRow(document, cells, statuses));
    const entries = rows.flat();
    const others = rows.filter((row) => row.length === 0).length;
    const isLegend = new Set(entries.map(({ reading }) => reading.value)).size === entries.length && others <= 1;
    return entries.length > 1 && isLegend ? entries : [];
  });
}

/** A cell's own words where they are a status ("Uppfyllt" on green), else those of the cell after it. */
function entriesOfRow(document: Document, cells: readonly Cell[], statuses: StatusLegend): Entry[] {
  const entries = cells.flatMap((cell, i): Entry[] => {
    if (cell.fill === undefined || !isTelling(colourName(cell.fill))) return [];
    const beside = cells[i + 1];
    for (const told of beside === undefined ? [cell] : [cell, beside]) {
      const words = trimSpan(document.text, told.span);
      const reading = readStatus(quoteOf(document.text, words), statuses);
      if (isKnown(reading)) return [{ sign: "", hex: cell.fill, reading, words, span: spanOf(document, cells) }];
    }
    return [];
  });
  const told = cells.filter(({ span }) => /[\p{L}\p{N}]/u.test(quoteOf(document.text, span)));
  return told.length === entries.length ? entries : [];
}

/** The row, from its first word to its last. */
function spanOf(document: Document, cells: readonly Cell[]): Span {
  const spans = cells.map(({ span }) => span);
  return trimSpan(document.text, { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 });
}
