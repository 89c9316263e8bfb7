/**
 * The published shape of the JSON tree: a file a group and year, and the list of them.
 */
import { z } from "zod";
import { RECORD_TYPES } from "../fields/records.ts";
import { count, hash, place } from "./rows.ts";

const weighed = { agree: count, disagree: z.array(hash).min(1).optional(), reason: z.string().min(1) };

/** A value, why it was chosen, and the words it rests on; no words where a person gave it. `value` is checked by its kind. */
const treeLeaf = z.union([
  z.strictObject({
    value: z.unknown(),
    claim: hash,
    quote: z.string().min(1),
    file: z.string().min(1),
    start: count,
    end: count,
    place,
    ...weighed,
  }),
  z.strictObject({ value: z.unknown(), claim: z.null(), ...weighed }),
]);
export type TreeLeaf = z.infer<typeof treeLeaf>;

/** Which fields a record may have is told by its type. */
const treeRecord = z.object({ id: hash }).catchall(z.union([treeLeaf, z.array(treeLeaf).min(1)]));

/** json/GROUP/YEAR.json: records by type. Null where a document names no group, or no year. */
export const treeFile = z.strictObject({
  group: z.string().min(1).nullable(),
  year: z.int().nullable(),
  records: z.partialRecord(z.enum(RECORD_TYPES), z.array(treeRecord).min(1)),
});

/** json/index.json: where each group and year lies, and how many records it has. */
export const treeIndex = z.array(
  z.strictObject({
    file: z.string().regex(/^[^/]+\/(?:\d+|no-year)\.json$/u),
    group: z.string().min(1).nullable(),
    year: z.int().nullable(),
    records: count,
  }),
);
export type TreeIndex = z.infer<typeof treeIndex>;
