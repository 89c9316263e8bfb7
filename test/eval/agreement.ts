/**
 * How far the boxes of one engine's letters lie from those of another's.
 */
import type { Letter } from "./pdfium-letters.ts";

/** Which letters count: those that are seen. */
const SEEN = /^[\p{L}\p{N}]$/u;
/** Beyond this many points no letter is the same one. */
const FAR = 30;

export type Agreement = {
  /** Letters that both have. */
  readonly both: number;
  /** Of these, those whose edges lie no further apart than allowed. */
  readonly near: number;
  /** Letters that only the first has. */
  readonly alone: number;
};

/** Each letter of `ours` is held against the nearest of `theirs` that is the same character. */
export function agreementOf(ours: readonly Letter[], theirs: readonly Letter[], allowed: number): Agreement {
  const byText = new Map<string, Letter[]>();
  for (const letter of theirs) {
    const list = byText.get(letter.text);
    if (list === undefined) byText.set(letter.text, [letter]);
    else list.push(letter);
  }
  let [both, near, alone] = [0, 0, 0];
  for (const letter of ours) {
    if (!SEEN.test(letter.text)) continue;
    const distance = Math.min(FAR, ...(byText.get(letter.text) ?? []).map((other) => distanceOf(letter, other)));
    if (distance >= FAR) alone++;
    else {
      both++;
      if (distance <= allowed) near++;
    }
  }
  return { both, near, alone };
}

/** The furthest that two boxes' left and right edges and middles lie apart (how high a letter's box is, engines see differently). */
function distanceOf({ box: a }: Letter, { box: b }: Letter): number {
  const middle = Math.abs(a[1] + a[3] - b[1] - b[3]) / 2;
  return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[2] - b[2]), middle);
}
