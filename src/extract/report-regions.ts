/**
 * Lines → the reports of a document (sv. *uppföljning per arbetsgrupp*): a slide, or what stands under a group's heading.
 * Each with the group and the year that its nearest heading states; what stands in them is read in `report-goals.ts`.
 */
import { foldWords } from "../fields/fold.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { readCollective } from "./collective-status.ts";
import type { Flow, Line } from "./flow.ts";
import {
  isDocumentHeading,
  isReportHeading,
  leadingGroupName,
  readGroupHeading,
  readGroupName,
} from "./group-headings.ts";
import { type GroupName, isGroupPlural } from "./group-names.ts";
import { type StatedYear, statedYear } from "./headings.ts";
import { alternatives } from "./phrase-pattern.ts";
import { lineSection } from "./report-marks.ts";
import { hasFiniteVerb } from "./sentence-shape.ts";
import { SENTENCE_STARTERS } from "./vocabulary/goal-words.ts";
import { MANY_GROUPS, SECTIONS } from "./vocabulary/report-words.ts";

export type Report = {
  /** The lines that hold its content, in order; those of its head are not among them. */
  readonly lines: readonly Line[];
  /** Where the content of its first line begins: after the group's name, on a flattened slide. */
  readonly from: number;
  /** Lines and parts of lines that only say which report this is. */
  readonly head: readonly Span[];
  readonly group?: GroupName;
  /** The group is stated in this report itself; otherwise it is the one before's, and makes no record here. */
  readonly named: boolean;
  readonly year?: StatedYear;
  /** "Nystartade arbetsgrupper": a heading over many groups, which may say how they are. */
  readonly banner?: Span;
};

type Head = { group?: GroupName; year?: StatedYear; banner?: Span; spans: Span[]; from: number };

const MANY = new RegExp(String.raw`^${MANY_GROUPS}(?![\p{L}])`, "iu");
const NAMED_BY = [...SECTIONS.goals, ...SECTIONS.results].filter(
  (phrase) => phrase.startsWith("mål") || phrase === "resultat",
);
/** "Inköp/upphandling Mål & resultat 2009": any few words before the heading of the goals are the group. */
const BEFORE_GOALS = new RegExp(
  String.raw`^(?<name>[^.:;!?]{2,60}?)\s+(?=(?:${alternatives(NAMED_BY)})(?:\s+(?:för\s+)?(?:19|20)\d\d)?(?:\s|:|$))`,
  "iu",
);

/** The reports of all lines outside tables, heads and feet. */
export function reportsOf(flow: Flow): Report[] {
  const lines = flow.lines.filter((line) => line.table === undefined && line.story === undefined && line.text !== "");
  const reports: Report[] = [];
  for (const part of partsOf(flow.document.text, lines)) {
    const before = reports.at(-1);
    const head = headOf(flow, part);
    const group = head.group ?? before?.group;
    const year = head.year ?? before?.year ?? documentYear(flow);
    const content = part.filter((line) => line.span.end > head.from);
    reports.push({
      lines: content,
      from: Math.max(head.from, content[0]?.span.start ?? head.from),
      head: head.spans,
      named: head.group !== undefined,
      ...(group === undefined ? {} : { group }),
      ...(year === undefined ? {} : { year }),
      ...(head.banner === undefined ? {} : { banner: head.banner }),
    });
  }
  return reports;
}

function documentYear(flow: Flow): StatedYear | undefined {
  const year = flow.facts.year;
  const span = year?.spans[0];
  return year === undefined || span === undefined ? undefined : { value: year.value, span };
}

/** A slide is a part; elsewhere a part begins at each heading that names a group. */
function partsOf(text: string, lines: readonly Line[]): Line[][] {
  const parts: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const isNew =
      before === undefined ||
      line.slide !== before.slide ||
      (line.slide === undefined && line.block !== before.block && namesGroup(text, line));
    if (isNew) parts.push([line]);
    else parts.at(-1)?.push(line);
  }
  return parts;
}

/** Whether the line is a heading that names a group: by its look, or by being nothing but the name. */
function namesGroup(text: string, line: Line): boolean {
  if (line.block.kind === "list_item" || line.text.length > 100) return false;
  return readGroupHeading(text, line.span) !== undefined && /^[\p{Lu}\p{N}(]/u.test(line.text);
}

/** Reads the lines from the first on as long as they say only whose report it is, for which year. */
function headOf(flow: Flow, lines: readonly Line[]): Head {
  const head: Head = { spans: [], from: lines[0]?.span.start ?? 0 };
  const names = new Set<string>();
  for (const [i, line] of lines.entries()) {
    const isWhole = readHeadLine(
      flow,
      line,
      lines[i + 1],
      head,
      i === 0 && (line.slide !== undefined || line.block.kind === "heading"),
    );
    if (!isWhole) {
      readLineStart(flow, line, head);
      return head;
    }
    head.from = line.span.end;
    if (head.group !== undefined) names.add(head.group.value);
  }
  // Names and nothing beneath them: a list of groups, and nobody's report.
  if (names.size > 1) delete head.group;
  return head;
}

/** A line that is wholly head: a group's name, a banner, a report's title. `opens`: it is the first, the title of a slide or page. */
function readHeadLine(flow: Flow, line: Line, next: Line | undefined, head: Head, opens: boolean): boolean {
  const { text } = flow.document;
  const isSection = lineSection(text, line, flow.words) !== undefined && !(opens && isDocumentHeading(line.text));
  if (line.block.kind === "list_item" || line.text.length > 140 || isSection) return false;
  if (readCollective(text, line.span, flow.words.statuses) !== undefined) return false;
  const name = readGroupHeading(text, line.span);
  const isName =
    name !== undefined && (line.block.kind === "heading" || quoteOf(text, name.span).length > line.text.length / 3);
  const many = MANY.exec(line.text);
  const isBanner = many !== null && isReportHeading(line.text.slice(many[0].length) || "mål");
  const isTitle =
    isReportHeading(line.text) ||
    (line.block.kind === "heading" && ((opens && line.slide !== undefined) || isOver(text, line, next)));
  const stated = next !== undefined && isBeforeGoals(flow, line, next) ? readGroupName(text, line.span) : undefined;
  if (isName) head.group = name;
  else if (isBanner && many !== null) head.banner = { start: line.span.start, end: line.span.start + many[0].length };
  else if (stated !== undefined) head.group = stated;
  else if (!isTitle) return false;
  const year = statedYear(text, line.span);
  if (year !== undefined && !hasFiniteVerb(line.text)) head.year = year;
  head.spans.push(line.span);
  return true;
}

/** A heading over headings, or one that states a year, is no goal. */
function isOver(text: string, line: Line, next: Line | undefined): boolean {
  return next === undefined || next.block.kind === "heading" || statedYear(text, line.span) !== undefined;
}

/** A short line right before the heading "Mål & resultat 2009" names the group. */
function isBeforeGoals({ document: { text }, words }: Flow, line: Line, next: Line): boolean {
  return (
    lineSection(text, next, words)?.section === "goals" &&
    line.text.split(/\s+/u).length <= 6 &&
    /^\p{Lu}/u.test(line.text) &&
    !/[.:;!?]$/u.test(line.text) &&
    !hasFiniteVerb(line.text) &&
    !isGroupPlural(line.text) &&
    !isReportHeading(line.text)
  );
}

/** The head of a flattened line: "Nystartade arbetsgrupper VP-redovisning Kulturgruppen Mål & Resultat 2009 …". */
function readLineStart({ document: { text }, words }: Flow, line: Line, head: Head): void {
  if (lineSection(text, line, words) !== undefined || line.block.kind === "list_item") return;
  let from = line.span.start;
  const many = MANY.exec(text.slice(from, line.span.end));
  if (many !== null) {
    head.banner = { start: from, end: from + many[0].length };
    from = skipReportWords(text, { start: from + many[0].length, end: line.span.end });
  }
  const rest = trimSpan(text, { start: from, end: line.span.end });
  const leading = leadingGroupName(text, rest);
  const before = BEFORE_GOALS.exec(quoteOf(text, { start: rest.start, end: Math.min(rest.end, rest.start + 120) }));
  const name = before?.groups?.["name"];
  if (leading !== undefined && (name === undefined || leading.span.end <= rest.start + name.length)) {
    head.group = leading;
    from = leading.rest;
  } else if (name !== undefined && isNamePhrase(name)) {
    const group = readGroupName(text, { start: rest.start, end: rest.start + name.length });
    if (group !== undefined) head.group = group;
    from = rest.start + name.length;
  }
  if (from > line.span.start) head.spans.push({ start: line.span.start, end: from });
  head.from = from;
}

function isNamePhrase(words: string): boolean {
  return (
    /^\p{Lu}/u.test(words) &&
    words.split(/\s+/u).length <= 5 &&
    !hasFiniteVerb(words) &&
    !isReportHeading(words) &&
    !SENTENCE_STARTERS.includes(foldWords(/^\p{L}+/u.exec(words)?.[0] ?? "")) &&
    /[\p{L}\p{N})]$/u.test(words) &&
    !/^(?:19|20)\d\d/u.test(foldWords(words))
  );
}

/** Past "VP-redovisning 2009", the kind of document that a banner names. */
function skipReportWords(text: string, span: Span): number {
  const words = quoteOf(text, span);
  const match =
    /^(?:\s*(?:[A-ZÅÄÖ]{2}-?\d{0,4}-?\p{L}*|[Vv]erksamhets\p{L}+|[Rr]edovisning\p{L}*|[Uu]ppföljning\p{L}*|[Rr]apport\p{L}*|(?:19|20)\d\d)(?=\s))+/u.exec(
      words,
    );
  return span.start + (match?.[0].length ?? 0);
}
