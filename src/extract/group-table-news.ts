/**
 * Paragraphs around a follow-up table that tell of groups outside its rows: "Under 2010 har två nya arbetsgrupper tillkommit:
 * A samt B. A har lämnat in VB10." In: the lines of such a document. Out: those groups, with life cycle and what came in.
 */
import type { Lifecycle } from "../fields/choices.ts";
import { foldWords } from "../fields/fold.ts";
import { NUMERALS } from "../fields/status-words.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import type { Flow, Line } from "./flow.ts";
import { readGroupName } from "./group-headings.ts";
import { clausesOf, readReporting } from "./group-life.ts";
import type { GroupName } from "./group-names.ts";
import { statedYear } from "./headings.ts";
import { type Extraction, type FieldDraft, type FindingDraft, field, type RecordDraft } from "./record-draft.ts";
import { sentencesOf } from "./sentences.ts";
import { LIST_STATES } from "./vocabulary/group-life-words.ts";

const LEAD = /(?:grupper|nätverk|grupp)(?!\p{L})[^:.]{0,60}:\s*/iu;
const RULE = "group-news";

/** What the paragraphs outside tables say. `understood` are the paragraphs in which it found something. */
export function groupNews(flow: Flow): Extraction {
  const records: RecordDraft[] = [];
  const findings: FindingDraft[] = [];
  const understood: Span[] = [];
  for (const paragraph of paragraphsOf(flow.lines)) {
    const sentences = sentencesOf(flow.document.text, paragraph);
    for (const [i, sentence] of sentences.entries()) {
      const list = readList(flow.document.text, sentence);
      if (list === undefined) continue;
      const about = sentences.slice(i + 1);
      records.push(...list.names.map((name) => groupRecord(flow, list, name, about)));
      findings.push(...countFindings(flow.document.text, sentence, list));
      understood.push({ start: sentence.start, end: sentences.at(-1)?.end ?? sentence.end });
    }
  }
  return { records, findings, ignored: [], understood };
}

/** Blocks outside tables and slides, whole: a sentence may run over soft line breaks. */
function paragraphsOf(lines: readonly Line[]): Span[] {
  const blocks = new Map<object, Span>();
  for (const line of lines) {
    if (line.table !== undefined || line.slide !== undefined || line.text === "") continue;
    const before = blocks.get(line.block);
    blocks.set(line.block, { start: before?.start ?? line.span.start, end: line.span.end });
  }
  return [...blocks.values()];
}

type GroupList = { readonly lead: Span; readonly state: Lifecycle; readonly names: readonly GroupName[] };

/** "… nya arbetsgrupper har tillkommit: A, B samt C." */
function readList(text: string, sentence: Span): GroupList | undefined {
  const words = quoteOf(text, sentence);
  const lead = LEAD.exec(words);
  if (lead === null) return undefined;
  const end = lead.index + lead[0].length;
  const said = foldWords(words.slice(0, end));
  const state = LIST_STATES.find(([, source]) => new RegExp(source, "u").test(said))?.[0];
  if (state === undefined) return undefined;
  const names: GroupName[] = [];
  for (const match of words.slice(end).matchAll(/(?<name>.+?)(?:,\s+|\s+(?:och|samt|&)\s+|[.!]?$)/gsu)) {
    const start = sentence.start + end + match.index;
    const name = readGroupName(text, trimSpan(text, { start, end: start + (match.groups?.["name"]?.length ?? 0) }));
    if (name === undefined || name.value.split(" ").length > 5) return undefined;
    names.push(name);
  }
  const leadSpan = trimSpan(text, { start: sentence.start, end: sentence.start + end });
  return names.length === 0 ? undefined : { lead: leadSpan, state, names };
}

function groupRecord(flow: Flow, list: GroupList, name: GroupName, sentences: readonly Span[]): RecordDraft {
  const { text } = flow.document;
  const fields: FieldDraft[] = [
    field("Group", "name", name.value, [name.span], RULE, 0.9),
    field("Group", "lifecycle", list.state, [list.lead], RULE, 0.9),
  ];
  const year = statedYear(text, list.lead);
  if (year !== undefined) fields.push(field("Group", "year", year.value, [year.span], RULE, 0.9));
  const others = list.names.filter((other) => other !== name).map((other) => foldWords(other.value));
  const own = foldWords(name.value);
  let speaksOfIt = false;
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
