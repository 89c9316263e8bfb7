/**
 * What must be known of every claim while the other files are proven: that it is there, what it is about, what it says,
 * and which record it was found in. Numbers only, so that millions fit.
 */
import { createHash } from "node:crypto";
import type { ClaimRow } from "../export/rows.ts";
import { grown, IdTable } from "./id-table.ts";

/** Per claim: number of its slot (type and property), two words of a hash of its value, the number of its record from 1. */
const FIELDS = 4;
const FIRST = 1 << 10;

export class ClaimLedger {
  readonly #ids = new IdTable();
  readonly #slots = new Map<string, number>();
  #facts = new Uint32Array(FIRST * FIELDS);

  add({ id, type, property, value }: ClaimRow): void {
    const number = this.#ids.add(id);
    if (number === undefined) return;
    if ((number + 1) * FIELDS > this.#facts.length) this.#facts = grown(this.#facts);
    this.#facts.set([this.#slotOf(type, property), ...sumOf(value), 0], number * FIELDS);
  }

  has(id: string): boolean {
    return this.#ids.numberOf(id) >= 0;
  }

  /** Whether the claim is about this property of this type. */
  isAbout(id: string, type: string, property: string): boolean {
    return this.#fact(id, 0) === this.#slotOf(type, property);
  }

  /** Whether the claim says this value. */
  says(id: string, value: unknown): boolean {
    const [first, second] = sumOf(value);
    return this.#fact(id, 1) === first && this.#fact(id, 2) === second;
  }

  /** Notes the record (a number from 1) that has the claim, and gives the one that had it before; 0 where none had. */
  claimFor(id: string, record: number): number {
    const before = this.recordOf(id);
    this.#facts[this.#ids.numberOf(id) * FIELDS + 3] = record;
    return before;
  }

  /** The number of the record that has the claim; 0 where none has. */
  recordOf(id: string): number {
    return this.#fact(id, 3) ?? 0;
  }

  /** Claims that no record has. */
  *unclaimed(): Generator<string> {
    for (let number = 0; number < this.#ids.size; number++) {
      if (this.#facts[number * FIELDS + 3] === 0) yield this.#ids.idOf(number);
    }
  }

  #fact(id: string, field: number): number | undefined {
    const number = this.#ids.numberOf(id);
    return number < 0 ? undefined : this.#facts[number * FIELDS + field];
  }

  #slotOf(type: string, property: string): number {
    const name = `${type}.${property}`;
    const known = this.#slots.get(name) ?? this.#slots.size;
    this.#slots.set(name, known);
    return known;
  }
}

/** Two words of a hash over a value as it is published. */
function sumOf(value: unknown): [number, number] {
  const sum = createHash("sha256")
    .update(JSON.stringify(value ?? null))
    .digest();
  return [sum.readUInt32BE(0), sum.readUInt32BE(4)];
}
