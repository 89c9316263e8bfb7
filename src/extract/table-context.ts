/**
 * What a table is about, as the words before it say: the group and the year of the nearest heading that states them.
 */
import type { Slide, Table } from "../model/block.ts";
import { within } from "../model/span.ts";
import type { Flow, Line } from "./flow.ts";
import { readGroupHeading } from "./group-headings.ts";
import { findGroupNames, type GroupName } from "./group-names.ts";
import { type StatedYear, statedYear } from "./headings.ts";

export type TableContext = {
  readonly group?: GroupName;
  readonly year?: StatedYear;
  /** The lines right before the table that may speak of it (a heading, "Belopp i tkr"), nearest first. */
  readonly before: readonly Line[];
};

/** How far a heading's word reaches: lines without the table's own. */
const NEAR = 3;

/** What stands before a table says of it. */
export function contextOf(flow: Flow, table: Table): TableContext {
  return contextAt(flow, table.span.start, flow.lines.find((line) => within(line.span, table.span))?.slide);
}

/** Looks backwards from a place, on its slide forwards too; a year that no heading states is the document's. */
export function contextAt(flow: Flow, at: number, slide?: Slide): TableContext {
  const outside = flow.lines.filter((line) => line.table === undefined && line.text !== "" && line.story === undefined);
  const above = outside.filter((line) => line.span.end <= at || (slide !== undefined && line.slide === slide));
  const nearest = [...above].reverse();
  const headings = nearest.filter(isHeadingLike);
  const group = first(headings, (line) => groupOf(flow, line));
  const year = first(headings, (line) => statedYear(flow.document.text, line.span)) ?? documentYear(flow);
  return {
    before: nearest.slice(0, NEAR),
    ...(group === undefined ? {} : { group }),
    ...(year === undefined ? {} : { year }),
  };
}

/**
 * A paragraph that is not marked as a heading must name a body by its grammar ("turistgruppen"), not by any capital;
 * in a longer heading the body is what stands after "för" ("Uppföljning av mål 2019 för folkhälsogruppen").
 */
function groupOf(flow: Flow, line: Line): GroupName | undefined {
  const { text } = flow.document;
  const whole = readGroupHeading(text, line.span);
  const names = findGroupNames(text, line.span).filter(({ generic }) => !generic);
  const after = names.find(({ span }) => /(?<!\p{L})för\s+$/iu.test(text.slice(line.span.start, span.start)));
  if (after !== undefined && (whole === undefined || within(after.span, whole.span))) return after;
  if (whole === undefined || line.block.kind === "heading") return whole;
  return names.some(({ span }) => within(span, whole.span)) ? whole : undefined;
}

function documentYear(flow: Flow): StatedYear | undefined {
  const year = flow.facts.year;
  const span = year?.spans[0];
  return year === undefined || span === undefined ? undefined : { value: year.value, span };
}

/** Headings, and lines that look like one: short, no sentence. */
function isHeadingLike(line: Line): boolean {
  return (
    line.block.kind === "heading" ||
    (line.block.kind === "paragraph" && line.text.length <= 100 && !/[.;,]$|[.!?]\s/u.test(line.text))
  );
}

function first<Value>(lines: readonly Line[], read: (line: Line) => Value | undefined): Value | undefined {
  for (const line of lines) {
    const value = read(line);
    if (value !== undefined) return value;
  }
  return undefined;
}
