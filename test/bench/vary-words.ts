/**
 * Bytes of a fixture → the same page of another region: its places, groups and people get other names of the same length,
 * and figures other digits. Seeded: the same number gives the same bytes on every machine.
 */
import { randomFrom } from "../fuzz/mutate.ts";

/** Beginnings of names in the fixtures; what follows ("gruppen", "s kommun") stays. */
const STEMS = [
  "Älvsele Forsnäs Granträsk Norrmark Lillstrand Björkfors Älvreg",
  "Personal Bibliotek Upphandling Webb Krisberedskap Folkhäls Miljö Kommunchef Kollektivtrafik",
  "Ylva Brännmark Hampus Grönlund Disa Forsling Gunvor Astner Ivar Stenfelt Sixten Holmer Elna Tallroth Mattis Öhrlund",
  "Signe Wallerbo Rune Älgmark Tuva Myrén Kerstin Bågfelt Odd Sundelius Majken Fridell Love Ekendahl",
  "bibliotek webbredaktör gästnätter broschyr läsning mediaplan upphandling blanketter klarspråk pensioner",
]
  .join(" ")
  .split(" ");

/** Encodings in which a name of the same length takes the same bytes, and all. */
export const FIXED = ["latin1", "utf16le"] as const;
const ALL = ["utf8", ...FIXED] as const;

/** So many files one after the other are of one region. */
const REGION = 13;

/** What is written in one variant of the fixtures. */
export type Variant = {
  readonly number: number;
  readonly names: ReadonlyMap<string, string>;
  /** Digit → digit, as a string of ten; 0 to 4 stay, so that years and days stay possible. */
  readonly digits: string;
  readonly random: () => number;
};

export function variantOf(n: number): Variant {
  const region = randomFrom(Math.floor(n / REGION) + 1);
  const names = new Map(STEMS.map((stem) => [stem, nameLike(stem, region)]));
  const random = randomFrom(n + 1);
  return { number: n, names, digits: `01234${shuffled("56789", random)}`, random };
}

/** The bytes with other names, in whichever encoding they stand. */
export function varyNames(bytes: Uint8Array, { names }: Variant, encodings: readonly BufferEncoding[] = ALL): Buffer {
  let varied = Buffer.from(bytes).toString("latin1");
  for (const encoding of encodings) {
    for (const [stem, name] of names) {
      const [from, to] = [stem, name].map((text) => Buffer.from(text, encoding).toString("latin1"));
      if (from !== undefined && to !== undefined) varied = varied.replaceAll(from, to);
    }
  }
  return Buffer.from(varied, "latin1");
}

/** A text with other figures. */
export const varyDigits = (text: string, { digits }: Variant): string =>
  text.replace(/[5-9]/gu, (digit) => digits[Number(digit)] ?? digit);

const CONSONANTS = "bdfghjklmnprstv";
const VOWELS = "aeiouy";

/** A word of the same length that can be said, in ASCII, with a capital where the stem has one. */
function nameLike(stem: string, random: () => number): string {
  const letters = Array.from(stem, (_, i) => pick(i % 2 === 0 ? CONSONANTS : VOWELS, random));
  const word = letters.join("");
  return /^\p{Lu}/u.test(stem) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

const pick = (from: string, random: () => number): string => from.charAt(Math.floor(random() * from.length));

function shuffled(text: string, random: () => number): string {
  const letters = [...text];
  for (let i = letters.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [letters[i], letters[j]] = [letters[j] ?? "", letters[i] ?? ""];
  }
  return letters.join("");
}
