/**
 * Columns of a table → the schema of a Parquet file, and cells → what its columns hold. Dates of the dataset are EDTF and
 * may be months, intervals or sets: they stay texts, and beside them stand the first and the last day as real dates.
 */
import type { ParquetWriter } from "hyparquet-writer";
import { extentsOf } from "../../fields/date-extent.ts";
import type { Cell, Column } from "../columns.ts";
import { fieldsOf } from "../columns.ts";
import type { PlacedRecord } from "../dataset.ts";
import type { ClaimRow } from "../rows.ts";

/** The folder that the files are written into. */
export const PARQUET_FOLDER = "parquet";

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]["schema"][number];

/** A column of a file: where it stands in the schema, and what it holds of a cell. */
export type ParquetColumn = {
  readonly name: string;
  readonly elements: readonly SchemaElement[];
  readonly heldIn: (cell: Cell) => unknown;
};

const STRING = { type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" } as const;
const INTEGER = { type: "INT32", repetition_type: "OPTIONAL" } as const;
const DOUBLE = { type: "DOUBLE", repetition_type: "OPTIONAL" } as const;
const DATE = { type: "INT32", converted_type: "DATE", repetition_type: "OPTIONAL" } as const;
/** Sums of money: whole units with at most two decimals, exact. */
const MONEY = {
  type: "INT64",
  converted_type: "DECIMAL",
  precision: 18,
  scale: 2,
  repetition_type: "OPTIONAL",
} as const;

/** The columns that one of a table becomes: a date becomes three. */
export function parquetColumns(column: Column): ParquetColumn[] {
  const { name, type } = column;
  const same = (cell: Cell): Cell => cell;
  if (type === "list") {
    const list = { name, converted_type: "LIST", repetition_type: "OPTIONAL", num_children: 1 } as const;
    const elements = [list, { name: "list", repetition_type: "REPEATED", num_children: 1 } as const];
    return [{ name, elements: [...elements, { name: "element", ...STRING }], heldIn: same }];
  }
  if (type === "integer") return [{ name, elements: [{ name, ...INTEGER }], heldIn: same }];
  if (type === "number" && name === "amount") {
    const heldIn = (cell: Cell): unknown => (typeof cell === "number" ? BigInt(Math.round(cell * 100)) : null);
    return [{ name, elements: [{ name, ...MONEY }], heldIn }];
  }
  if (type === "number") return [{ name, elements: [{ name, ...DOUBLE }], heldIn: same }];
  const text = { name, elements: [{ name, ...STRING }], heldIn: same };
  if (type === "text") return [text];
  return [
    text,
    ...(["first", "last"] as const).map((end) => {
      const own = `${name}_${end}_day`;
      return { name: own, elements: [{ name: own, ...DATE }], heldIn: (cell: Cell) => dayOfCell(cell, end) };
    }),
  ];
}

/** Days since 1970-01-01; null where the date says nothing of that end. */
function dayOfCell(cell: Cell, end: "first" | "last"): number | null {
  if (typeof cell !== "string") return null;
  const days = extentsOf(cell)?.extents.map((extent) => extent[end]) ?? [];
  if (days.length === 0) return null;
  const day = end === "first" ? Math.min(...days) : Math.max(...days);
  return Number.isFinite(day) ? day : null;
}

const EVIDENCE = {
  property: STRING,
  role: STRING,
  value: STRING,
  claim: STRING,
  quote: STRING,
  document: STRING,
  file: STRING,
  start: INTEGER,
  end: INTEGER,
  page: INTEGER,
  slide: INTEGER,
  table: INTEGER,
  row: INTEGER,
  column: INTEGER,
  rule: STRING,
  confidence: DOUBLE,
} as const satisfies Record<string, Omit<SchemaElement, "name">>;

/** A list of structures: where each value of the row comes from. */
export const EVIDENCE_ELEMENTS: readonly SchemaElement[] = [
  { name: "evidence", converted_type: "LIST", repetition_type: "OPTIONAL", num_children: 1 },
  { name: "list", repetition_type: "REPEATED", num_children: 1 },
  { name: "element", repetition_type: "OPTIONAL", num_children: Object.keys(EVIDENCE).length },
  ...Object.entries(EVIDENCE).map(([name, element]) => ({ name, ...element })),
];

type Evidence = { readonly [Key in keyof typeof EVIDENCE]: string | number | null };

/** The claims for and against each value of a record. `claims` are those that it names, by id. */
export function evidenceOf({ record }: PlacedRecord, claims: ReadonlyMap<string, ClaimRow>): Evidence[] {
  return Object.entries(record.fields).flatMap(([property, field]) =>
    fieldsOf(field).flatMap(({ value, claim, agree, disagree }) => [
      claim === null
        ? evidence(property, "corrected", null, value, undefined)
        : evidence(property, "chosen", claim, value, claims.get(claim)),
      ...agree.map((id) => evidence(property, "agrees", id, undefined, claims.get(id))),
      ...disagree.map((id) => evidence(property, "disagrees", id, undefined, claims.get(id))),
    ]),
  );
}

function evidence(
  property: string,
  role: string,
  id: string | null,
  value: unknown,
  claim: ClaimRow | undefined,
): Evidence {
  const said = claim === undefined ? value : claim.value;
  return {
    property,
    role,
    value: typeof said === "string" ? said : JSON.stringify(said ?? null),
    claim: id,
    quote: claim?.quote ?? null,
    document: claim?.document ?? null,
    file: claim?.file ?? null,
    start: claim?.start ?? null,
    end: claim?.end ?? null,
    page: claim?.place.page ?? null,
    slide: claim?.place.slide ?? null,
    table: claim?.place.table ?? null,
    row: claim?.place.row ?? null,
    column: claim?.place.column ?? null,
    rule: claim?.rule ?? null,
    confidence: claim?.confidence ?? null,
  };
}
