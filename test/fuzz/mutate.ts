/**
 * Seeded damage to files: the same seed makes the same damage on every machine.
 */

/** A stream of numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A damaged copy: bytes changed, numbers made extreme, stretches moved or zeroed, or the end cut off. */
export function mutate(file: Uint8Array, random: () => number): Uint8Array {
  const copy = Uint8Array.from(file);
  const at = (): number => Math.floor(random() * copy.length);
  const times = 1 + Math.floor(random() * 12);
  for (let i = 0; i < times; i++) {
    const kind = random();
    const start = at();
    const length = Math.min(copy.length - start, 1 + Math.floor(random() * 600));
    if (kind < 0.45) copy[start] = Math.floor(random() * 256);
    else if (kind < 0.6) copy.fill(random() < 0.5 ? 0xff : 0x00, start, start + 4);
    else if (kind < 0.75) copy.copyWithin(at(), start, start + length);
    else if (kind < 0.9) copy.fill(0, start, start + length);
    else return copy.slice(0, Math.max(1, start));
  }
  return copy;
}
