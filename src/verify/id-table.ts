/**
 * Ids (128 bits in hex) → running numbers from 0, in a quarter of the memory of a Map: millions of them are looked for
 * while a dataset is proven.
 */

const WORDS = 4;
const FIRST_SLOTS = 1 << 12;
/** Grown when so full. */
const FULL = 0.6;

export class IdTable {
  #slots = new Int32Array(FIRST_SLOTS).fill(-1);
  #words = new Uint32Array(FIRST_SLOTS * WORDS);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of an id; -1 where it is not there. */
  numberOf(id: string): number {
    return this.#slots[this.#slotOf(wordsOf(id))] ?? -1;
  }

  /** Gives the id a number, or undefined where it had one. */
  add(id: string): number | undefined {
    const words = wordsOf(id);
    const slot = this.#slotOf(words);
    if (this.#slots[slot] !== -1) return undefined;
    const number = this.#size++;
    this.#slots[slot] = number;
    if ((number + 1) * WORDS > this.#words.length) this.#words = grown(this.#words);
    this.#words.set(words, number * WORDS);
    if (this.#size > this.#slots.length * FULL) this.#rehash();
    return number;
  }

  /** The id of a number that was given. */
  idOf(number: number): string {
    return [...this.#words.subarray(number * WORDS, (number + 1) * WORDS)]
      .map((word) => word.toString(16).padStart(8, "0"))
      .join("");
  }

  /** Where the id is, or would be put. */
  #slotOf(words: readonly number[]): number {
    const mask = this.#slots.length - 1;
    const mixed = words.reduce((sum, word) => Math.imul(sum ^ word, 0x9e3779b1) ^ (sum >>> 15), 0);
    for (let slot = mixed & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] ?? -1;
      if (number === -1 || words.every((word, i) => this.#words[number * WORDS + i] === word)) return slot;
    }
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let number = 0; number < this.#size; number++) {
      const words = [...this.#words.subarray(number * WORDS, (number + 1) * WORDS)];
      this.#slots[this.#slotOf(words)] = number;
    }
  }
}

const wordsOf = (id: string): number[] => [0, 8, 16, 24].map((at) => Number.parseInt(id.slice(at, at + 8), 16));

/** The same numbers with room for as many again. */
export function grown(from: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(from.length * 2);
  to.set(from);
  return to;
}
