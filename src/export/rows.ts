/**
 * The published shape of each file of the dataset, as types and as checks of what comes back from outside.
 * What the fields mean is told in the dataset's specification; the writers build rows with keys in the order given here.
 */
import { z } from "zod";
import { DOCUMENT_KINDS } from "../model/facts.ts";
import type { Place } from "../model/place.ts";

/** Goes up when a published shape changes so that readers of it must change. */
export const SCHEMA_VERSION = 1;

/** A number of things, or an offset. */
export const count = z.int().min(0);
const fromOne = z.int().min(1);
/** The id of a document. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
/** The id of anything else. */
export const hash = z.string().regex(/^[0-9a-f]{32}$/u);
const code = z.string().regex(/^[a-z0-9_]+$/u);
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly();

/** Where words stand; what its parts mean is told in `model/place.ts`. */
export const place = z.strictObject({
  page: fromOne.optional(),
  box: box.optional(),
  boxes: z
    .array(z.strictObject({ page: fromOne, box }))
    .readonly()
    .optional(),
  slide: z.int().optional(),
  table: fromOne.optional(),
  row: fromOne.optional(),
  column: fromOne.optional(),
  path: z.string().min(1).optional(),
  paragraph: fromOne.optional(),
  story: z.enum(["header", "footer", "footnote", "endnote", "textbox", "comment", "notes"]).optional(),
  cp: z.tuple([count, count]).readonly().optional(),
});

const PLACE_KEYS = Object.keys(place.shape) as (keyof Place)[];

const ORDERED = new WeakMap<Place, Place>();

/** The place with its keys in the order of publication. Many claims share one: it is put in order once. */
export function placeInOrder(from: Place): Place {
  const known = ORDERED.get(from);
  if (known !== undefined) return known;
  const ordered = Object.fromEntries(PLACE_KEYS.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]])));
  ORDERED.set(from, ordered);
  return ordered;
}

const quote = z.strictObject({ start: count, end: count, quote: z.string().min(1) });

/** Why the program holds a fact of a whole document: its words, and the rule. No words where the file's metadata says it. */
const evidence = z.strictObject({ rule: z.string().min(1), spans: z.array(quote) });

/** A line of documents.jsonl. */
export const documentRow = z.strictObject({
  id: sha256,
  file: z.string().min(1),
  files: z.array(z.string().min(1)).min(1),
  mediaType: z.string().min(1),
  bytes: count,
  reader: z.string().min(1),
  kind: z.enum(DOCUMENT_KINDS),
  title: z.string().optional(),
  year: z.int().optional(),
  date: z.string().optional(),
  organization: z.string().optional(),
  status: z.enum(["ok", "partial", "rejected"]),
  problems: z.array(z.strictObject({ code, message: z.string().min(1), place: place.optional() })),
  ignored: z.array(z.strictObject({ start: count, end: count, rule: z.string().min(1) })),
  evidence: z.strictObject({
    kind: evidence,
    title: evidence.optional(),
    year: evidence.optional(),
    date: evidence.optional(),
    organization: evidence.optional(),
  }),
  text: z.string(),
});
export type DocumentRow = z.infer<typeof documentRow>;

/** A line of claims.jsonl. `value` is checked by the kind of its property. */
export const claimRow = z.strictObject({
  id: hash,
  document: sha256,
  file: z.string().min(1),
  type: z.string().min(1),
  record: hash,
  property: z.string().min(1),
  value: z.unknown(),
  quote: z.string().min(1),
  start: count,
  end: count,
  spans: z.array(quote).min(2).optional(),
  place,
  rule: z.string().min(1),
  confidence: z.number().min(0).max(1),
  inferred: z.literal(true).optional(),
  missing: z.enum(["stated_unknown", "truncated"]).optional(),
  unrecognised: z.literal(true).optional(),
});
export type ClaimRow = z.infer<typeof claimRow>;

/** A line of findings.jsonl. */
export const findingRow = z.strictObject({
  id: hash,
  code,
  severity: z.enum(["error", "warning", "info"]),
  message: z.string().min(1),
  documents: z.array(sha256),
  claims: z.array(hash),
  places: z.array(z.strictObject({ document: sha256, ...quote.shape, place })),
  expected: z.string().optional(),
  found: z.string().optional(),
  decision: hash.optional(),
});
export type FindingRow = z.infer<typeof findingRow>;

/** What was chosen of the claims about one property. `value` is checked by the kind of its property. */
const fieldRow = z.strictObject({
  value: z.unknown(),
  claim: hash.nullable(),
  agree: z.array(hash),
  disagree: z.array(hash),
  reason: z.string().min(1),
  decision: hash.optional(),
});
export type FieldRow = z.infer<typeof fieldRow>;

/** A line of records.jsonl. */
export const recordRow = z.strictObject({
  id: hash,
  formerIds: z.array(hash),
  type: z.string().min(1),
  fields: z.record(z.string(), z.union([fieldRow, z.array(fieldRow).min(1)])),
  names: z.array(
    z.strictObject({ name: z.string().min(1), documents: z.array(sha256).min(1), years: z.array(z.int()) }),
  ),
  claims: z.array(hash).min(1),
});
export type RecordRow = z.infer<typeof recordRow>;

/** A line of conflicts.jsonl. */
export const conflictRow = z.strictObject({
  id: hash,
  type: z.string().min(1),
  record: hash,
  property: z.string().min(1),
  values: z.array(z.strictObject({ value: z.unknown(), claims: z.array(hash).min(1) })).min(2),
  state: z.enum(["open", "decided", "accepted"]),
  chosen: hash.nullable(),
  policy: z.string().min(1),
  reason: z.string().min(1),
  decision: hash.optional(),
});
export type ConflictRow = z.infer<typeof conflictRow>;

/** A line of links.jsonl. */
export const linkRow = z.strictObject({
  id: hash,
  kind: z.string().regex(/^[a-z_]+$/u),
  from: hash,
  to: hash,
  at: z.string().optional(),
  confidence: z.number().min(0).max(1),
  reason: z.string().min(1),
  claims: z.array(hash),
  decision: hash.optional(),
});
export type LinkRow = z.infer<typeof linkRow>;

const tally = z.record(z.string(), count);

/** dataset.json. */
export const datasetFile = z.strictObject({
  schemaVersion: z.int(),
  /** Hash over the inputs, the decisions, the configuration and the program's version. */
  identity: sha256,
  program: z.strictObject({ name: z.string(), version: z.string() }),
  counts: z.strictObject({
    documents: count,
    documentsByStatus: tally,
    documentsByKind: tally,
    claims: count,
    records: count,
    recordsByType: tally,
    conflicts: count,
    conflictsByState: tally,
    links: count,
    linksByKind: tally,
    findings: count,
    findingsByCode: tally,
    findingsBySeverity: tally,
    decisions: count,
    staleDecisions: count,
  }),
  /** Each file beside this one, with its number of lines and the SHA-256 of its bytes. */
  files: z.record(z.string(), z.strictObject({ rows: count, sha256 })),
  /** Which profile the files follow, where it is not the full one. */
  profile: z.literal("public").optional(),
  /** What the profile left out or masked, and how often. */
  leftOut: tally.optional(),
  /** Files of which not even the bytes could be had; a later import that can read one takes it off the list. */
  unread: z.array(z.strictObject({ file: z.string(), code, message: z.string() })),
});
export type DatasetFile = z.infer<typeof datasetFile>;
