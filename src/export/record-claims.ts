/**
 * Records → the same with the claims that their fields name, looked up for many records at a time: a question a record costs
 * more than its answer.
 */
import { fieldsOf } from "./columns.ts";
import type { Dataset, PlacedRecord } from "./dataset.ts";
import type { ClaimRow, FieldRow } from "./rows.ts";

/** Records whose claims are looked up together. */
const TOGETHER = 100;

export type RecordWithClaims = {
  readonly placed: PlacedRecord;
  /** By id; those of other records may be among them. */
  readonly claims: ReadonlyMap<string, ClaimRow>;
};

/** The claims that a field rests on, and those for and against it. */
const readingsOfField = ({ claim, agree, disagree }: FieldRow): string[] => [
  ...(claim === null ? [] : [claim]),
  ...agree,
  ...disagree,
];

/** In the order of the records. `idsOf` gives the claims of a field that are wanted. */
export function* withClaims(
  dataset: Dataset,
  records: Iterable<PlacedRecord>,
  idsOf: (field: FieldRow) => readonly string[] = readingsOfField,
): Generator<RecordWithClaims> {
  let page: PlacedRecord[] = [];
  const told = function* (): Generator<RecordWithClaims> {
    const ids = page.flatMap(({ record }) =>
      Object.values(record.fields).flatMap((one) => fieldsOf(one).flatMap(idsOf)),
    );
    const claims = new Map(dataset.claimsById(ids).map((claim) => [claim.id, claim] as const));
    for (const placed of page) yield { placed, claims };
    page = [];
  };
  for (const placed of records) {
    page.push(placed);
    if (page.length >= TOGETHER) yield* told();
  }
  yield* told();
}
