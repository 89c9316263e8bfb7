/**
 * The dataset → tables of cells: one a record type with the chosen values, and those that stand beside them. What CSV, XLSX
 * and other tabular formats write.
 */
import { RECORD_TYPES, type RecordType } from "../fields/records.ts";
import { type Cell, type Column, columnsOf, fieldsOf, isPublished } from "./columns.ts";
import type { Dataset, Profile } from "./dataset.ts";
import { type RecordWithClaims, withClaims } from "./record-claims.ts";
import type { ClaimRow } from "./rows.ts";

export type Table = {
  /** As in "goal": the name of a file or a sheet. */
  readonly name: string;
  readonly about: string;
  /** The record type whose chosen values it has; absent for the others. */
  readonly type?: RecordType;
  readonly columns: readonly Column[];
  /** Rows in a fixed order, their cells in the order of the columns. */
  readonly rows: (dataset: Dataset) => Iterable<readonly Cell[]>;
};

/** The tables of record types that a profile has, in the order of the table of types. */
export function recordTables(profile: Profile): Table[] {
  return RECORD_TYPES.filter((type) => isPublished(type, profile)).map((type) => {
    const columns = columnsOf(type, profile);
    return {
      name: type.toLowerCase(),
      about: `Records of the type ${type}, with the values that were chosen`,
      type,
      columns,
      *rows(dataset) {
        for (const { record } of dataset.recordsOf(type)) yield columns.map(({ cellOf }) => cellOf(record));
      },
    };
  });
}

const text = (name: string, about: string): Column => ({ name, type: "text", about });
const number = (name: string, about: string): Column => ({ name, type: "integer", about });
const list = (name: string, about: string): Column => ({ name, type: "list", about });

const documents: Table = {
  name: "documents",
  about: "The documents, without their text",
  columns: [
    text("id", "SHA-256 of the file's bytes"),
    text("file", "The file's name"),
    text("kind", "plan, follow_up, minutes, budget or other"),
    text("title", "Its title"),
    number("year", "The year that it is about"),
    { name: "date", type: "edtf", about: "Its date" },
    text("organization", "Who wrote it"),
    text("status", "ok, partial or rejected"),
    list("problems", "Codes of what could not be read"),
  ],
  *rows(dataset) {
    for (const { id, file, kind, title, year, date, organization, status, problems } of dataset.documents()) {
      const codes = problems.map(({ code }) => code);
      yield [
        id,
        file,
        kind,
        title ?? null,
        year ?? null,
        date ?? null,
        organization ?? null,
        status,
        codes.length === 0 ? null : codes,
      ];
    }
  },
};

const conflicts: Table = {
  name: "conflicts",
  about: "Properties on which documents contradict each other",
  columns: [
    text("id", "The conflict's id"),
    text("type", "Type of the record"),
    text("record", "Id of the record"),
    text("property", "What is contradicted"),
    list("values", "The values, as JSON where they are no text"),
    text("state", "open, decided or accepted"),
    text("chosen", "The claim that is shown"),
    text("policy", "Which policy chose it"),
    text("reason", "Why"),
    text("decision", "The decision of a person"),
  ],
  *rows(dataset) {
    for (const row of dataset.conflicts()) {
      const { id, type, record, property, values, state, chosen, policy, reason, decision } = row;
      const said = values.map(({ value }) => asText(value));
      yield [id, type, record, property, said, state, chosen, policy, reason, decision ?? null];
    }
  },
};

const links: Table = {
  name: "links",
  about: "Links between records: goals that go on, groups that change their name",
  columns: [
    text("id", "The link's id"),
    text("kind", "What kind of link"),
    text("from", "Id of the earlier record"),
    text("to", "Id of the later record"),
    { name: "at", type: "edtf", about: "When" },
    { name: "confidence", type: "number", about: "0 to 1" },
    text("reason", "Why"),
    text("decision", "The decision of a person"),
  ],
  *rows(dataset) {
    for (const { id, kind, from, to, at, confidence, reason, decision } of dataset.links()) {
      yield [id, kind, from, to, at ?? null, confidence, reason, decision ?? null];
    }
  },
};

const findings: Table = {
  name: "findings",
  about: "What a person should look at; the first of its places is told",
  columns: [
    text("id", "The finding's id"),
    text("code", "What kind of finding"),
    text("severity", "error, warning or info"),
    text("message", "What to look at"),
    text("expected", "What was expected"),
    text("found", "What was found"),
    text("document", "Id of the document"),
    text("file", "Its file"),
    number("start", "Where the words begin in its text, in UTF-16 units"),
    number("end", "Where they end"),
    text("quote", "The words"),
    text("decision", "The decision of a person"),
  ],
  *rows(dataset) {
    for (const {
      id,
      code,
      severity,
      message,
      expected,
      found,
      documents: named,
      places,
      decision,
    } of dataset.findings()) {
      const [first] = places;
      const document = first?.document ?? named[0];
      yield [
        id,
        code,
        severity,
        message,
        expected ?? null,
        found ?? null,
        document ?? null,
        document === undefined ? null : dataset.fileOf(document),
        first?.start ?? null,
        first?.end ?? null,
        first?.quote ?? null,
        decision ?? null,
      ];
    }
  },
};

/** What stands beside the records. */
export const OTHER_TABLES: readonly Table[] = [documents, conflicts, links, findings];

/** Where each cell comes from: a row for each claim that was chosen for it, agrees or disagrees. */
export const evidence: Table = {
  name: "evidence",
  about: "Where each value comes from: the claims for and against it, with their words and places",
  columns: [
    text("type", "Type of the record"),
    text("record", "Id of the record: the row of its table"),
    text("property", "The column of its table (a target has three)"),
    text("value", "What the claim says, as JSON where it is no text"),
    text("role", "chosen, agrees, disagrees, or corrected where a person gave the value and no claim says it"),
    text("claim", "The claim's id"),
    text("quote", "The words"),
    text("document", "Id of the document"),
    text("file", "Its file"),
    number("start", "Where the words begin in its text, in UTF-16 units"),
    number("end", "Where they end"),
    number("page", "Page"),
    number("slide", "Slide"),
    number("table", "Table"),
    number("row", "Row of the table"),
    number("column", "Column of the table"),
    number("paragraph", "Paragraph"),
    text("rule", "The rule that read it"),
    { name: "confidence", type: "number", about: "0 to 1" },
    text("reason", "Why this value was chosen"),
    text("decision", "The decision of a person"),
  ],
  *rows(dataset) {
    for (const type of RECORD_TYPES.filter((name) => isPublished(name, dataset.profile))) {
      for (const one of withClaims(dataset, dataset.recordsOf(type))) yield* evidenceOf(one);
    }
  },
};

type Reading = { readonly role: string; readonly claim: string | null };

function* evidenceOf({ placed, claims }: RecordWithClaims): Generator<Cell[]> {
  const { id, type, fields } = placed.record;
  for (const [property, field] of Object.entries(fields)) {
    for (const one of fieldsOf(field)) {
      for (const { role, claim: claimId } of readingsOf(one)) {
        const claim = claimId === null ? undefined : claims.get(claimId);
        const value = asText(claim === undefined ? one.value : claim.value);
        yield [type, id, property, value, role, claimId, ...wordsOf(claim), one.reason, one.decision ?? null];
      }
    }
  }
}

const readingsOf = ({
  claim,
  agree,
  disagree,
}: {
  claim: string | null;
  agree: string[];
  disagree: string[];
}): Reading[] => [
  { role: claim === null ? "corrected" : "chosen", claim },
  ...agree.map((id) => ({ role: "agrees", claim: id })),
  ...disagree.map((id) => ({ role: "disagrees", claim: id })),
];

const NO_WORDS: readonly Cell[] = Array.from({ length: 13 }, () => null);

function wordsOf(claim: ClaimRow | undefined): readonly Cell[] {
  if (claim === undefined) return NO_WORDS;
  const { quote, document, file, start, end, place, rule, confidence } = claim;
  const { page, slide, table, row, column, paragraph } = place;
  const where = [page, slide, table, row, column, paragraph].map((part) => part ?? null);
  return [quote, document, file, start, end, ...where, rule, confidence];
}

/** A text as it is, null as null, anything else as JSON. */
function asText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}
