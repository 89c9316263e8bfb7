/**
 * Seeded damage to Word 97-2003 files that knows what they are made of: the header's fc/lcb pairs and what they point at
 * (piece table, styles, pages of properties, lists), the lengths of stories, the container's table, directory and sectors.
 */
import { mutate } from "./mutate.ts";

type Random = () => number;

const SECTOR = 512;
/** Numbers of the pairs that mean most: styles, sections, pages of properties, fonts, piece table, lists. [MS-DOC] 2.5.6 */
const PAIRS = [1, 1, 3, 6, 11, 12, 12, 13, 13, 15, 33, 33, 33, 73, 74] as const;
const PAIRS_AT = 154;
const STORIES_AT = 76;
const EXTREMES = [0, 1, 0x7fff, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff] as const;

/** Where the streams lie, as far as each is in one stretch. */
type Layout = { readonly word: number; readonly table: number; readonly directory: number; readonly fat: number };
type Damage = (file: Buffer, layout: Layout, random: Random) => void;

const below = (n: number, random: Random): number => Math.floor(random() * n);
const oneOf = <T>(list: readonly T[], random: Random): T | undefined => list[below(list.length, random)];

/** Writes a number where there is room for it. */
function put(file: Buffer, at: number, value: number): void {
  if (at >= 0 && at + 4 <= file.length) file.writeUInt32LE(value >>> 0, at);
}

const get = (file: Buffer, at: number): number => (at >= 0 && at + 4 <= file.length ? file.readUInt32LE(at) : 0);

/** Extreme, or some number of the file's own size. */
const number = (file: Buffer, random: Random): number =>
  random() < 0.5 ? (oneOf(EXTREMES, random) ?? 0) : below(file.length, random);

const pairAt = ({ word }: Layout, random: Random): number => word + PAIRS_AT + 8 * (oneOf(PAIRS, random) ?? 0);

const DAMAGE: readonly Damage[] = [
  // A structure is said to stand elsewhere, or to be longer or shorter.
  (file, layout, random) => put(file, pairAt(layout, random) + 4 * below(2, random), number(file, random)),
  // Two structures stand where the other should.
  (file, layout, random) => {
    const [a, b] = [pairAt(layout, random), pairAt(layout, random)];
    const kept = get(file, a);
    put(file, a, get(file, b));
    put(file, b, kept);
  },
  // What a structure says.
  (file, layout, random) => {
    const pair = pairAt(layout, random);
    const at = layout.table + get(file, pair) + below(Math.max(1, get(file, pair + 4)), random);
    if (random() < 0.5) put(file, at, number(file, random));
    else if (at < file.length) file[at] = below(256, random);
  },
  (file, { word }, random) => put(file, word + STORIES_AT + 4 * below(8, random), number(file, random)),
  (file, { word }, random) => {
    file[word + 10 + below(2, random)] = below(256, random); // the flags
  },
  (file, { fat }, random) => put(file, fat + 4 * below(128, random), number(file, random) >>> 9),
  // Type, neighbours, child, start or size of a stream.
  (file, { directory }, random) => {
    const at = directory + 128 * below(8, random) + (oneOf([66, 68, 72, 76, 116, 120], random) ?? 66);
    put(file, at, number(file, random) >>> below(10, random));
  },
  // A sector stands in the place of another.
  (file, _, random) => {
    const sectors = Math.max(1, Math.floor(file.length / SECTOR));
    const from = SECTOR * below(sectors, random);
    file.copy(
      Buffer.from(file.buffer, file.byteOffset, file.length),
      SECTOR * below(sectors, random),
      from,
      from + SECTOR,
    );
  },
];

/** A copy with one to four damages. */
export function mutateDoc(bytes: Uint8Array, random: Random): Uint8Array {
  if (random() < 0.25) return mutate(bytes, random);
  const file = Buffer.from(bytes);
  const layout = layoutOf(file);
  for (let times = 1 + below(4, random); times > 0; times--) oneOf(DAMAGE, random)?.(file, layout, random);
  return file;
}

const offsetOf = (sector: number): number => SECTOR * (sector + 1);

/** [MS-CFB] 2.2 and 2.6.1 */
function layoutOf(file: Buffer): Layout {
  const directory = offsetOf(get(file, 48));
  const start = (name: string): number => {
    const at = file.indexOf(Buffer.from(name, "utf16le"), directory);
    return at < 0 ? 0 : offsetOf(get(file, at + 116));
  };
  return { word: start("WordDocument"), table: start("1Table"), directory, fat: offsetOf(get(file, 76)) };
}
