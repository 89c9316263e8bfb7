/**
 * A corpus of N distinct files in all formats, made from the fixtures: other names, other figures, other bytes.
 * By itself: npx tsx test/bench/import-corpus.ts N FOLDER
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { packedBytes, readZipDirectory } from "../../src/read/zip-directory.ts";
import { zip } from "../read/docx/zip-builder.ts";
import { varyPdf } from "./vary-pdf.ts";
import { FIXED, type Variant, variantOf, varyDigits, varyNames } from "./vary-words.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures");
const FILES_A_FOLDER = 500;

type Vary = (bytes: Uint8Array, variant: Variant) => Uint8Array;

/** How another document is made of one of this kind. */
const VARY: Readonly<Record<string, Vary>> = {
  ".txt": (bytes, variant) => {
    const text = varyNames(bytes, variant).toString("utf8");
    return Buffer.from(varyDigits(text, variant));
  },
  ".html": (bytes, variant) => {
    const text = varyNames(bytes, variant).toString("latin1");
    return Buffer.from(
      text.replace(/>[^<]+</gu, (words) => varyDigits(words, variant)),
      "latin1",
    );
  },
  ".doc": (bytes, variant) => varyNames(bytes, variant, FIXED),
  ".docx": varyDocx,
  ".pdf": (bytes, variant) => varyPdf(bytes, (map) => varyMap(map, variant), `%variant ${variant.number}\n`),
};

/** Makes the corpus unless it is there; gives its folder's files by ending. Files of one number are always the same. */
export function makeCorpus(count: number, folder: string): ReadonlyMap<string, number> {
  const originals = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
    .filter((name) => Object.hasOwn(VARY, extname(name)))
    .sort()
    .map((name) => ({ name: basename(name), bytes: readFileSync(join(FIXTURES, name)) }));
  const byEnding = new Map<string, number>();
  const seen = new Set<string>();
  for (let n = 0; n < count; n++) {
    const original = originals[n % originals.length];
    if (original === undefined) throw new Error(`no fixtures in ${FIXTURES}`);
    const ending = extname(original.name);
    byEnding.set(ending, (byEnding.get(ending) ?? 0) + 1);
    const within = join(folder, `region-${String(Math.floor(n / FILES_A_FOLDER)).padStart(3, "0")}`);
    const path = join(within, `${String(n).padStart(6, "0")}-${original.name}`);
    if (existsSync(path)) continue;
    if (n % FILES_A_FOLDER === 0) mkdirSync(within, { recursive: true });
    const bytes = VARY[ending]?.(original.bytes, variantOf(n)) ?? original.bytes;
    const hash = createHash("sha256").update(bytes).digest("base64");
    if (seen.has(hash)) throw new Error(`${path} has the bytes of another file`);
    seen.add(hash);
    writeFileSync(path, bytes);
  }
  return byEnding;
}

/** Words and figures in its parts; and a picture that nobody refers to, since real ones carry logos. */
function varyDocx(bytes: Uint8Array, variant: Variant): Uint8Array {
  const { entries } = readZipDirectory(bytes);
  const parts = entries.map((entry) => {
    const packed = packedBytes(bytes, entry);
    const content = entry.method === 8 ? inflateRawSync(packed) : Buffer.from(packed);
    if (!entry.name.startsWith("word/") || !entry.name.endsWith(".xml")) return { name: entry.name, content };
    const text = varyNames(content, variant).toString("utf8");
    const varied = text.replace(/(<w:t(?: [^>]*)?>)([^<]+)/gu, (_, tag, words) => tag + varyDigits(words, variant));
    return { name: entry.name, content: Buffer.from(varied) };
  });
  const picture = Buffer.from(
    Array.from({ length: 4000 + Math.floor(variant.random() * 20_000) }, () => Math.floor(variant.random() * 256)),
  );
  return zip([...parts, { name: "word/media/image1.png", content: picture, stored: true }]);
}

/** Digits of a ToUnicode map, and "Ä" (of the region and its places) as a syllable of its own. */
function varyMap(map: string, { digits, random }: Variant): string {
  const code = (letters: string): string => Buffer.from(letters, "utf16le").swap16().toString("hex").toUpperCase();
  const syllables = ["Bo", "Ka", "Ve", "Ty", "Re", "Hu", "Mi", "Sö", "La", "Do"];
  const name = Array.from({ length: 3 }, () => syllables[Math.floor(random() * syllables.length)] ?? "").join("");
  return map.replace(/(?<=^<[0-9A-Fa-f]+> )<([0-9A-Fa-f]{4})>(?=\s*$)/gmu, (whole, hex) => {
    const letter = String.fromCharCode(Number.parseInt(hex, 16));
    if (/[5-9]/u.test(letter)) return `<${code(digits[Number(letter)] ?? letter)}>`;
    return letter === "Ä" ? `<${code(name[0] + name.slice(1).toLowerCase())}>` : whole;
  });
}

const [count, folder] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && count !== undefined && folder !== undefined) {
  console.log(makeCorpus(Number(count), folder));
}
