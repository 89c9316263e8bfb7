/**
 * Form plans whose lines were run together page by page (sv. *utplattad verksamhetsplan*: transcripts of pages) → lines as
 * they were: cut before and behind the form's labels, lists into their items, lists of people into a person a line.
 * Only a plan whose pages show three kinds of labels is cut; all other documents come back as they are.
 */
import { foldWords } from "../fields/fold.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { columnOf } from "./columns.ts";
import { DATE_LABELS, titleKindOf } from "./facts-words.ts";
import { nameFinder, piecesOf } from "./flat-text.ts";
import type { Line } from "./flow.ts";
import { personRuns } from "./minutes-run-on.ts";
import type { Vocabulary } from "./own-words.ts";
import { alternatives } from "./phrase-pattern.ts";
import { EVERYDAY_LABELS, isPrompt, LABELS_IN_TEXT, labelOf, type SectionKind } from "./plan-labels.ts";
import { isLinking } from "./sentence-shape.ts";
import { sentencesOf } from "./sentences.ts";

/** A page with a label and its content is at least so long. */
const LONG = 60;
const FEWEST_KINDS = 3;
const capital = (label: string): string => `${label.charAt(0).toLocaleUpperCase("sv")}${label.slice(1)}`;
const LABEL = new RegExp(
  String.raw`(?<![\p{L}/-])(?:${alternatives(LABELS_IN_TEXT)})(?<year>\s+(?:(?:för|under)\s+(?:året\s+)?)?(?:19|20)\d\d(?:\s*[-–/]\s*\d{2,4})?)?(?<colon>\s?:)?(?=\s|$)`,
  "gu",
);
const ADOPTED = new RegExp(
  String.raw`(?<=\s)(?:${alternatives(DATE_LABELS.map(capital))}|Dnr|Diarienummer|Version)(?=[\s:])`,
  "u",
);
/** What stands in such a section is a list. */
const LISTS: ReadonlySet<SectionKind> = new Set(["goals", "activities", "projects"]);

type FoundLabel = { readonly kind: SectionKind; readonly start: number; readonly end: number };

/** The lines of the document, those of a flattened plan cut; these are no slides any more. */
export function cutFlatPlans(text: string, lines: readonly Line[], words: Vocabulary): readonly Line[] {
  const pages = new Map<Line, readonly FoundLabel[]>();
  for (const line of lines) {
    if (line.table !== undefined || (line.slide === undefined && line.text.length < LONG)) continue;
    const labels = line.text.length < LONG ? [] : labelsIn(text, line, words);
    // What no page of a transcript is must show by itself that lines were run together.
    if (line.slide !== undefined || kindsOf([labels]).size >= FEWEST_KINDS) pages.set(line, labels);
  }
  const kinds = kindsOf([...pages.values()]);
  if (kinds.size < FEWEST_KINDS || !(kinds.has("goals") || kinds.has("activities"))) return lines;
  const isName = nameFinder(text);
  let kind: SectionKind | undefined;
  return lines.flatMap((line) => {
    const labels = pages.get(line);
    if (labels === undefined) return [line];
    const parts = partsOf(text, line, labels, kind, isName);
    kind = labels.at(-1)?.kind ?? kind;
    return parts;
  });
}

/** The kinds of section that labels begin, but those that say nothing of a form. */
function kindsOf(pages: readonly (readonly FoundLabel[])[]): Set<SectionKind> {
  const kinds = new Set(pages.flatMap((labels) => labels.map(({ kind }) => kind)));
  kinds.delete("foreign");
  return kinds;
}

/** Labels with a capital that a colon, a year or the capital of what follows tells from words of a sentence. */
function labelsIn(text: string, line: Line, words: Vocabulary): FoundLabel[] {
  return [...line.text.matchAll(LABEL)].flatMap((match): FoundLabel[] => {
    const end = match.index + match[0].length;
    const before = line.text.slice(0, match.index).trimEnd();
    const after = line.text.slice(end).trimStart();
    const isMarked = match.groups?.["colon"] !== undefined || match.groups?.["year"] !== undefined;
    const isFree = before === "" || /[.!?:)”"]$/u.test(before);
    const isTold = isMarked || /^[^\p{Ll}]/u.test(after);
    const last = /[\p{L}\p{N}]+$/u.exec(before)?.[0] ?? "";
    const isEveryday = EVERYDAY_LABELS.has(foldWords(match[0].replace(/[\s:\d]+$/u, "")));
    if (!isTold || (!isFree && (isLinking(last) || (isEveryday && !isMarked)))) return [];
    const label = labelOf(text, { start: line.span.start + match.index, end: line.span.start + end }, words);
    return label === undefined ? [] : [{ kind: label.kind, start: match.index, end }];
  });
}

/** One page: what stands before its first label goes on with the section of the page before, or is the title. */
function partsOf(
  text: string,
  line: Line,
  labels: readonly FoundLabel[],
  open: SectionKind | undefined,
  isName: (word: string) => boolean,
): Line[] {
  const at = (start: number, end: number): Span =>
    trimSpan(text, { start: line.span.start + start, end: line.span.start + end });
  const first = at(0, labels[0]?.start ?? line.text.length);
  const opening =
    open === undefined || isTitle(text, first) ? titleLines(text, first) : contentLines(text, first, open, isName);
  const { slide: _, ...plain } = line;
  const cut = (span: Span): Line => {
    const words = quoteOf(text, span);
    const { block } = line;
    const own = {
      kind: "paragraph",
      span,
      marks: block.marks,
      anchors: block.anchors,
      rawForms: block.rawForms,
    } as const;
    return { ...plain, span, text: words, folded: foldWords(words), block: own, part: 0, bold: false };
  };
  const rest = labels.flatMap((label, i): Line[] => {
    const content = at(label.end, labels[i + 1]?.start ?? line.text.length);
    // A table that lost its cells: who can tell its columns? It stays a slide's line, which no form has.
    if (isTableHead(quoteOf(text, content)))
      return [{ ...line, ...lineOf(text, { ...content, start: at(label.start, label.end).start }) }];
    return [at(label.start, label.end), ...contentLines(text, content, label.kind, isName)].map(cut);
  });
  return [...opening.filter(({ start, end }) => end > start).map(cut), ...rest];
}

const lineOf = (text: string, span: Span): Pick<Line, "span" | "text" | "folded"> => ({
  span,
  text: quoteOf(text, span),
  folded: foldWords(quoteOf(text, span)),
});

const isTitle = (text: string, span: Span): boolean =>
  quoteOf(text, span)
    .split(/\s+/u)
    .slice(0, 4)
    .some((word) => titleKindOf(foldWords(word)) !== undefined);

/** "Verksamhetsplan 2018 för kulturgruppen Antagen av styrelsen 12 december": the title, and what stands behind it. */
function titleLines(text: string, span: Span): Span[] {
  const adopted = ADOPTED.exec(quoteOf(text, span))?.index;
  if (adopted === undefined || adopted === 0) return [span];
  const end = span.start + adopted;
  return [trimSpan(text, { start: span.start, end }), { start: end, end: span.end }];
}

/** Two headings of columns in a row. */
function isTableHead(words: string): boolean {
  const [first = "", second = "", third = ""] = words.split(/\s+/u);
  const isHeading = (heading: string): boolean => columnOf(heading)?.exact === true && /^\p{Lu}/u.test(heading);
  return isHeading(first) && (isHeading(second) || isHeading(third));
}

function contentLines(text: string, span: Span, kind: SectionKind, isName: (word: string) => boolean): Span[] {
  if (span.end <= span.start) return [];
  if (kind === "members" || kind === "contact") return personRuns(text, span);
  const sentences = sentencesOf(text, span);
  const told = sentences.findIndex((sentence) => !isPrompt(quoteOf(text, sentence)));
  const prompts = told < 0 ? sentences : sentences.slice(0, told);
  const content = trimSpan(text, { start: prompts.at(-1)?.end ?? span.start, end: span.end });
  if (content.end <= content.start) return prompts;
  if (!LISTS.has(kind)) return [...prompts, content];
  const isStopless = !/[.!?](?:\s|$)/u.test(quoteOf(text, content));
  const items = piecesOf(text, content, isStopless ? "list" : "sentences", isName);
  return [...prompts, ...items.map(({ span: item }) => item)];
}
