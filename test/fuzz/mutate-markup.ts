/**
 * Seeded damage that keeps to the structure of a format: elements of XML and HTML lost, doubled, nested, moved, with extreme
 * attributes; parts of a package lost, doubled, exchanged; lines of texts joined, repeated, turned into tables.
 */
import { inflateRawSync } from "node:zlib";
import { packedBytes, readZipDirectory } from "../../src/read/zip-directory.ts";
import { type Entry, zip } from "../read/docx/zip-builder.ts";
import { mutate } from "./mutate.ts";

type Random = () => number;

const below = (n: number, random: Random): number => Math.floor(random() * n);
const oneOf = <T>(list: readonly T[], random: Random): T | undefined => list[below(list.length, random)];

/** 0 to 216, seldom much: large files take long to read. */
const often = (random: Random): number => below(7, random) ** below(4, random);

/** What an attribute may be made to say. */
const EXTREMES = ["", "-1", "0", "999999999", "1e308", "NaN", "\u0000", "å".repeat(900), "../../etc/passwd", "&x;"];

/** Markup with one to eight of its elements damaged. */
export function mutateMarkup(text: string, random: Random): string {
  let damaged = text;
  for (let times = 1 + below(8, random); times > 0; times--) damaged = damageMarkup(damaged, random);
  return damaged;
}

function damageMarkup(text: string, random: Random): string {
  const tags = [...text.matchAll(/<[^<>]{1,300}>/gu)];
  const tag = oneOf(tags, random);
  const other = oneOf(tags, random);
  if (tag === undefined || other === undefined) return text;
  const [before, after] = [text.slice(0, tag.index), text.slice(tag.index + tag[0].length)];
  const [from, to] = [Math.min(tag.index, other.index), Math.max(tag.index, other.index)];
  switch (below(7, random)) {
    case 0:
      return before + after;
    case 1:
      return before + tag[0].repeat(1 + below(20, random) ** 2) + after;
    case 2:
      return before + other[0] + tag[0] + after;
    case 3:
      return text.slice(0, to) + text.slice(from, to).repeat(1 + below(4, random)) + text.slice(to);
    case 4:
      return text.slice(0, from) + text.slice(to);
    case 5:
      return before + tag[0].replace(/"[^"]*"/u, `"${oneOf(EXTREMES, random)}"`) + after;
    default:
      return `${before}<!DOCTYPE x [<!ENTITY x "${"y".repeat(below(50, random))}">]>${tag[0]}${after}`;
  }
}

/** A package whose parts are damaged as markup, or lost, doubled, exchanged. */
export function mutateDocx(bytes: Uint8Array, random: Random): Uint8Array {
  if (random() < 0.3) return mutate(bytes, random);
  const { entries } = readZipDirectory(bytes);
  const parts: Entry[] = entries.map((entry) => {
    const packed = packedBytes(bytes, entry);
    return { name: entry.name, content: entry.method === 8 ? inflateRawSync(packed) : packed };
  });
  const at = below(parts.length, random);
  const part = parts[at];
  const other = oneOf(parts, random);
  if (part === undefined || other === undefined) return bytes;
  const kind = random();
  if (kind < 0.1) parts.splice(at, 1);
  else if (kind < 0.2) parts.push({ ...part, content: other.content });
  else if (kind < 0.3) parts[at] = { ...part, content: other.content };
  else {
    // The main text most of all.
    const main = kind < 0.8 ? parts.findIndex(({ name }) => name === "word/document.xml") : at;
    const { name, content } = parts[main] ?? part;
    parts[main < 0 ? at : main] = { name, content: mutateMarkup(Buffer.from(content).toString("utf8"), random) };
  }
  return zip(parts);
}

/** A text with one to eight of its lines damaged. */
export function mutateText(text: string, random: Random): string {
  const lines = text.split("\n");
  for (let times = 1 + below(8, random); times > 0; times--) {
    const at = below(lines.length, random);
    const line = lines[at] ?? "";
    const other = oneOf(lines, random) ?? "";
    const kind = below(7, random);
    if (kind === 0) lines.splice(at, 1);
    else if (kind === 1) lines.splice(at, 0, ...Array.from({ length: often(random) }, () => line));
    else if (kind === 2) lines[at] = line + other;
    else if (kind === 3) lines[at] = line.replaceAll(" ", oneOf(["\t", " | ", "\u00a0", "  ", "\u2028"], random) ?? "");
    else if (kind === 4) lines[at] = line.repeat(1 + often(random));
    else if (kind === 5) lines[at] = Array.from(line).reverse().join("");
    else
      lines[at] =
        `${line} ${oneOf(EXTREMES, random)} ${below(1e9, random)} kr 20${below(99, random)}-${below(99, random)}`;
  }
  return lines.join("\n");
}
