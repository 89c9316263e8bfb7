/**
 * A history → lines for a person: years downwards, under each what was said of it and where.
 */
import type { RecordType } from "../fields/records.ts";
import type { Link, LinkKind } from "../model/reconciled.ts";
import type { StoredRecord } from "../store/read-records.ts";
import type { Chapter, Source } from "./history.ts";
import { bold, columns, dim, green, printable, red, shortened, yellow } from "./paint.ts";
import { ID, recordName } from "./readings.ts";
import { count, placeName } from "./words.ts";

const WORDS = 90;
const LABEL = 90;
const MOST_SOURCES = 4;

export function chapterLines(about: StoredRecord, chapters: readonly Chapter[]): string[] {
  const head = [bold(recordName(about)), dim(`record ${about.id}`)];
  return [...head, ...(about.type === "Group" ? groupLines(chapters) : goalLines(chapters))];
}

/** A goal: each year in full. */
function goalLines(chapters: readonly Chapter[]): string[] {
  return chapters.flatMap((chapter) => ["", headOf(chapter), ...sourceLines(chapter), ...linkLines(chapter, chapters)]);
}

function headOf({ record }: Chapter): string {
  const label = shortened(record.label, LABEL);
  return `${bold(String(record.year ?? "----"))}  ${statusOf(record)}  ${label}  ${dim(record.id.slice(0, ID))}`;
}

const GOOD = new Set(["fulfilled", "mostly_fulfilled"]);
const BAD = new Set(["not_fulfilled", "cancelled"]);

function statusOf({ fields }: StoredRecord): string {
  const value = [fields.status ?? []].flat()[0]?.value;
  if (value === undefined) return dim("no status");
  const paint = GOOD.has(String(value)) ? green : BAD.has(String(value)) ? red : yellow;
  return paint(value === null ? "no status" : String(value));
}

/** What the documents say, property by property, the same words once. */
function sourceLines({ sources, shown }: Chapter): string[] {
  const properties = [...new Set(sources.map(({ property }) => property))];
  return properties.flatMap((property) => {
    const own = sources.filter((source) => source.property === property);
    const reasons = shown.filter((field) => field.property === property).map(({ reason }) => reason);
    const disputed = new Set(own.map(({ value }) => value)).size > 1;
    return [
      ...columns(
        own
          .slice(0, MOST_SOURCES)
          .map((source, i) => [`      ${i === 0 ? property : ""}`, saidIn(source), dim(placeOf(source))]),
      ),
      ...(own.length > MOST_SOURCES ? [dim(`        … and ${count(own.length - MOST_SOURCES, "more reading")}`)] : []),
      ...(disputed ? reasons.map((reason) => dim(`        shown: ${printable(reason)}`)) : []),
    ];
  });
}

/** The value and its words; a text is its words. */
function saidIn({ value, words }: Source): string {
  const quote = `"${shortened(words, WORDS)}"`;
  return words.replace(/\s+/gu, " ") === value || value.length > 30 ? quote : `${value} ${quote}`;
}

const placeOf = ({ file, place }: Source): string => `${printable(file)}, ${placeName(place)}`;

const INTO: Readonly<Record<LinkKind, string>> = {
  continues: "comes back",
  reworded: "comes back in other words",
  split_from: "is split; one part is",
  renamed: "is renamed",
  merged_into: "is merged into",
  answers: "is answered by",
  distinct: "is not the same as",
};

/** What it leads to, later in the history. */
function linkLines({ record, links }: Chapter, chapters: readonly Chapter[]): string[] {
  return links
    .filter(({ from, kind }) => from === record.id && kind !== "distinct")
    .map(
      (link) =>
        `      ↓ ${INTO[link.kind]} ${nameOf(link, chapters)} ${dim(`(${Math.round(link.confidence * 100)} %: ${printable(link.reason)})`)}`,
    );
}

function nameOf({ to, at }: Link, chapters: readonly Chapter[]): string {
  const label = chapters.find(({ record }) => record.id === to)?.record.label;
  return `${at === undefined ? "" : `${at} `}${label === undefined ? `record ${to.slice(0, ID)}` : `as "${shortened(label, 50)}"`}`;
}

const SECTIONS: readonly (readonly [string, RecordType])[] = [
  ["Goals", "Goal"],
  ["Tasks that it was given", "Assignment"],
  ["Activities", "Activity"],
  ["Money", "Amount"],
  ["People", "Member"],
];

/** A group: its names and fates, then its goals and tasks a line each. */
function groupLines(chapters: readonly Chapter[]): string[] {
  const groups = chapters.filter(({ record }) => record.type === "Group");
  return [
    ...groups.flatMap((chapter) => [
      "",
      ...nameLines(chapter),
      ...sourceLines(withoutNames(chapter)),
      ...linkLines(chapter, groups),
    ]),
    ...SECTIONS.flatMap(([title, type]) => {
      const own = chapters.filter(({ record }) => record.type === type);
      return own.length === 0
        ? []
        : ["", bold(`${title} (${own.length})`), ...own.map((chapter) => lineOf(chapter, chapters))];
    }),
    "",
    dim('"malspar history <id>" of a goal has its words and sources'),
  ];
}

const withoutNames = (chapter: Chapter): Chapter => ({
  ...chapter,
  sources: chapter.sources.filter(({ property }) => property !== "name"),
});

/** "Biblioteksgruppen  2008, 2009  in 4 documents". */
function nameLines({ record }: Chapter): string[] {
  return columns(
    record.names.map(({ name, years, documents }) => [
      `  ${bold(printable(name))}`,
      years.length === 0 ? "no year" : years.join(", "),
      dim(`in ${count(documents.length, "document")}`),
    ]),
  );
}

function lineOf(chapter: Chapter, chapters: readonly Chapter[]): string {
  const { record, links } = chapter;
  const judged = record.type === "Goal" || record.type === "Assignment" ? `  ${statusOf(record)}` : "";
  const next = links.filter(({ from, kind }) => from === record.id && kind !== "distinct");
  const later = next.map((link) => dim(`  ↓ ${INTO[link.kind]} ${nameOf(link, chapters)}`));
  return `  ${record.year ?? "----"}${judged}  ${shortened(record.label, LABEL)}  ${dim(record.id.slice(0, ID))}${later.join("")}`;
}
