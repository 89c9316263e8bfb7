/**
 * Lists of a body's members that stand on their own (sv. *ledamöter och ersättare, kontaktlista för arbetsgrupper*): a heading that
 * names the body, and under it people in lines, bullets or a table → the group and a member a person. Plans, follow-ups and minutes
 * read their own people; what is not mostly people is left.
 */

import type { MemberRole } from "../fields/choices.ts";
import { foldSpace, foldWords } from "../fields/fold.ts";
import { append } from "../model/append.ts";
import type { Table } from "../model/block.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import type { Extractor, Flow, Line } from "./flow.ts";
import { readGroupHeading } from "./group-headings.ts";
import { findGroupNames } from "./group-names.ts";
import { isPersonName, type Person, type Placed, readPeople } from "./people.ts";
import { readPeopleTable } from "./people-tables.ts";
import type { PlanContext, PlanReading } from "./plan-draft.ts";
import { type Mention, readMembers } from "./plan-people.ts";
import { linesByCell } from "./plan-sections.ts";
import type { Extraction } from "./record-draft.ts";
import { type FindingDraft, field } from "./record-draft.ts";
import { gridOf } from "./regrid.ts";
import { takenBy } from "./taken.ts";
import { MEMBER_LABELS, MEMBERS_OF } from "./vocabulary/member-words.ts";

/** Reads documents that are no plan, follow-up or minutes. */
export const memberLists: Extractor = { name: "member-lists", extract: extractMemberLists };

const NOTHING: Extraction = { records: [], findings: [], ignored: [], understood: [] };
const RULE = "member-list";
const LONGEST_HEADING = 90;
const FEWEST = 2;
/** Of a section's lines so many must be people or labels. */
const MOSTLY = 0.7;

const roles = Object.keys(MEMBER_LABELS) as MemberRole[];
const ROLE_OF = new Map(roles.flatMap((role) => (MEMBER_LABELS[role] ?? []).map((label) => [label, role] as const)));

type Section = { readonly heading: Line; readonly group: Placed; readonly lines: Line[] };

function extractMemberLists(flow: Flow, taken: readonly Span[]): Extraction {
  if (flow.facts.kind.value !== "other") return NOTHING;
  const isTaken = takenBy(taken);
  const lines = flow.lines.filter((line) => line.text !== "" && line.story === undefined && !isTaken(line.span));
  const found = sectionsOf(flow, lines).flatMap((section) => readSection(flow, section) ?? []);
  return {
    records: found.flatMap(({ records }) => records),
    findings: found.flatMap(({ findings }) => findings),
    ignored: found.flatMap(({ ignored }) => ignored),
    understood: found.flatMap(({ understood }) => understood),
  };
}

/** Headings that name a body, each with the lines up to the next heading of its kind. */
function sectionsOf(flow: Flow, lines: readonly Line[]): Section[] {
  const sections: Section[] = [];
  for (const line of lines) {
    const group = labelOf(line) === undefined ? bodyOf(flow.document.text, line) : undefined;
    if (group !== undefined) sections.push({ heading: line, group, lines: [] });
    else if (line.block.kind === "heading" && labelOf(line) === undefined)
      sections.push({ heading: line, group: NO_GROUP, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections.filter(({ group }) => group !== NO_GROUP);
}

const NO_GROUP: Placed = { value: "", span: { start: 0, end: 0 } };

/** The body that a whole line names, as a heading does. */
function bodyOf(text: string, line: Line): Placed | undefined {
  if (
    line.text.length > LONGEST_HEADING ||
    line.cell !== undefined ||
    line.block.kind === "list_item" ||
    /[.,;]$/u.test(line.text)
  )
    return undefined;
  const lead = MEMBERS_OF.exec(line.text)?.[0].length ?? 0;
  const years = /[\s,(]+(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?\)?\s*:?$/u.exec(line.text)?.[0].length ?? 0;
  const span = trimSpan(text, { start: line.span.start + lead, end: line.span.end - years });
  const words = quoteOf(text, span).replace(/\s*:$/u, "");
  const own = { start: span.start, end: span.start + words.length };
  const heading = readGroupHeading(text, own);
  if (heading !== undefined) return { value: heading.value, span: heading.span };
  const names = findGroupNames(text, own);
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined || words.split(/\s+/u).length > 6 || /[:!?]/u.test(words))
    return undefined;
  const isFirst = first.span.start === own.start; // "Arbetsgrupp trygghetslarm"
  const isLast = last.span.end === own.end && (lead > 0 || /^\p{Lu}/u.test(words)); // "Politisk styrgrupp"
  return isFirst || isLast ? { value: foldSpace(words), span: own } : undefined;
}

/** "Ersättare", "Kontaktperson: Anna Ek": the role that a label gives, and where its value begins. */
function labelOf(line: Line): { role: MemberRole; label: Span; value: Span } | undefined {
  const colon = line.text.indexOf(":");
  const words = colon < 0 ? line.text : line.text.slice(0, colon);
  const role = ROLE_OF.get(foldWords(words));
  if (role === undefined) return undefined;
  const label = { start: line.span.start, end: line.span.start + words.length };
  const gap = /^:?\s*/u.exec(line.text.slice(words.length))?.[0].length ?? 0;
  return { role, label, value: { start: label.end + gap, end: line.span.end } };
}

type Reading = {
  readonly mentions: readonly Mention[];
  readonly ignored: PlanReading["ignored"];
  readonly findings: readonly FindingDraft[];
};

/** The group and its members; undefined where the lines are not mostly people. */
function readSection(flow: Flow, { heading, group, lines }: Section): Extraction | undefined {
  const { text } = flow.document;
  const context: PlanContext = { text, words: flow.words, group };
  const mentions: Mention[] = [];
  const ignored: { start: number; end: number; rule: string }[] = [];
  const findings: FindingDraft[] = [];
  const understood: Span[] = [heading.span];
  const take = (reading: Reading, spans: readonly Span[]): void => {
    append(mentions, reading.mentions);
    append(ignored, reading.ignored);
    append(findings, reading.findings);
    append(understood, spans);
  };
  let role: MemberRole = "member";
  let roleSpan: Span | undefined;
  const seen = new Set<Table>();
  let read = 0;
  const own = lines.filter(({ table }) => table === undefined);
  for (const line of lines) {
    if (line.table !== undefined) {
      if (!seen.has(line.table)) take(...tableOf(flow, line.table, lines, role, context));
      seen.add(line.table);
      continue;
    }
    const label = labelOf(line);
    if (label !== undefined) {
      [role, roleSpan] = [label.role, label.label];
      ignored.push({ ...label.label, rule: "member-list-label" });
      understood.push(line.span);
      read++;
    }
    const value = label === undefined ? line.span : label.value;
    if (value.end === value.start) continue;
    const people = peopleIn(flow, value);
    if (people === undefined) continue;
    if (label === undefined) read++;
    const given = roleSpan === undefined ? {} : { roleSpan };
    take(
      { mentions: people.people.map((person) => ({ person, role, ...given })), ignored: people.ignored, findings: [] },
      [line.span],
    );
    if (label !== undefined && role !== "member") [role, roleSpan] = ["member", undefined]; // one line's contact
  }
  const isList = own.length === 0 || read / own.length >= MOSTLY;
  if (!isList || mentions.length < FEWEST) return undefined;
  const members = readMembers(mentions, context);
  return {
    records: [
      { type: "Group", key: [group.span], fields: [field("Group", "name", group.value, [group.span], RULE, 0.85)] },
      ...members.records,
    ],
    findings: [...findings, ...members.findings],
    ignored: [{ ...heading.span, rule: "member-list-heading" }, ...ignored, ...members.ignored],
    understood,
  };
}

/** A line that is nothing but people, or a municipality with its people: "Forsnäs: Anna Ek, Bo Alm". */
function peopleIn(flow: Flow, span: Span): { people: readonly Person[]; ignored: PlanReading["ignored"] } | undefined {
  const { text } = flow.document;
  const { people, ignored, rest } = readPeople(text, [span], { places: flow.words.places });
  const words = quoteOf(text, span);
  const isOpen =
    /^\p{Lu}[\p{L}\s-]{1,40}:\s*(?:utses|vakant|vakans|ej utsedd|-)/iu.test(words) || /^vaka(?:nt|ns)/iu.test(words);
  const why = [...ignored, ...rest].map((part) => ({ ...part, rule: "people-connective" }));
  if (people.length === 0) return isOpen ? { people: [], ignored: why } : undefined;
  if (rest.length > 0 || /[.!?]$/u.test(words) || !people.every(({ name }) => isPersonName(name.value)))
    return undefined;
  const lead = /^([^:]{2,40}):/u.exec(words)?.[1];
  const place = people[0]?.organization;
  const isShared = lead !== undefined && place !== undefined && foldWords(place.value) === foldWords(lead);
  return {
    people: isShared ? people.map((person) => ({ organization: place, ...person })) : people,
    ignored: ignored.map((part) => ({ ...part, rule: "people-connective" })),
  };
}

/** A table with a column of names. */
function tableOf(
  flow: Flow,
  table: Table,
  lines: readonly Line[],
  role: MemberRole,
  context: PlanContext,
): [Reading, Span[]] {
  const own = lines.filter((line) => line.table === table);
  const grid = gridOf(flow.document, table, flow.words.columns);
  const hasNames = grid.rows.some((row) => row.cells.some((cell) => cell.name === "name"));
  if (!hasNames) return [{ mentions: [], ignored: [], findings: [] }, []];
  const cells = linesByCell(own);
  const readings = grid.rows.map((row) => readPeopleTable(row, cells, role, context));
  const isVacant = ({ person }: Mention): boolean => /^vaka(?:nt|ns)$/iu.test(person.name.value);
  const all = readings.flatMap(({ mentions }) => mentions);
  const vacant = all
    .filter(isVacant)
    .flatMap(({ person }) => [
      person.name.span,
      ...(person.organization === undefined ? [] : [person.organization.span]),
    ]);
  return [
    {
      mentions: all.filter((mention) => !isVacant(mention)).map((mention) => withoutBracket(flow, mention)),
      ignored: [
        ...readings.flatMap(({ ignored }) => ignored),
        ...vacant.map((span) => ({ ...span, rule: "member-list-vacant" })),
      ],
      findings: readings.flatMap(({ findings }) => findings),
    },
    own.map(({ span }) => span),
  ];
}

/** "Bo Alm (sammankallande)" in a cell of names: what the brackets say is the role. */
function withoutBracket(flow: Flow, mention: Mention): Mention {
  const { people, rest } = readPeople(flow.document.text, [mention.person.name.span], { places: flow.words.places });
  const [only] = people;
  if (people.length !== 1 || only === undefined || rest.length > 0) return mention;
  return { ...mention, person: { ...only, ...mention.person, name: only.name } };
}
