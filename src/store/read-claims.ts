/**
 * The database → claims and findings exactly as they were written, in the order of publication.
 */
import type { Json } from "../fields/kind.ts";
import type { Claim } from "../model/claim.ts";
import type { Finding } from "../model/finding.ts";
import type { Store } from "./open.ts";
import { statement } from "./statement.ts";

type ClaimRow = Omit<
  Claim,
  "document" | "value" | "span" | "spans" | "place" | "inferred" | "missing" | "unrecognised"
> & {
  readonly document: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly spans: string | null;
  readonly place: string;
  readonly inferred: number;
  readonly missing: Claim["missing"] | null;
  readonly unrecognised: number;
};

const SELECT_CLAIMS = `SELECT d.id AS document, c.id, c.type, c.record, c.property, c.value, c.quote, c.start, c."end",
  c.spans, c.place, c.rule, c.confidence, c.inferred, c.missing, c.unrecognised
  FROM claims c JOIN documents d ON d.key = c.document`;

/** The order of publication within a document; claims that people added stand among the others. */
const IN_ORDER = `c.start, c."end", c.type, c.property, c.id`;

const OF_DOCUMENT = statement<[number], ClaimRow>(`${SELECT_CLAIMS} WHERE c.document = ? ORDER BY ${IN_ORDER}`);

/** Claims of a document in the order of publication. What many of them share is in memory once. */
export function claimsOfDocument(store: Store, key: number): Claim[] {
  const shared = new Shared();
  return OF_DOCUMENT(store)
    .all(key)
    .map((row) => claimOfRow(row, shared));
}

/** Keeps one of each text and of each place: a database gives a new one with every row. */
class Shared {
  readonly texts = new Map<string, string>();
  readonly types = new Map<Claim["type"], Claim["type"]>();
  readonly properties = new Map<Claim["property"], Claim["property"]>();
  readonly #places = new Map<string, Claim["place"]>();

  place(json: string): Claim["place"] {
    const known = this.#places.get(json) ?? JSON.parse(json);
    this.#places.set(json, known);
    return known;
  }
}

/** The first of equal texts. */
function first<Text>(known: Map<Text, Text>, text: Text): Text {
  const before = known.get(text);
  if (before === undefined) known.set(text, text);
  return before ?? text;
}

/** The claims whose own id, or whose record's id, begins so; by document and place. At most `limit`. */
export function claimsByPrefix({ db }: Store, prefix: string, limit: number): Claim[] {
  const last = `${prefix}\u{10ffff}`;
  return db
    .prepare<[string, string, string, string, number], ClaimRow>(
      `${SELECT_CLAIMS} WHERE (c.id BETWEEN ? AND ?) OR (c.record BETWEEN ? AND ?)
       ORDER BY d.id, ${IN_ORDER} LIMIT ?`,
    )
    .all(prefix, last, prefix, last, limit)
    .map((row) => claimOfRow(row));
}

function claimOfRow(row: ClaimRow, shared = new Shared()): Claim {
  const { id, document, type, record, property, quote, value, start, end, spans, place, rule, confidence } = row;
  const held: Json = JSON.parse(value);
  return {
    id,
    document: first(shared.texts, document),
    type: first(shared.types, type),
    record: first(shared.texts, record),
    property: first(shared.properties, property),
    value: typeof held === "string" ? first(shared.texts, held) : held,
    quote: first(shared.texts, quote),
    span: { start, end },
    ...(spans === null ? {} : { spans: JSON.parse(spans) }),
    place: shared.place(place),
    rule: first(shared.texts, rule),
    confidence,
    ...(row.inferred === 1 ? { inferred: true } : {}),
    ...(row.missing === null || row.missing === undefined ? {} : { missing: row.missing }),
    ...(row.unrecognised === 1 ? { unrecognised: true } : {}),
  };
}

/** A finding as it is kept, and the decision of a person on it. */
export type JudgedFinding = Finding & { readonly decision?: string };

type FindingRow = Pick<Finding, "id" | "code" | "severity" | "message"> & {
  readonly documents: string;
  readonly claims: string;
  readonly places: string;
  readonly expected: string | null;
  readonly found: string | null;
  readonly decision: string | null;
};

/** Findings within documents, then those across documents, with the same columns. */
const WITHIN = `SELECT json_array(d.id) AS documents, f.id, f.code, f.severity, f.message, f.claims, f.places, f.expected, f.found
  FROM findings f JOIN documents d ON d.key = f.document`;
const ALL = `SELECT f.*, j.decision FROM (${WITHIN}
    UNION ALL SELECT documents, id, code, severity, message, claims, places, expected, found FROM across_findings
  ) f LEFT JOIN finding_decisions j ON j.finding = f.id`;

const FINDINGS_OF_DOCUMENT = statement<[number], FindingRow>(`${WITHIN} WHERE f.document = ? ORDER BY f.ordinal`);

/** Findings of one document, in the order of their ids. */
export function findingsOfDocument(store: Store, key: number): Finding[] {
  return FINDINGS_OF_DOCUMENT(store).all(key).map(findingOfRow);
}

/** All findings in the order of publication, one after the other. */
export function* allFindings({ db }: Store): Generator<JudgedFinding> {
  for (const row of db.prepare<[], FindingRow>(`${ALL} ORDER BY f.id`).iterate()) yield findingOfRow(row);
}

/** Findings whose id begins so, by id. At most `limit`. */
export function findingsByPrefix({ db }: Store, prefix: string, limit: number): JudgedFinding[] {
  return db
    .prepare<[string, string, number], FindingRow>(`${ALL} WHERE f.id BETWEEN ? AND ? ORDER BY f.id LIMIT ?`)
    .all(prefix, `${prefix}\u{10ffff}`, limit)
    .map(findingOfRow);
}

function findingOfRow({ documents, claims, places, expected, found, decision, ...rest }: FindingRow): JudgedFinding {
  return {
    ...rest,
    documents: JSON.parse(documents),
    claims: JSON.parse(claims),
    places: JSON.parse(places),
    ...(expected === null ? {} : { expected }),
    ...(found === null ? {} : { found }),
    ...(decision === null || decision === undefined ? {} : { decision }),
  };
}

const BY_IDS = statement<[string], ClaimRow>(
  `${SELECT_CLAIMS} WHERE c.id IN (SELECT value FROM json_each(?)) ORDER BY d.id, ${IN_ORDER}`,
);

/** The claims with these ids, by document and place; ids that are not there are left out. */
export function claimsById(store: Store, ids: readonly string[]): Claim[] {
  const shared = new Shared();
  return BY_IDS(store)
    .all(JSON.stringify(ids))
    .map((row) => claimOfRow(row, shared));
}

/** The keys of the documents that hold these claims. */
export function documentsOfClaims({ db }: Store, ids: readonly string[]): number[] {
  return db
    .prepare<[string], { document: number }>(
      "SELECT DISTINCT document FROM claims WHERE id IN (SELECT value FROM json_each(?))",
    )
    .all(JSON.stringify(ids))
    .map(({ document }) => document);
}

/** The id of one claim to show as an example, a status before others; undefined where there is none. */
export function firstClaim({ db }: Store): string | undefined {
  const pick = db.prepare<[string], { id: string }>("SELECT id FROM claims WHERE property LIKE ? ORDER BY id LIMIT 1");
  return (pick.get("status") ?? pick.get("%"))?.id;
}
