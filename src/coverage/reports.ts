/**
 * Group × year × kind of document: who has planned and reported, and who has not, against what the documents say of it.
 */
import type { DocumentKind } from "../model/facts.ts";
import { DOCUMENT_KINDS } from "../model/facts.ts";
import { compare } from "../model/identity.ts";
import type { GroupNamed, ReportedIn, ReportedSaid } from "../store/list-reports.ts";

/**
 * `reported`: a document of the dataset holds it. `disputed`: it does, and a document says that it is missing. `elsewhere`:
 * a document says that it came in, but none here holds it. `missing`: a document says that it is. `unknown`: nothing says
 * anything of it.
 */
type CellState = "reported" | "disputed" | "elsewhere" | "missing" | "unknown";

export type Cell = {
  readonly state: CellState;
  readonly documents: readonly string[];
  /** Claims that say that it came in, or did not. */
  readonly claims: readonly string[];
};

export type Column = { readonly year: number; readonly kind: DocumentKind };

type Row = {
  /** Its last name. */
  readonly group: string;
  /** All names, in their order. */
  readonly names: readonly string[];
  /** Documents that name it in a list or a heading. */
  readonly namedIn: number;
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
};

export type ReportMatrix = {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What claims say of kinds that cannot be told ("T109:received"): group and value. */
  readonly unplaced: readonly { readonly group: string; readonly value: string; readonly claim: string }[];
};

/** What the letters of a stated report stand for (sv. *VP, verksamhetsplan; VB, verksamhetsberättelse; VU, -uppföljning*). */
const CODES: ReadonlyMap<string, DocumentKind> = new Map([
  ["VP", "plan"],
  ["VB", "follow_up"],
  ["VU", "follow_up"],
  ["VR", "follow_up"],
]);

type Said = Column & { readonly hasCome: boolean };

/** "VB09:missing" → the follow-up of 2009, which has not come. Two digits are of the century in which records begin (1950). */
function readSaid(value: string): Said | undefined {
  const match = /^(?<code>\p{Lu}+)-?(?<year>\d{4}|\d{2}):(?<state>received|missing)$/u.exec(value)?.groups;
  const kind = CODES.get(match?.["code"] ?? "");
  if (match === undefined || kind === undefined) return undefined;
  const digits = Number(match["year"]);
  const year = digits > 99 ? digits : digits + (digits < 50 ? 2000 : 1900);
  return { year, kind, hasCome: match["state"] === "received" };
}

type Draft = { readonly documents: Set<string>; readonly claims: Set<string>; said: Set<boolean> };
type DraftRow = {
  readonly names: Map<string, number>;
  readonly namedIn: Set<string>;
  readonly cells: Map<string, Draft>;
};

const keyOf = ({ year, kind }: Column): string => `${year} ${kind}`;

/** The matrix of all groups that a document names, plans for or reports of, by name. */
export function reportMatrix(
  reported: readonly ReportedIn[],
  said: readonly ReportedSaid[],
  named: readonly GroupNamed[],
): ReportMatrix {
  const rows = new Map<string, DraftRow>();
  const columns = new Map<string, Column>();
  const unplaced: { group: string; value: string; claim: string }[] = [];
  const rowOf = (line: string, group: string, year: number | null): DraftRow => {
    const row = rows.get(line) ?? { names: new Map(), namedIn: new Set(), cells: new Map() };
    rows.set(line, row);
    row.names.set(group, Math.max(row.names.get(group) ?? 0, year ?? 0));
    return row;
  };
  const cellOf = (row: DraftRow, { year, kind }: Column): Draft => {
    const key = keyOf({ year, kind });
    columns.set(key, { year, kind });
    const cell = row.cells.get(key) ?? { documents: new Set(), claims: new Set(), said: new Set() };
    row.cells.set(key, cell);
    return cell;
  };
  for (const one of named) rowOf(one.line, one.group, one.year).namedIn.add(one.document);
  for (const one of reported) cellOf(rowOf(one.line, one.group, one.year), one).documents.add(one.document);
  for (const one of said) {
    const read = readSaid(one.value);
    const row = rowOf(one.line, one.group, null);
    if (read === undefined) unplaced.push({ group: one.group, value: one.value, claim: one.claim });
    else {
      const cell = cellOf(row, read);
      cell.claims.add(one.claim);
      cell.said.add(read.hasCome);
    }
  }
  const order = [...columns.values()].sort(
    (a, b) => a.year - b.year || DOCUMENT_KINDS.indexOf(a.kind) - DOCUMENT_KINDS.indexOf(b.kind),
  );
  const finished = [...rows].map(([line, row]) => ({ line, row: finish(row, order) }));
  finished.sort((a, b) => compare(a.row.group, b.row.group) || compare(a.line, b.line));
  return { columns: order, rows: finished.map(({ row }) => row), unplaced };
}

function finish({ names, namedIn, cells }: DraftRow, columns: readonly Column[]): Row {
  const inOrder = [...names].sort((a, b) => a[1] - b[1] || compare(a[0], b[0])).map(([name]) => name);
  return {
    group: inOrder.at(-1) ?? "",
    names: inOrder,
    namedIn: namedIn.size,
    cells: columns.map((column): Cell => {
      const cell = cells.get(keyOf(column));
      if (cell === undefined) return { state: "unknown", documents: [], claims: [] };
      return {
        state: stateOf(cell),
        documents: [...cell.documents].sort(compare),
        claims: [...cell.claims].sort(compare),
      };
    }),
  };
}

function stateOf({ documents, said }: Draft): CellState {
  if (documents.size > 0) return said.has(false) ? "disputed" : "reported";
  if (said.has(true)) return "elsewhere";
  return said.has(false) ? "missing" : "unknown";
}
