/**
 * Counts of goals → a row a group (through its renames), a cell a year.
 */
import { compare } from "../model/identity.ts";
import type { Fulfilment } from "../store/list-records.ts";

/** Stands for goals without a status. */
export const NO_STATUS = "none_stated";

export type Cell = {
  /** The group's name in that year. */
  readonly groupName: string;
  readonly counts: Readonly<Record<string, number>>;
};

type MatrixRow = {
  /** The latest name. */
  readonly name: string;
  readonly cells: ReadonlyMap<number, Cell>;
};

export type Matrix = { readonly years: readonly number[]; readonly rows: readonly MatrixRow[] };

/** Rows by name; goals without a year are in none. */
export function matrixOf(goals: readonly Fulfilment[]): Matrix {
  const lines = new Map<string, Map<number, { groupName: string; counts: Record<string, number> }>>();
  const years = new Set<number>();
  for (const { line, groupName, year, status, goals: count } of goals) {
    if (year === null) continue;
    years.add(year);
    const cells = lines.get(line) ?? new Map<number, { groupName: string; counts: Record<string, number> }>();
    lines.set(line, cells);
    const cell = cells.get(year) ?? { groupName, counts: {} };
    cells.set(year, cell);
    const key = status ?? NO_STATUS;
    cell.counts[key] = (cell.counts[key] ?? 0) + count;
  }
  const rows = [...lines.values()].map((cells) => {
    const latest = Math.max(...cells.keys());
    return { name: cells.get(latest)?.groupName ?? "", cells };
  });
  return { years: [...years].sort((a, b) => a - b), rows: rows.sort((a, b) => compare(a.name, b.name)) };
}
