/**
 * Paragraphs around a follow-up table that tell of groups outside its rows: "Under 2010 har två nya arbetsgrupper tillkommit:
 * A samt B. A har lämnat in VB10." In: the lines of such a document. Out: those groups, with life cycle and what came in.
 */

import type { Lifecycle } from "../fields/choices.ts";
import { foldWords } from "../fields/fold.ts";
import { NUMERALS } from "../fields/status-words.ts";
import { append } from "../model/append.ts";
import type { TextBlock } from "../model/block.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import type { Flow } from "./flow.ts";
import { clausesOf, readReporting } from "./group-life.ts";
import { statedYear } from "./headings.ts";
import { lifecycleOfWords } from "./lifecycle-lists.ts";
import { type ListedName, namesIn } from "./listed-names.ts";
import { type Extraction, type FieldDraft, type FindingDraft, field, type RecordDraft } from "./record-draft.ts";
import { sentencesOf } from "./sentences.ts";

const LEAD = /(?:grupper|nätverk|grupp)(?!\p{L})[^:.]{0,60}:\s*/iu;
const RULE = "group-news";

/** What the paragraphs outside tables say. `understood` are the paragraphs in which it found something. */
export function groupNews(flow: Flow): Extraction {
  const records: RecordDraft[] = [];
  const findings: FindingDraft[] = [];
  const understood: Span[] = [];
  for (const paragraph of paragraphsOf(flow)) {
    const sentences = sentencesOf(flow.document.text, paragraph);
    for (const [i, sentence] of sentences.entries()) {
      const list = readList(flow.document.text, sentence);
      if (list === undefined) continue;
      const about = sentences.slice(i + 1);
      append(
        records,
        list.names.map((name) => groupRecord(flow, list, name, about)),
      );
      append(findings, countFindings(flow.document.text, sentence, list));
      understood.push({ start: sentence.start, end: sentences.at(-1)?.end ?? sentence.end });
    }
  }
  return { records, findings, ignored: [], understood };
}

/** Blocks outside tables and slides, whole: a sentence may run over soft line breaks, and over blocks after a colon. */
function paragraphsOf(flow: Flow): Span[] {
  const blocks = new Map<TextBlock, Span>();
  for (const line of flow.lines) {
    if (line.table !== undefined || line.slide !== undefined || line.text === "") continue;
    blocks.set(line.block, { start: blocks.get(line.block)?.start ?? line.span.start, end: line.span.end });
  }
  const paragraphs: Span[] = [];
  for (const span of blocks.values()) {
    const last = paragraphs.at(-1);
    if (last !== undefined && flow.document.text.charAt(last.end - 1) === ":") {
      paragraphs[paragraphs.length - 1] = { start: last.start, end: span.end };
    } else paragraphs.push(span);
  }
  return paragraphs;
}

type GroupList = { readonly lead: Span; readonly state: Lifecycle; readonly names: readonly ListedName[] };

/** "… nya arbetsgrupper har tillkommit: A, B samt C." */
function readList(text: string, sentence: Span): GroupList | undefined {
  const words = quoteOf(text, sentence);
  const lead = LEAD.exec(words);
  if (lead === null) return undefined;
  const end = sentence.start + lead.index + lead[0].length;
  const span = trimSpan(text, { start: sentence.start, end });
  const state = lifecycleOfWords(quoteOf(text, span));
  const names = namesIn(text, { start: end, end: sentence.end }, false);
  return state === undefined || names === undefined || names.length === 0 ? undefined : { lead: span, state, names };
}

function groupRecord(flow: Flow, list: GroupList, name: ListedName, sentences: readonly Span[]): RecordDraft {
  const { text } = flow.document;
  const fields: FieldDraft[] = [
    field("Group", "name", name.value, [name.span], RULE, 0.9),
    field("Group", "lifecycle", list.state, [list.lead], RULE, 0.9),
  ];
  const year = statedYear(text, list.lead);
  if (year !== undefined) fields.push(field("Group", "year", year.value, [year.span], RULE, 0.9));
  const others = list.names.filter((other) => other !== name).map((other) => foldWords(other.value));
  const own = foldWords(name.value);
  let speaksOfIt = others.length === 0; // "Den har …" is the only one named
  for (const clause of sentences.flatMap((sentence) => clausesOf(text, sentence))) {
    const words = foldWords(quoteOf(text, clause));
    if (words.includes(own)) speaksOfIt = true;
    else if (others.some((other) => words.includes(other))) speaksOfIt = false;
    if (!speaksOfIt) continue;
    for (const { value, span } of readReporting(text, clause)) {
      fields.push(field("Group", "reporting", value, [span], RULE, 0.9));
    }
  }
  return { type: "Group", key: [name.span], fields };
}

/** "två nya arbetsgrupper … : A, B samt C" */
function countFindings(text: string, sentence: Span, list: GroupList): FindingDraft[] {
  const said = foldWords(quoteOf(text, list.lead)).split(" ");
  const count = said
    .map((word) => (/^\d{1,2}$/u.test(word) ? Number(word) : NUMERALS.indexOf(word)))
    .find((n) => n > 0);
  if (count === undefined || count === list.names.length) return [];
  return [
    {
      code: "count_mismatch",
      severity: "warning",
      message: `The sentence says ${count} groups and names ${list.names.length}.`,
      spans: [sentence],
      expected: String(count),
      found: String(list.names.length),
    },
  ];
}
