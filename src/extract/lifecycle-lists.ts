/**
 * Groups listed by their life cycle (sv. *"5 arbetsgrupper med okänd aktivitet: Kultur, Teknik …"*), and headings over many.
 * Gives a group and its state for each name, and says where a stated number and the names do not agree.
 */

import type { Lifecycle } from "../fields/choices.ts";
import { foldWords } from "../fields/fold.ts";
import { remembered } from "../fields/remembered.ts";
import { NUMERALS } from "../fields/status-words.ts";
import { append } from "../model/append.ts";
import { overlaps, quoteOf, type Span, trimSpan } from "../model/span.ts";
import type { Extractor, Flow, Line } from "./flow.ts";
import type { Said } from "./group-life.ts";
import { type StatedYear, statedYear } from "./headings.ts";
import { type ListedName, namesIn } from "./listed-names.ts";
import { type FieldDraft, type FindingDraft, field, type RecordDraft } from "./record-draft.ts";
import { gapsIn } from "./span-gaps.ts";
import { GROUPS_STATES, NOTE_MERGED } from "./vocabulary/lifecycle-words.ts";

const STATES = GROUPS_STATES.map(([value, pattern]) => ({ value, pattern: new RegExp(pattern, "u") }));

/** What the words say of the groups they are about: the state that is named first; "active" only where nothing else is. */
export const lifecycleOfWords: (words: string) => Lifecycle | undefined = remembered((words) => {
  const folded = foldWords(words);
  const found = STATES.flatMap(({ value, pattern }) => {
    const at = folded.search(pattern);
    return at < 0 ? [] : [{ value, at: value === "active" ? Number.POSITIVE_INFINITY : at }];
  });
  return found.sort((a, b) => a.at - b.at)[0]?.value;
});

/** "Nystartade arbetsgrupper" over a group's report. */
export function bannerLifecycle(text: string, banner: Span): Said<Lifecycle> | undefined {
  const value = lifecycleOfWords(quoteOf(text, banner));
  return value === undefined ? undefined : { value, span: banner };
}

/** The head of a list: how many groups, and what is said of them. */
type ListHead = { readonly span: Span; readonly count?: number; readonly value?: Lifecycle; readonly closed: boolean };

const COUNT = String.raw`(?<count>\d{1,2}|${NUMERALS.join("|")})\s*(?:st\.?)?\s+`;
const HEAD = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${COUNT}|(?:följande|dessa)\s+|(?<=^))(?:[\p{Ll}/]+\s+){0,3}?(?:[\p{L}]+starta[dt]e\s+|[\p{L}]+bildade\s+|avskrivna\s+|avvecklade\s+|vilande\s+|aktiva\s+|nya\s+)?(?:arbets)?(?:grupper|grupp|nämnder|nätverk)(?:na)?(?:(?:\s+(?:[\p{Ll}][\p{Ll}/-]*|&|\p{Lu}{2}\d{2}|(?:19|20)\d\d(?=\s|$)))*)`,
  "giu",
);

/** The heads of a stretch in order; words with a capital end one. */
function headsIn(text: string, line: Span): ListHead[] {
  return [...quoteOf(text, line).matchAll(HEAD)].flatMap((match): ListHead[] => {
    const words = /^.*?(?=\s+\p{Lu}\p{Ll}|$)/su.exec(match[0].slice(1));
    const end = match.index + 1 + (words?.[0].length ?? 0);
    const span = trimSpan(text, { start: line.start + match.index, end: line.start + end });
    const counted = match.groups?.["count"];
    const count =
      counted === undefined ? undefined : /\d/u.test(counted) ? Number(counted) : NUMERALS.indexOf(foldWords(counted));
    const value = lifecycleOfWords(quoteOf(text, span));
    if (count === undefined && value === undefined) return [];
    return [
      {
        span,
        closed: /^\s*:/u.test(text.slice(span.end, line.end)) || span.end === line.end,
        ...(count === undefined ? {} : { count }),
        ...(value === undefined ? {} : { value }),
      },
    ];
  });
}

type GroupList = { readonly head: ListHead; readonly names: readonly ListedName[] };

export const lifecycleLists: Extractor = {
  name: "lifecycle-lists",
  extract: (flow, taken) => {
    const records: RecordDraft[] = [];
    const findings: FindingDraft[] = [];
    const ignored: (Span & { rule: string })[] = [];
    const understood: Span[] = [];
    for (const part of partsOf(flow, taken)) {
      const { lists, lines } = readPart(flow.document.text, part);
      if (lists.length === 0) continue;
      for (const list of lists) {
        for (const record of recordsOf(flow, list, yearOf(flow, part))) records.push(record);
        append(findings, countsOf(flow.document.text, list));
      }
      const named = lists.flatMap(({ names }) => names.map(({ span }) => span));
      for (const { span } of lines) {
        understood.push(span);
        for (const gap of gapsIn(flow.document.text, span, named)) ignored.push({ ...gap, rule: "group-list-words" });
      }
    }
    return { records, findings, ignored, understood };
  },
};

/** A slide is a part; elsewhere what stands between headings. */
function partsOf(flow: Flow, taken: readonly Span[]): Line[][] {
  const parts: Line[][] = [];
  let before: Line | undefined;
  for (const line of flow.lines) {
    if (
      line.table !== undefined ||
      line.story !== undefined ||
      line.text === "" ||
      taken.some((span) => overlaps(span, line.span))
    )
      continue;
    const isNew =
      before === undefined ||
      line.slide !== before.slide ||
      (line.slide === undefined && line.block.kind === "heading");
    if (isNew) parts.push([line]);
    else parts.at(-1)?.push(line);
    before = line;
  }
  return parts;
}

/** The lists of a part: after a head, the names on the rest of its line, or on the lines below it. */
function readPart(text: string, part: readonly Line[]): { lists: GroupList[]; lines: Line[] } {
  const lists: { head: ListHead; names: ListedName[] }[] = [];
  const lines: Line[] = [];
  let open: { head: ListHead; names: ListedName[] } | undefined;
  for (const line of part) {
    const found = headsIn(text, line.span);
    const [first] = found;
    const lead = { start: line.span.start, end: first?.span.start ?? line.span.end };
    const before = open === undefined ? undefined : namesIn(text, lead, true);
    if (open !== undefined && before !== undefined && before.length > 0) {
      for (const name of before) open.names.push(name);
      lines.push(line);
    } else if (trimSpan(text, lead).end > lead.start) open = undefined;
    for (const [i, head] of found.entries()) {
      open = undefined;
      if (head.value === undefined || (head.count === undefined && !head.closed)) continue;
      const rest = { start: head.span.end, end: found[i + 1]?.span.start ?? line.span.end };
      const names = namesIn(text, rest, false) ?? [];
      const isOpen = trimSpan(text, rest).end <= rest.start + 1 || /^\s*:?\s*$/u.test(quoteOf(text, rest));
      if (names.length === 0 && !isOpen) continue;
      const list = { head, names };
      lists.push(list);
      if (isOpen && i === found.length - 1) open = list;
    }
    if (found.length > 0) lines.push(line);
  }
  const withNames = lists.filter(({ names }) => names.length > 0);
  return { lists: withNames, lines: [...new Set(lines)] };
}

function yearOf(flow: Flow, part: readonly Line[]): StatedYear | undefined {
  const stated = part.map(({ span }) => statedYear(flow.document.text, span)).find((year) => year !== undefined);
  const [span] = flow.facts.year?.spans ?? [];
  return (
    stated ?? (flow.facts.year === undefined || span === undefined ? undefined : { value: flow.facts.year.value, span })
  );
}

/** A group a name; a note in brackets may say that it lives on within another, or which groups became it. */
function recordsOf(flow: Flow, { head, names }: GroupList, year: StatedYear | undefined): RecordDraft[] {
  return names.flatMap((name): RecordDraft[] => {
    const note = name.note === undefined ? "" : quoteOf(flow.document.text, name.note);
    const isMerged = head.value === "dissolved" && new RegExp(NOTE_MERGED, "iu").test(note);
    const said: Said<Lifecycle> =
      isMerged && name.note !== undefined
        ? { value: "merged", span: name.note }
        : { value: head.value ?? "unknown", span: head.span };
    return [
      group(name, said, year),
      ...name.parts.map((part) => group(part, { value: "merged", span: name.note ?? head.span }, year)),
    ];
  });
}

function group(name: { value: string; span: Span }, life: Said<Lifecycle>, year: StatedYear | undefined): RecordDraft {
  const rule = "lifecycle-list";
  const fields: FieldDraft[] = [
    field("Group", "name", name.value, [name.span], rule, 0.85),
    field("Group", "lifecycle", life.value, [life.span], rule, 0.85),
    ...(year === undefined ? [] : [field("Group", "year", year.value, [year.span], rule, 0.8)]),
  ];
  return { type: "Group", key: [name.span], fields };
}

function countsOf(text: string, { head, names }: GroupList): FindingDraft[] {
  if (head.count === undefined || head.count === names.length) return [];
  return [
    {
      code: "count_mismatch",
      severity: "warning",
      message: `"${quoteOf(text, head.span)}" is followed by ${names.length} names: ${names.map(({ value }) => value).join(", ")}.`,
      spans: [head.span, ...names.map(({ span }) => span)],
      expected: String(head.count),
      found: String(names.length),
    },
  ];
}
