/**
 * Seeded damage to PDFs that knows what they are made of: references, lengths, offsets, names, numbers, objects, streams.
 * Now and then plain damage to bytes (`mutate.ts`).
 */
import { mutate } from "./mutate.ts";

type Random = () => number;
type Change = (text: string, random: Random) => string;

const pick = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)];

/** Replaces one of the places where a pattern stands. */
function replaceOne(
  text: string,
  pattern: RegExp,
  by: (match: string, random: Random) => string,
  random: Random,
): string {
  const match = pick([...text.matchAll(pattern)], random);
  if (match === undefined) return text;
  return text.slice(0, match.index) + by(match[0], random) + text.slice(match.index + match[0].length);
}

const NUMBERS = ["0", "-1", "2147483648", "99999999999", "1e10", "0.0000001", "NaN", "8388607"];
const NAMES = ["/Page", "/Pages", "/Catalog", "/Font", "/Image", "/Form", "/FlateDecode", "/LZWDecode", "/Identity-H"];
const WORDS = ["endobj", "endstream", "stream", "obj", "xref", "trailer", "startxref", "%%EOF", "<<", ">>", "[", "]"];
/** A content stream that nests, repeats and overflows. */
const OPERATORS = [
  "q ".repeat(3000),
  "BT ".repeat(500),
  "1e9 0 0 1e9 0 0 cm ",
  "/F1 1e6 Tf ",
  "/X0 Do ".repeat(50),
  "BX ",
];

const CHANGES: readonly Change[] = [
  // A reference leads elsewhere, often to where it comes from.
  (text, random) => {
    const objects = [...text.matchAll(/(\d+) \d+ obj/gu)].map((match) => match[1] ?? "0");
    return replaceOne(text, /\d+ \d+ R\b/gu, () => `${pick(objects, random) ?? "0"} 0 R`, random);
  },
  (text, random) => replaceOne(text, /\/Length \d+/gu, () => `/Length ${pick(NUMBERS, random)}`, random),
  (text, random) =>
    replaceOne(
      text,
      /\b\d{10} \d{5} [nf]/gu,
      () => `${String(Math.floor(random() * 1e6)).padStart(10, "0")} 00000 n`,
      random,
    ),
  (text, random) =>
    replaceOne(text, /startxref\s+\d+/gu, () => `startxref\n${Math.floor(random() * text.length)}`, random),
  (text, random) => replaceOne(text, /\/[A-Z]\w+/gu, () => pick(NAMES, random) ?? "", random),
  (text, random) => replaceOne(text, /(?<=[\s[])-?\d+(\.\d+)?(?=[\s\]])/gu, () => pick(NUMBERS, random) ?? "", random),
  (text, random) =>
    replaceOne(
      text,
      new RegExp(WORDS.map((word) => word.replace(/[[\]]/gu, "\\$&")).join("|"), "gu"),
      () => pick(WORDS, random) ?? "",
      random,
    ),
  // An object is lost, doubled, or stands where another stood.
  (text, random) =>
    replaceOne(text, /\d+ \d+ obj[\s\S]*?endobj/gu, (object) => pick(["", object + object], random) ?? "", random),
  (text, random) => {
    const [a, b] = [
      pick([...text.matchAll(/\d+ \d+ obj/gu)], random),
      pick([...text.matchAll(/\d+ \d+ obj/gu)], random),
    ];
    if (a === undefined || b === undefined || a.index >= b.index) return text;
    return (
      text.slice(0, a.index) +
      b[0] +
      text.slice(a.index + a[0].length, b.index) +
      a[0] +
      text.slice(b.index + b[0].length)
    );
  },
  // The start of a stream becomes operators in the clear.
  (text, random) => replaceOne(text, /stream\r?\n/gu, (word) => word + (pick(OPERATORS, random) ?? ""), random),
  (text, random) => "x".repeat(Math.floor(random() * 3000)) + text,
  (text, random) => text.slice(0, Math.floor(random() * text.length)),
];

/** A damaged copy. */
export function mutatePdf(file: Uint8Array, random: Random): Uint8Array {
  if (random() < 0.25) return mutate(file, random);
  let text = Buffer.from(file).toString("latin1");
  const times = 1 + Math.floor(random() * 4);
  for (let i = 0; i < times; i++) text = pick(CHANGES, random)?.(text, random) ?? text;
  return Buffer.from(text, "latin1");
}
