/**
 * What the documents together say, against the claims: each function takes one published row and gives what is wrong with
 * it, in sentences. The ledgers remember what went by.
 */
import type { ConflictRow, FieldRow, LinkRow, RecordRow } from "../export/rows.ts";
import { propertyOf, RECORD_TYPES } from "../fields/records.ts";
import type { ClaimLedger } from "./claim-ledger.ts";
import { IdTable } from "./id-table.ts";

/** Ids of records and of those they were joined from, of decisions, and what there is of each claim. */
export class Known {
  readonly claims: ClaimLedger;
  /** Records that are there, numbered as they come. */
  readonly records = new IdTable();
  /** Former ids, and the number of the record that has them. */
  readonly #former = new IdTable();
  readonly decisions = new Set<string>();

  constructor(claims: ClaimLedger) {
    this.claims = claims;
  }

  /** Faults of a record by itself and against the claims. */
  recordFaults(row: RecordRow): string[] {
    const number = this.records.add(row.id);
    if (number === undefined) return ["its id is there twice"];
    const type = RECORD_TYPES.find((name) => name === row.type);
    if (type === undefined) return [`there is no type ${row.type}`];
    const faults: string[] = [];
    for (const id of row.claims) {
      if (!this.claims.has(id)) faults.push(missing(id));
      else if (this.claims.claimFor(id, number + 1) !== 0) faults.push(`claim ${id} is in another record too`);
    }
    for (const id of row.formerIds) {
      if (this.#former.add(id) === undefined) faults.push(`former id ${id} is that of another record too`);
    }
    for (const [property, field] of Object.entries(row.fields)) {
      const about = { type: row.type, property, record: number + 1 };
      const rule = propertyOf(type, property);
      if (rule === undefined) faults.push(`there is no property ${row.type}.${property}`);
      else if (Array.isArray(field) !== (rule.many === true)) faults.push(`${property} has the wrong number of values`);
      else for (const fault of this.#fieldFaults([field].flat(), about)) faults.push(`${property}: ${fault}`);
    }
    return faults;
  }

  /** Former ids that are ids of records that are there: known only when all records went by. */
  *livingFormerIds(): Generator<string> {
    for (let number = 0; number < this.#former.size; number++) {
      const id = this.#former.idOf(number);
      if (this.records.numberOf(id) >= 0) yield id;
    }
  }

  #fieldFaults(fields: readonly FieldRow[], about: About): string[] {
    const faults: string[] = [];
    const seen = new Set<string>();
    for (const { value, claim, agree, disagree, decision } of fields) {
      const readings = [...(claim === null ? [] : [claim]), ...agree, ...disagree];
      for (const id of readings) {
        if (seen.has(id)) faults.push(`claim ${id} stands in it twice`);
        seen.add(id);
        faults.push(...this.#readingFaults(id, about));
      }
      faults.push(...this.#decisionFaults(decision));
      if (claim === null) {
        if (decision === undefined) faults.push("it rests on no claim and no decision");
      } else if (this.claims.has(claim) && !this.claims.says(claim, value))
        faults.push(`its value is not that of claim ${claim}`);
    }
    return faults;
  }

  #readingFaults(id: string, { type, property, record }: About): string[] {
    if (!this.claims.has(id)) return [missing(id)];
    if (!this.claims.isAbout(id, type, property))
      return [`claim ${id} is about something else than ${type}.${property}`];
    return this.claims.recordOf(id) === record ? [] : [`claim ${id} is not among the claims of the record`];
  }

  #decisionFaults(decision: string | undefined): string[] {
    return decision === undefined || this.decisions.has(decision) ? [] : [`decision ${decision} does not exist`];
  }

  /** Faults of a conflict against records and claims, which went by before. */
  conflictFaults({ type, record, property, values, state, chosen, decision }: ConflictRow): string[] {
    const number = this.records.numberOf(record);
    if (number < 0) return [`record ${record} does not exist`];
    const faults = this.#decisionFaults(decision);
    const about = { type, property, record: number + 1 };
    for (const { value, claims } of values) {
      for (const id of claims) {
        faults.push(...this.#readingFaults(id, about));
      }
      // Others may say it in a form that means the same.
      if (!claims.some((id) => this.claims.says(id, value)))
        faults.push(`no claim of it says ${JSON.stringify(value)}`);
    }
    const ids = values.flatMap(({ claims }) => claims);
    if (new Set(ids).size < ids.length) faults.push("a claim stands in it twice");
    if (new Set(values.map(({ value }) => JSON.stringify(value))).size < values.length)
      faults.push("a value stands in it twice");
    if (chosen === null ? decision === undefined : this.claims.recordOf(chosen) !== number + 1) {
      faults.push("what is chosen is no claim of the record, and no decision");
    }
    if ((state === "open") !== (decision === undefined))
      faults.push(`it is ${state}, and ${decision ?? "no"} decision is named`);
    return faults;
  }

  /** Faults of a link against records and claims, which went by before. */
  linkFaults({ from, to, claims, decision }: LinkRow): string[] {
    return [
      ...[from, to].flatMap((id) => (this.records.numberOf(id) < 0 ? [`record ${id} does not exist`] : [])),
      ...(from === to ? ["it links a record to itself"] : []),
      ...claims.flatMap((id) => (this.claims.has(id) ? [] : [missing(id)])),
      ...this.#decisionFaults(decision),
    ];
  }
}

/** The property that claims must be about, and the number of the record that must have them. */
type About = { readonly type: string; readonly property: string; readonly record: number };

const missing = (id: string): string => `claim ${id} does not exist`;
