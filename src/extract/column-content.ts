/**
 * What stands in the cells of a column (dates, people, numbers, addresses), for tables whose headings are lost.
 * Only the shape of the words counts here; reading them is the extractors' affair.
 */
import { edtf, isUnknownDate } from "../fields/date.ts";
import { EMAIL } from "../fields/email.ts";
import { phone } from "../fields/phone.ts";
import { remembered } from "../fields/remembered.ts";
import type { Cell } from "../model/block.ts";
import type { Document } from "../model/document.ts";
import { quoteOf } from "../model/span.ts";
import type { ColumnName } from "./columns.ts";
import { findGroupNames } from "./group-names.ts";
import { isPersonName } from "./people.ts";
import { isOrganization } from "./person-words.ts";

type LineKind = "date" | "person" | "phone" | "email" | "organization" | "text";

export type CellContent = {
  /** A kind for each line that is not empty. */
  readonly lines: readonly LineKind[];
  /** The number that the cell begins with ("12. Kultur", "3"). */
  readonly number?: number;
};

const NUMBER = /^\s*(\d{1,3})(?:[.)](?!\d)|\s*$|\s+(?=\p{Lu}))/u;
/** A year is enough to see that words are a date; which year they mean does not matter. */
const SOME_YEAR = { year: 2000 };
const EVERYBODY = /^(?:hela|alla|samtliga|respektive|resp\.?|arbetsgrupp|gruppen|kansli)/iu;

/** Longer lines are text: no date or name goes on so. */
const SHORT = 70;
const EMAIL_ONLY = new RegExp(`^${EMAIL.source}$`, "u");

const kindOf = remembered((line): LineKind => {
  if (line.length > SHORT) return "text";
  if (edtf.parse(line, SOME_YEAR) !== undefined || isUnknownDate(line)) return "date";
  if (EMAIL_ONLY.test(line)) return "email";
  if (/\d/u.test(line) && phone.parse(line) !== undefined) return "phone";
  if (isOrganization(line)) return "organization";
  const pieces = line.split(/[/,]/u).filter((piece) => piece.trim() !== "");
  const isShort = line.split(/\s+/u).length <= 7;
  const named = (piece: string): boolean => EVERYBODY.test(piece.trim()) || isPersonName(piece.trim());
  if (isShort && (pieces.some(named) || findGroupNames(line, { start: 0, end: line.length }).length > 0))
    return "person";
  return "text";
});

/** The shape of a cell's lines. */
export function contentOf(document: Document, cell: Cell): CellContent {
  const text = quoteOf(document.text, cell.span);
  const number = NUMBER.exec(text)?.[1];
  const lines = text.split("\n").map((line) => line.trim());
  return {
    lines: lines.filter((line) => line !== "").map(kindOf),
    ...(number === undefined ? {} : { number: Number(number) }),
  };
}

/** The name of each column by its cells; undefined where they show nothing, and for all where none holds dates or people. */
export function inferColumns(columns: readonly (readonly CellContent[])[]): (ColumnName | undefined)[] {
  const kinds = columns.map((cells) => mostly(cells.flatMap((cell) => cell.lines)));
  const isContacts = kinds.includes("phone") || kinds.includes("email");
  if (!isContacts && !kinds.includes("date") && !kinds.includes("person")) return columns.map(() => undefined);
  const firstText = kinds.indexOf("text");
  return kinds.map((kind, column): ColumnName | undefined => {
    if (kind === "phone" || kind === "email" || kind === "organization") return kind;
    if (kind === "date") return isContacts ? undefined : "due";
    if (kind === "person") return isContacts ? "name" : "responsible";
    if (kind === "text" && !isContacts) return column === firstText ? "activity" : undefined;
    return undefined;
  });
}

/** The kind of at least six in ten lines; "text" for other filled columns. */
function mostly(lines: readonly LineKind[]): LineKind | undefined {
  if (lines.length === 0) return undefined;
  const counts = new Map<LineKind, number>();
  for (const kind of lines) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].find(([, count]) => count >= lines.length * 0.6)?.[0] ?? "text";
}
