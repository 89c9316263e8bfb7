/**
 * The dataset → the same without personal data: no people, phone numbers or addresses, and no name of a person that is known
 * in free text. It is a dataset like any other, every quote still stands at its offsets, and formats cannot tell.
 */
import { createHash } from "node:crypto";
import { compare } from "../../model/identity.ts";
import { masked } from "../../model/mask.ts";
import type { Decision } from "../../model/reconciled.ts";
import { isPublished } from "../columns.ts";
import type { Dataset, PlacedRecord } from "../dataset.ts";
import type { ClaimRow, ConflictRow, DocumentRow, FieldRow, FindingRow, LinkRow, RecordRow } from "../rows.ts";
import { publicDecisions } from "./decisions.ts";
import { publicFinding } from "./findings.ts";
import { byDocument, isPersonalProperty, Survey } from "./survey.ts";

/** Looks the whole dataset through first, to know every name before anything is written. */
export function publicDataset(full: Dataset): Dataset {
  const survey = new Survey(full);
  const decisions = publicDecisions(full.decisions(), survey);
  const view = new PublicRows(full, survey, decisions);
  const conflicts = [...view.conflicts()];
  survey.count("conflicts_left_out", [...full.conflicts()].length - conflicts.length);
  survey.count("links_left_out", [...full.links()].length - [...view.links()].length);
  return {
    identity: createHash("sha256").update(`${full.identity} public`).digest("hex"),
    profile: "public",
    documents: () => view.documents(),
    claims: () => view.claims(),
    records: () => view.records(),
    recordsOf: (type) => (isPublished(type, "public") ? view.placed(full.recordsOf(type)) : []),
    claimsById: (ids) => view.claimsById(ids),
    fileOf: (document) => survey.mask(full.fileOf(document)),
    conflicts: () => conflicts,
    links: () => view.links(),
    findings: () => view.findings(),
    decisions: () => decisions.values(),
    staleDecisions: full.staleDecisions,
    declared: {},
    unread: full.unread.map(({ file, message, ...rest }) => ({
      ...rest,
      file: survey.mask(file),
      message: survey.mask(message),
    })),
    leftOut: () => Object.fromEntries(Object.entries(survey.tally).sort(([a], [b]) => compare(a, b))),
  };
}

class PublicRows {
  readonly #full: Dataset;
  readonly #survey: Survey;
  readonly #decisions: ReadonlyMap<string, Decision>;

  constructor(full: Dataset, survey: Survey, decisions: ReadonlyMap<string, Decision>) {
    this.#full = full;
    this.#survey = survey;
    this.#decisions = decisions;
  }

  *documents(): Generator<DocumentRow> {
    for (const row of this.#full.documents()) yield this.#document(row);
  }

  *claims(): Generator<ClaimRow> {
    for (const { claims } of byDocument(this.#full)) {
      const shown = claims.filter(({ id }) => !this.#survey.removedClaims.has(id)).map((claim) => this.#claim(claim));
      yield* shown.sort(inDocument); // ids that are others now may stand in another order
    }
  }

  *records(): Generator<RecordRow> {
    for (const row of this.#full.records()) {
      const shown = this.#record(row);
      if (shown !== undefined) yield shown;
    }
  }

  *placed(records: Iterable<PlacedRecord>): Generator<PlacedRecord> {
    for (const { record, group, label, ...rest } of records) {
      const shown = this.#record(record);
      if (shown === undefined) continue;
      yield { ...rest, record: shown, group: this.#survey.mask(group), label: this.#survey.mask(label) };
    }
  }

  claimsById(ids: readonly string[]): ClaimRow[] {
    return this.#full.claimsById(ids.map((id) => this.#survey.before.get(id) ?? id)).map((claim) => this.#claim(claim));
  }

  *conflicts(): Generator<ConflictRow> {
    const survey = this.#survey;
    for (const row of this.#full.conflicts()) {
      if (survey.removedRecords.has(row.record) || isPersonalProperty(row.type, row.property)) continue;
      const values = new Map<string, ConflictRow["values"][number]>();
      for (const { value, claims } of row.values) {
        const said = this.#valueOf(value, claims);
        const key = JSON.stringify(said);
        const ids = [...(values.get(key)?.claims ?? []), ...claims.map((id) => survey.renamed.get(id)?.id ?? id)];
        values.set(key, { value: said, claims: ids });
      }
      if (values.size < 2) continue; // what differs is masked
      const { chosen, reason, decision } = row;
      yield {
        ...row,
        values: [...values.values()],
        chosen: chosen === null ? null : (survey.renamed.get(chosen)?.id ?? chosen),
        reason: survey.mask(reason),
        decision: this.#decision(decision),
      };
    }
  }

  *links(): Generator<LinkRow> {
    const { removedRecords, removedClaims, renamed } = this.#survey;
    for (const { from, to, claims, reason, decision, ...rest } of this.#full.links()) {
      if (removedRecords.has(from) || removedRecords.has(to)) continue;
      yield {
        ...rest,
        from,
        to,
        reason: this.#survey.mask(reason),
        claims: claims.filter((id) => !removedClaims.has(id)).map((id) => renamed.get(id)?.id ?? id),
        decision: this.#decision(decision),
      };
    }
  }

  /** By id: those that have another one now are few, and put in where they belong. */
  *findings(): Generator<FindingRow> {
    const moved: FindingRow[] = [...this.#survey.moved]
      .map((row) => this.#decided(row))
      .sort((a, b) => compare(a.id, b.id));
    let next = 0;
    for (const row of this.#full.findings()) {
      if (this.#survey.removedFindings.has(row.id) || this.#survey.findings.has(row.id)) continue;
      for (let one = moved[next]; one !== undefined && one.id < row.id; one = moved[++next]) yield one;
      const shown = publicFinding(row, this.#survey);
      if (shown !== undefined) yield this.#decided(shown);
    }
    yield* moved.slice(next);
  }

  #decided(row: FindingRow): FindingRow {
    return { ...row, decision: this.#decision(row.decision) };
  }

  #decision(id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.#decisions.get(id)?.id;
  }

  #document(row: DocumentRow): DocumentRow {
    const survey = this.#survey;
    const spans = survey.spans.get(row.id) ?? [];
    const files = row.files.map((file) => survey.mask(file)).sort(compare);
    const prove = <Fact extends { readonly spans: readonly { start: number; end: number; quote: string }[] }>(
      fact: Fact,
    ) => ({
      ...fact,
      spans: fact.spans.map((span) => ({ ...span, quote: survey.quote(row.id, span.start, span.quote) })),
    });
    const { kind, title, year, date, organization } = row.evidence;
    return {
      ...row,
      file: files[0] ?? row.file,
      files,
      title: row.title === undefined ? undefined : survey.mask(row.title),
      organization: row.organization === undefined ? undefined : survey.mask(row.organization),
      problems: row.problems.map(({ code, message, ...rest }) => ({ code, message: survey.mask(message), ...rest })),
      evidence: {
        kind: prove(kind),
        title: title === undefined ? undefined : prove(title),
        year: year === undefined ? undefined : prove(year),
        date: date === undefined ? undefined : prove(date),
        organization: organization === undefined ? undefined : prove(organization),
      },
      text: masked(row.text, spans),
    };
  }

  #claim(claim: ClaimRow): ClaimRow {
    const survey = this.#survey;
    const { document, spans } = claim;
    const renamed = survey.renamed.get(claim.id);
    return {
      ...claim,
      id: renamed?.id ?? claim.id,
      file: survey.mask(claim.file),
      value: renamed === undefined ? claim.value : renamed.value,
      quote: survey.quote(document, claim.start, claim.quote),
      spans: spans?.map(({ start, end, quote }) => ({ start, end, quote: survey.quote(document, start, quote) })),
    };
  }

  #record(row: RecordRow): RecordRow | undefined {
    const { removedClaims, removedRecords, renamed } = this.#survey;
    if (removedRecords.has(row.id)) return undefined;
    const fields: Record<string, FieldRow | FieldRow[]> = {};
    for (const [property, field] of Object.entries(row.fields)) {
      if (isPersonalProperty(row.type, property)) continue;
      fields[property] = Array.isArray(field) ? field.map((one) => this.#field(one)) : this.#field(field);
    }
    return {
      ...row,
      fields,
      names: row.names.map(({ name, ...rest }) => ({ name: this.#survey.mask(name), ...rest })),
      claims: row.claims
        .filter((id) => !removedClaims.has(id))
        .map((id) => renamed.get(id)?.id ?? id)
        .sort(compare),
    };
  }

  #field({ value, claim, agree, disagree, reason, decision }: FieldRow): FieldRow {
    const now = (id: string): string => this.#survey.renamed.get(id)?.id ?? id;
    return {
      value: this.#valueOf(value, claim === null ? [] : [claim]),
      claim: claim === null ? null : now(claim),
      agree: agree.map(now),
      disagree: disagree.map(now),
      reason: this.#survey.mask(reason),
      decision: this.#decision(decision),
    };
  }

  /** What the claims say of it now; a value that a person gave is masked by itself. */
  #valueOf(value: unknown, claims: readonly string[]): unknown {
    if (typeof value !== "string") return value;
    if (claims.length === 0) return this.#survey.mask(value);
    const said = claims.flatMap((id) => this.#survey.renamed.get(id) ?? []).find(({ from }) => from === value);
    return said?.value ?? value;
  }
}

/** The order of publication within a document. */
function inDocument(a: ClaimRow, b: ClaimRow): number {
  return (
    a.start - b.start ||
    a.end - b.end ||
    compare(a.type, b.type) ||
    compare(a.property, b.property) ||
    compare(a.id, b.id)
  );
}
