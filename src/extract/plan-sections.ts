/**
 * A plan as its labelled sections (sv. *verksamhetsplan som formulär*): what they hold, before anything of it is read.
 * How lines and rows become sections is told in `plan-layout.ts`.
 */
import type { Cell, Table } from "../model/block.ts";
import type { Span } from "../model/span.ts";
import type { Line } from "./flow.ts";
import type { PlanTitle } from "./headings.ts";
import type { Label, SectionKind } from "./plan-labels.ts";
import type { GridRow } from "./regrid.ts";

/** Lines of one run or cell, or a row of a table whose columns may be known. */
type SectionPart =
  | { readonly kind: "lines"; readonly lines: readonly Line[] }
  | { readonly kind: "row"; readonly row: GridRow; readonly table: Table };

export type Section = {
  readonly kind: SectionKind;
  /** Absent where the columns of a table made the section. */
  readonly label?: Label;
  /** The template's questions and instructions under the label. */
  readonly prompts: readonly Span[];
  readonly parts: readonly SectionPart[];
};

export type Plan = {
  readonly title?: PlanTitle;
  readonly sections: readonly Section[];
  /** Lines before the first label that are no title. */
  readonly preamble: readonly Line[];
};

/** The lines of each cell. */
export type LinesByCell = ReadonlyMap<Cell, readonly Line[]>;

/** Groups the lines that stand in tables by their innermost cell. */
export function linesByCell(lines: readonly Line[]): LinesByCell {
  const byCell = new Map<Cell, Line[]>();
  for (const line of lines) {
    if (line.cell === undefined) continue;
    const list = byCell.get(line.cell) ?? [];
    list.push(line);
    byCell.set(line.cell, list);
  }
  return byCell;
}

/** The lines of a section outside the rows of tables that are not empty. */
export function linesOfSection(section: Section | undefined): readonly Line[] {
  const lines = (section?.parts ?? []).flatMap((part) => (part.kind === "lines" ? part.lines : []));
  return lines.filter((line) => line.text !== "");
}

/** The rows of a section, table by table. */
export function tablesOfSection(section: Section): { readonly table: Table; readonly rows: readonly GridRow[] }[] {
  const tables = new Map<Table, GridRow[]>();
  for (const part of section.parts) {
    if (part.kind === "row") tables.set(part.table, [...(tables.get(part.table) ?? []), part.row]);
  }
  return [...tables].map(([table, rows]) => ({ table, rows }));
}
