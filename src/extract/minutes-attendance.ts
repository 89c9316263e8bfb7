/**
 * A list of those present with marks (sv. *närvarolista, upprop*: "Anna Ek ⇥ X", "Bo Alm ⇥ förhinder") → who was there, for
 * which items, and who was not. It may be a table with or without headings, or lines with tabs; parts of it ("Ersättare") have
 * a line of their own. Lists without two marks are left to the entries of the head.
 */
import type { AttendeeRole } from "../fields/choices.ts";
import { foldSpace, foldWords } from "../fields/fold.ts";
import { append } from "../model/append.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import type { Flow, Line } from "./flow.ts";
import { bare, type Cell, cellMark, isNamed, isSign, markOf, type Row, rowsOf } from "./minutes-attendance-rows.ts";
import { headLabel } from "./minutes-labels.ts";
import { type Attendee, itemsIn, readAttendees } from "./minutes-people.ts";
import type { Placed } from "./people.ts";
import { ATTENDANCE_COLUMNS, ATTENDANCE_PARTS, type AttendanceColumn } from "./vocabulary/attendance-words.ts";

/** What the marked lists of a head give; `rest` are the lines that stand in none. */
export type MarkedLists = {
  readonly attendees: readonly Attendee[];
  readonly absent: readonly Span[];
  /** Marks, headings, party letters: understood, and nothing of their own. */
  readonly small: readonly Span[];
  readonly rest: readonly Line[];
};

type Heading = ReadonlyMap<number, AttendanceColumn>;
type State = {
  role: Placed<AttendeeRole>;
  heading: Heading;
  readonly attendees: Attendee[];
  readonly absent: Span[];
  readonly small: Span[];
};

const columns = Object.keys(ATTENDANCE_COLUMNS) as (keyof typeof ATTENDANCE_COLUMNS)[];
const COLUMN_OF = new Map(
  columns.flatMap((column) => ATTENDANCE_COLUMNS[column].map((word) => [word, column] as const)),
);
const PART_OF = new Map(
  (["deciding", "other"] as const).flatMap((role) => ATTENDANCE_PARTS[role].map((word) => [word, role] as const)),
);
const FEWEST_MARKS = 2;

/** Reads the marked lists among the lines of a head. */
export function readMarkedLists(flow: Flow, lines: readonly Line[]): MarkedLists {
  const rows = rowsOf(lines);
  const signed = rows.filter((row) => markOf(row) === "present" && row.cells.slice(1).some(isSign));
  if (signed.length < FEWEST_MARKS) return { attendees: [], absent: [], small: [], rest: lines };
  const last = rows.findLastIndex((row) => markOf(row) !== undefined);
  let start = rows.findIndex((row) => markOf(row) !== undefined);
  while (start > 0 && isListed(flow, rows[start - 1])) start--;
  let end = last + 1;
  while (
    end < rows.length &&
    rows[end]?.lines[0]?.table !== undefined &&
    rows[end]?.lines[0]?.table === rows[last]?.lines[0]?.table
  )
    end++;
  const first = rows[start]?.lines[0]?.span ?? { start: 0, end: 0 };
  const state: State = {
    role: { value: "deciding", span: first },
    heading: new Map(),
    attendees: [],
    absent: [],
    small: [],
  };
  const rest: Line[] = [];
  for (const [i, row] of rows.entries()) {
    if (i < start || i >= end || !takeRow(flow, state, row)) append(rest, row.lines);
  }
  return { attendees: state.attendees, absent: state.absent, small: state.small, rest };
}

/** Headings and parts that stand over the first mark belong to the list. */
function isListed(flow: Flow, row: Row | undefined): boolean {
  const [first] = row?.cells ?? [];
  if (row === undefined || first === undefined) return false;
  return (
    headingOf(row) !== undefined ||
    partRole(flow, row) !== undefined ||
    (row.cells.length === 1 && bare(first.text) === "närvarolista")
  );
}

/** The kinds of the columns, where a row is a heading: two known words, or a part's word beside one. */
function headingOf(row: Row): Heading | undefined {
  const known = row.cells.flatMap(({ text, column }) => {
    const kind = COLUMN_OF.get(bare(text)) ?? joinedKind(text.split(/\s+/u));
    return kind === undefined ? [] : [[column, kind] as const];
  });
  const isPerson = row.cells[0] !== undefined && isNamed(row.cells[0]) && !PART_OF.has(bare(row.cells[0].text));
  const isHeading =
    !isPerson &&
    row.cells.length >= 2 &&
    known.length >= row.cells.length - 1 &&
    !row.cells.some((cell) => cellMark(cell) !== undefined && COLUMN_OF.get(bare(cell.text)) === undefined);
  return isHeading && known.length >= 1 ? new Map(known) : undefined;
}

/** The kind of a column in whose heading several became one: "Parti Kommun", "Närvarande Frånvarande". */
function joinedKind(words: readonly string[]): AttendanceColumn | undefined {
  const kinds = new Set(words.map((word) => COLUMN_OF.get(bare(word))));
  if (words.length < 2 || kinds.has(undefined)) return undefined;
  return kinds.has("present") && kinds.has("absent") ? "either" : "note";
}

/** The role of those under a line like "Ersättare"; a label with a value of its own is an entry, no part. */
function partRole(flow: Flow, row: Row): Placed<AttendeeRole> | undefined {
  const [first] = row.cells;
  const line = row.lines[0];
  if (first === undefined || line === undefined) return undefined;
  const isAlone = row.cells.length === 1 || headingOf(row) !== undefined;
  if (!isAlone) return undefined;
  const own = PART_OF.get(bare(first.text));
  if (own !== undefined) return { value: own, span: first.span };
  const label = headLabel({ ...line, span: first.span, text: first.text, folded: foldWords(first.text) }, flow.words);
  if (label === undefined || label.value.end > label.value.start) return undefined;
  if (label.slot === "deciding" || label.slot === "other") return { value: label.slot, span: first.span };
  return label.slot === "secretary" ? { value: "secretary", span: first.span } : undefined;
}

/** Whether the row belongs to the list. */
function takeRow(flow: Flow, state: State, row: Row): boolean {
  const heading = headingOf(row);
  const role = partRole(flow, row);
  if (heading !== undefined || role !== undefined) {
    if (heading !== undefined) state.heading = heading;
    if (role !== undefined) state.role = role;
    append(
      state.small,
      row.cells.map(({ span }) => span),
    );
    return true;
  }
  const [name, ...others] = row.cells;
  if (name === undefined) return false;
  if (row.cells.length === 1 && bare(name.text) === "närvarolista") {
    state.small.push(name.span);
    return true;
  }
  const inTable = row.lines[0]?.table !== undefined;
  if (!isNamed(name) || (!inTable && others.length === 0 && /[,.:;]$|\s\p{Ll}+\s\p{Ll}+/u.test(name.text)))
    return false;
  takePerson(flow, state, name, others);
  return true;
}

function takePerson({ document: { text }, words }: Flow, state: State, name: Cell, others: readonly Cell[]): void {
  const kindOf = (cell: Cell): AttendanceColumn | undefined => cell.kind ?? state.heading.get(cell.column);
  const marks = others.filter((cell) => cellMark(cell) !== undefined);
  // Nobody can tell what such a mark says: the words stay open and are reported as unclaimed.
  if (marks.some((cell) => kindOf(cell) === "either" && isSign(cell))) return;
  const isMarked = (cell: Cell): boolean => cellMark(cell) === "present";
  const isAway = marks.some((cell) => (kindOf(cell) === "absent" && isMarked(cell)) || cellMark(cell) === "absent");
  const isThere = marks.some((cell) => isMarked(cell) && kindOf(cell) !== "absent");
  const notes = others.filter((cell) => !marks.includes(cell));
  if (!isThere || (isAway && !marks.some((cell) => isMarked(cell) && kindOf(cell) === "present"))) {
    append(
      state.absent,
      [name, ...others].map(({ span }) => span),
    );
    return;
  }
  const serves =
    marks.some((cell) => isMarked(cell) && kindOf(cell) === "serving") ||
    [name, ...notes].some(
      (cell) =>
        /(?<!\p{L})(?:tjg|tj\.?g|tjänstgör|tjänstgörande|ersätter)(?!\p{L})/iu.test(cell.text) &&
        !/(?:ej|icke) tj/iu.test(cell.text),
    );
  const role: Placed<AttendeeRole> = serves ? { value: "deciding", span: name.span } : state.role;
  const reading = readAttendees(text, name.span, role, words.places);
  append(state.small, reading.small);
  append(state.absent, reading.absent);
  const columnOf = (kind: AttendanceColumn): Placed | undefined => {
    const cell = notes.find((other) => kindOf(other) === kind);
    return cell === undefined
      ? undefined
      : { value: foldSpace(quoteOf(text, cell.span)), span: trimSpan(text, cell.span) };
  };
  const organization = columnOf("organization");
  const title = columnOf("title");
  const items = others.flatMap((cell) => (isWhen(cell.text) ? [] : itemsIn(text, cell.span)));
  for (const attendee of reading.attendees) {
    state.attendees.push({
      ...attendee,
      ...(organization === undefined ? {} : { organization }),
      ...(title === undefined || attendee.title !== undefined ? {} : { title }),
      items: [...attendee.items, ...items],
    });
  }
  const claimed = new Set([organization?.span.start, title?.span.start]);
  append(
    state.small,
    others.filter(({ span }) => !claimed.has(trimSpan(text, span).start)).map(({ span }) => span),
  );
}

/** "från § 23", "ej § 4" and clock times do not list items. */
const isWhen = (words: string): boolean =>
  /(?:fr\.?\s?o\.?\s?m|t\.?\s?o\.?\s?m|från|till|ej|kl)(?!\p{L})/iu.test(words) || !/\d/u.test(words);
