/**
 * Marks in the lines of a follow-up (sv. *uppföljning*): headings of sections, labels of goals, comments and statuses, arrows.
 * A heading counts as a line of its own, or within a flattened line where its words can be nothing else.
 */
import { foldWords } from "../fields/fold.ts";
import { rememberedBy } from "../fields/remembered.ts";
import type { StatusReading } from "../fields/status-verdict.ts";
import { leadingStatus, readStatus } from "../fields/status-wording.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { readCollective } from "./collective-status.ts";
import type { Line } from "./flow.ts";
import { type StatedYear, statedYear } from "./headings.ts";
import type { Vocabulary } from "./own-words.ts";
import { YEAR } from "./report-patterns.ts";
import { sentencesOf } from "./sentences.ts";
import { freeOf } from "./span-gaps.ts";
import { commentLabelEnd, findLabelledStatuses } from "./status-labels.ts";
import { GOALS_TOO, SECTIONS, SUBGOAL_LABELS } from "./vocabulary/report-words.ts";

type SectionKind = keyof typeof SECTIONS;

/** A heading; a reading where the heading itself judges what stands under it ("Uppnådda mål"). */
export type SectionMark = {
  readonly kind: "section";
  readonly section: SectionKind;
  readonly span: Span;
  readonly year?: StatedYear;
  readonly reading?: StatusReading;
};

export type StatusMark = {
  readonly kind: "status";
  /** What says that a status follows: a label with its colon, an arrow, a dash; empty for a whole sentence. */
  readonly label: Span;
  /** Empty where the wording is still to come, on the next line. */
  readonly words: Span;
  readonly reading?: StatusReading;
  readonly by: "label" | "arrow" | "dash" | "sentence";
  /** False where the words after an arrow go on with the goal ("… ska → Klart gruppen ha funnit former"). */
  readonly closed: boolean;
};

/** "Mål:", "Delmål -" (then `sub`), "Kommentar:". */
export type LabelMark = { readonly kind: "goal" | "comment"; readonly span: Span; readonly sub: boolean };

export type Mark = SectionMark | StatusMark | LabelMark;
export const spanOf = (mark: Mark): Span =>
  mark.kind === "status" ? { start: mark.label.start, end: Math.max(mark.label.end, mark.words.end) } : mark.span;

const KINDS = Object.keys(SECTIONS) as SectionKind[];
const SECTION_OF = new Map(KINDS.flatMap((kind) => SECTIONS[kind].map((phrase) => [phrase, kind] as const)));
const REACHED =
  /(?<!\S)(?:\(?ännu\)?\s+(?:inte|ej)\s+|(?:inte|ej|delvis|helt)\s+)?(?:uppnådda|nådda|uppfyllda|infriade|genomförda|avslutade|pågående|påbörjade)\s+(?:del)?(?:mål|aktiviteter|åtgärder|insatser|åtaganden)(?:\s+(?:för\s+|under\s+)?(?:19|20)\d\d)?(?!\p{L})/giu;
const ARROW = /[\uf0e0→➔➜➡⇒⇨]|=>|->/gu;
/** The words of a heading that judges what is under it, as a status: "Mål som inte uppnåtts" → not fulfilled. */
function headingVerdict(words: string, { statuses }: Vocabulary): StatusReading | undefined {
  const folded = foldWords(words)
    .replace(/[():]/gu, " ")
    .replace(/(?:19|20)\d\d/gu, " ");
  const match =
    /^\s*(?:(?<before>.+?)\s+)?(?:del)?(?:mål(?:en)?|aktiviteter(?:na)?|åtgärder|insatser|åtaganden)(?:\s+som)?(?:\s+(?<after>.+?))?\s*$/u.exec(
      folded,
    );
  const verdict = [match?.groups?.["before"], match?.groups?.["after"]].filter((part) => part !== undefined);
  const reading =
    verdict.length === 1
      ? readStatus((verdict[0] ?? "").replace(/^(?:ex\.?|exempel(?: på)?) /u, ""), statuses)
      : undefined;
  return reading === undefined || reading.unrecognised || reading.symbol ? undefined : reading;
}

type FoundSection = { readonly section: SectionKind; readonly reading?: StatusReading };
const ANY_YEAR = new RegExp(String.raw`\s*${YEAR}`, "gu");

/** The section whose heading the words are, years, numbers and colon aside. */
const sectionOf = rememberedBy((words: string, own: Vocabulary): FoundSection | undefined => {
  const folded = foldWords(words)
    .replace(ANY_YEAR, " ")
    .replace(/^\d{1,2}(?:\.\d{1,2})*[.)]?\s+/u, "")
    .replace(/\s+för (?:året|perioden)$/u, "")
    .replace(/\s*[:.]$/u, "")
    .trim();
  const reading = headingVerdict(folded, own);
  const section =
    own.labels.sections.get(folded) ??
    SECTION_OF.get(folded.replace(/ & /gu, " och ")) ??
    SECTION_OF.get(folded) ??
    reachedSection(folded, reading);
  return section === undefined ? undefined : { section, ...(reading === undefined ? {} : { reading }) };
});

function reachedSection(folded: string, reading: StatusReading | undefined): SectionKind | undefined {
  if (reading === undefined || folded.split(" ").length > 7) return undefined;
  return /mål|åtagande/u.test(folded) ? "goals" : "activities";
}

/** The heading that a whole line is. Words that may also be a goal of a list need the look of a heading. */
export function lineSection(text: string, line: Line, own: Vocabulary): SectionMark | undefined {
  if (line.text === "" || line.text.length > 80 || line.block.kind === "list_item") return undefined;
  const found = sectionOf(line.text, own);
  const looksLike = line.block.kind === "heading" || line.bold || /:$/u.test(line.text);
  const isGoalToo =
    found?.section === "other" && !looksLike && (line.part > 0 || GOALS_TOO.includes(foldWords(line.text)));
  return found === undefined || isGoalToo ? undefined : mark(text, line.span, found);
}

function mark(text: string, span: Span, found: { section: SectionKind; reading?: StatusReading }): SectionMark {
  const year = statedYear(text, span);
  return { kind: "section", span, ...found, ...(year === undefined ? {} : { year }) };
}

/** Headings within a flattened line; right after its head (a group's name) a bare "Mål" is one too. */
function inlineSections(text: string, line: Span, afterHead: boolean, own: Vocabulary): SectionMark[] {
  const words = quoteOf(text, line);
  const found: SectionMark[] = [];
  for (const pattern of [REACHED, own.patterns.inline]) {
    const isFree = freeOf(found.map(spanOf));
    for (const match of words.matchAll(pattern)) {
      const span = trimSpan(text, { start: line.start + match.index, end: line.start + match.index + match[0].length });
      const section = sectionOf(match[0], own);
      if (section === undefined || !isFree(span)) continue;
      if (isInlineHeading(text, line, span, afterHead, section.section)) found.push(mark(text, span, section));
    }
  }
  return found;
}

function isInlineHeading(text: string, line: Span, span: Span, afterHead: boolean, section: SectionKind): boolean {
  const words = quoteOf(text, span);
  const before = text.slice(Math.max(line.start, span.start - 40), span.start);
  const after = text.slice(span.end, Math.min(line.end, span.end + 40));
  if (!/^\(?\p{Lu}/u.test(words)) return false;
  const isFirst = before.trim() === "";
  if (isFirst && afterHead) return true;
  const opens = /(?:[.!?)]|^)\s*$/u.test(before);
  const leads = /^\s*:?\s*[\p{Lu}\p{N}”"“(•–-]/u.test(after);
  if (section === "other" || section === "results" || section === "judged") {
    return leads && (/\d{4}$/u.test(words) || (opens && section === "other" && /^\s+\p{Lu}\p{Ll}/u.test(after)));
  }
  if (isFirst && section === "goals" && /^\s+\p{Lu}/u.test(after)) return true;
  return (/\d{4}$/u.test(words) || /\s/u.test(words)) && (leads || /\d{4}$/u.test(words));
}

function arrows(text: string, line: Span, { statuses }: Vocabulary): StatusMark[] {
  return [...quoteOf(text, line).matchAll(ARROW)].flatMap((match): StatusMark[] => {
    const label = { start: line.start + match.index, end: line.start + match.index + match[0].length };
    const rest = trimSpan(text, { start: label.end, end: Math.min(line.end, label.end + REACH) });
    const found = leadingStatus(quoteOf(text, rest), statuses);
    if (found === undefined) return [];
    const words = { start: rest.start, end: rest.start + found.end };
    return [{ kind: "status", label, words, reading: found.reading, by: "arrow", closed: found.closed }];
  });
}

/** "Öka samverkan – uppnått", "Ny webbplats (pågår)": a whole wording at the line's end. */
function trailing(text: string, line: Span, { statuses }: Vocabulary): StatusMark[] {
  const words = quoteOf(text, line);
  const match =
    /(?<=\S)(?:\s+[-–—]\s+|:\s+|\t+)(?<bare>[^:–—\t]{2,60})$|(?<=\S)\s+\((?<bracketed>[^()]{2,60})\)\.?$/u.exec(words);
  const wording = match?.groups?.["bare"] ?? match?.groups?.["bracketed"];
  if (match === null || wording === undefined) return [];
  const reading = readStatus(wording, statuses);
  if (reading === undefined || reading.unrecognised || reading.symbol || reading.value === undefined) return [];
  const start = line.start + match.index + match[0].indexOf(wording);
  const label = trimSpan(text, { start: line.start + match.index, end: start });
  const span = trimSpan(text, { start, end: start + wording.length });
  return [{ kind: "status", label, words: span, reading, by: "dash", closed: true }];
}

/** "Gemensam taxa – ja, från mars": behind a dash a wording that is cut off from what follows, which tells of it. */
function behindDashes(text: string, line: Span, { statuses }: Vocabulary): StatusMark[] {
  return [...quoteOf(text, line).matchAll(/(?<=\S)\s+[-–—]\s+(?=\p{L})/gu)].flatMap((match): StatusMark[] => {
    const start = line.start + match.index + match[0].length;
    const found = leadingStatus(quoteOf(text, { start, end: Math.min(line.end, start + REACH) }), statuses);
    if (found === undefined || found.reading.value === undefined || found.reading.symbol) return [];
    const words = { start, end: start + found.end };
    if (!/^(?:[,.;]|\s*$|\s+\p{Lu})/u.test(quoteOf(text, { start: words.end, end: line.end }))) return [];
    const label = trimSpan(text, { start: line.start + match.index, end: start });
    return [{ kind: "status", label, words, reading: found.reading, by: "dash", closed: true }];
  });
}

function labels(text: string, line: Span, own: Vocabulary): LabelMark[] {
  const words = quoteOf(text, line);
  const found: LabelMark[] = [];
  for (const match of words.matchAll(own.patterns.goalLabel)) {
    const span = { start: line.start + match.index, end: line.start + match.index + match[0].length };
    const word = foldWords(match.groups?.["word"] ?? "");
    const sub = SUBGOAL_LABELS.includes(word) || own.labels.subgoals.has(word);
    const isLabel = match.groups?.["colon"] === ":" || sub || /\d/u.test(match[0]);
    const isBare = match.groups?.["bare"] !== undefined;
    if (isBare && (match.index > 0 || !/^\p{Lu}/u.test(words.slice(match[0].length)))) continue;
    if (/^\p{Lu}/u.test(match[0]) && isLabel) found.push({ kind: "goal", span, sub });
  }
  for (const match of words.matchAll(/(?<=^|\s)(?=\p{Lu}\p{Ll}[\p{L}\d ]{2,40}?:)/gu)) {
    const end = commentLabelEnd(words.slice(match.index), own);
    if (end === undefined) continue;
    found.push({
      kind: "comment",
      span: { start: line.start + match.index, end: line.start + match.index + end },
      sub: false,
    });
  }
  return found;
}

/** How far a sentence that judges goals, and the words before a heading, are looked at: lines may be of any length. */
const REACH = 400;

function firstSentence(text: string, { start, end }: Span): Span {
  const near = { start, end: Math.min(end, start + REACH) };
  return sentencesOf(text, near)[0] ?? near;
}

/** All marks of a line in order, none within another. `head` is where the line's head ends (its start where it has none). */
export function marksOf(text: string, line: Line, head: number, own: Vocabulary): Mark[] {
  const span = { start: Math.min(head, line.span.end), end: line.span.end };
  const whole = head === line.span.start ? lineSection(text, line, own) : undefined;
  if (whole !== undefined) return [whole];
  const statuses = findLabelledStatuses(text, span, own).map((status): StatusMark | SectionMark =>
    readCollective(text, firstSentence(text, { start: status.label.end, end: span.end }), own.statuses) === undefined
      ? { ...status, by: "label", closed: true }
      : { kind: "section", section: "judged", span: status.label },
  );
  let found: Mark[] = [...statuses, ...arrows(text, span, own)];
  const sections = inlineSections(text, span, head > line.span.start, own);
  for (const candidates of [
    line.block.kind === "list_item" ? sections.filter(({ section }) => section !== "other") : sections,
    trailing(text, span, own),
    line.slide !== undefined || line.block.kind === "list_item" ? behindDashes(text, span, own) : [],
    labels(text, span, own),
  ]) {
    const isFree = freeOf(found.map(spanOf));
    found = [...found, ...candidates.filter((one) => isFree(spanOf(one)))];
  }
  return found.sort((a, b) => spanOf(a).start - spanOf(b).start);
}
