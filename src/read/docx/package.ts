/**
 * The package of a .docx: its parts by name, unpacked within limits and only when they are asked for.
 * Nothing outside the bytes is ever fetched. What is lost on the way is kept as problems.
 */
import { constants, crc32, inflateRawSync } from "node:zlib";
import { type Problem, UnreadableSource } from "../../model/document.ts";
import { packedBytes, readZipDirectory, type ZipEntry } from "../zip-directory.ts";
import { MAX_ELEMENTS, MAX_ENTRIES, MAX_RATIO, MAX_TEXT, MAX_TOTAL_BYTES, MAX_XML_BYTES } from "./limits.ts";
import { parseXml, type XmlElement } from "./xml.ts";

/** A part as XML: the tree, and the text it was read from. */
export type XmlPart = {
  readonly name: string;
  readonly root: XmlElement;
  readonly xml: string;
  readonly whole: boolean;
};

export type Package = {
  /** Whether there is an entry of that name, in whatever letter case. */
  readonly has: (name: string) => boolean;
  /**
   * The part as XML; undefined where there is none or nothing of it can be read, which is then among the problems.
   * @throws UnreadableSource where a limit is passed, or a part is encrypted
   */
  readonly read: (name: string) => XmlPart | undefined;
  /** What was lost so far; grows while parts are read. */
  readonly problems: readonly Problem[];
  /** XML elements read so far. */
  readonly elements: () => number;
};

/** @throws UnreadableSource where it is no ZIP package, or a limit is passed */
export function openPackage(bytes: Uint8Array, path: string): Package {
  const { entries, count, whole } = readZipDirectory(bytes);
  if (entries.length === 0) throw new UnreadableSource("damaged_file", `${path} is no ZIP package, or an empty one`);
  checkLimits(entries, count, path);
  const problems: Problem[] = [];
  if (!whole) {
    problems.push({
      code: "truncated_file",
      message: `${path} is cut short or its directory is broken: the parts were found one by one, later ones are missing`,
    });
  }
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = keyOf(entry.name);
    if (byName.has(key)) {
      problems.push({
        code: "damaged_file",
        message: `${path} holds ${entry.name} more than once; the first was read`,
      });
    } else byName.set(key, entry);
  }
  const budget = { elements: MAX_ELEMENTS, text: MAX_TEXT };
  let room = MAX_XML_BYTES;
  const readEntry = (entry: ZipEntry): XmlPart | undefined => {
    const { content, loss } = unpack(bytes, entry, room, path);
    room -= content.length;
    if (loss !== undefined) problems.push(loss);
    const { text, isDecoded } = decode(content);
    const { root, fault, cut } = parseXml(text, `${path}: ${entry.name}`, budget);
    if (root === undefined) {
      problems.push({ code: "lost_part", message: `${path}: nothing of ${entry.name} can be read` });
      return undefined;
    }
    if (loss === undefined && (fault !== undefined || !isDecoded)) {
      const how = fault === undefined ? "has bytes that are no UTF-8" : `is no well-formed XML (${fault})`;
      const code = cut ? "truncated_file" : "damaged_file";
      problems.push({ code, message: `${path}: ${entry.name} ${how}; it was read as far as it goes` });
    }
    return { name: entry.name, root, xml: text, whole: loss === undefined && fault === undefined };
  };
  const parts = new Map<ZipEntry, XmlPart | undefined>();
  const read = (name: string): XmlPart | undefined => {
    const entry = byName.get(keyOf(name));
    if (entry === undefined) return undefined;
    if (!parts.has(entry)) parts.set(entry, readEntry(entry));
    return parts.get(entry);
  };
  return {
    has: (name) => byName.has(keyOf(name)),
    read,
    problems,
    elements: () => MAX_ELEMENTS - budget.elements,
  };
}

/** Names of parts are equal without regard to the case of ASCII letters (ISO/IEC 29500-2, 6.2.2.3). */
const keyOf = (name: string): string => name.replace(/^\/+/u, "").toLowerCase();

function checkLimits(entries: readonly ZipEntry[], count: number, path: string): void {
  if (count > MAX_ENTRIES || entries.length > MAX_ENTRIES) {
    throw new UnreadableSource("limit_entries", `${path} has ${count} entries, more than ${MAX_ENTRIES}`);
  }
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > MAX_TOTAL_BYTES) {
    throw new UnreadableSource("limit_expansion", `${path} unpacks to ${total} bytes, more than ${MAX_TOTAL_BYTES}`);
  }
}

type Unpacked = { readonly content: Uint8Array; readonly loss?: Problem };

/** The bytes of an entry: all, or as many as can be unpacked, with the problem. */
function unpack(bytes: Uint8Array, entry: ZipEntry, room: number, path: string): Unpacked {
  const where = `${path}: ${entry.name}`;
  if (entry.encrypted) throw new UnreadableSource("encrypted", `${where} is encrypted: a password is needed`);
  const packed = packedBytes(bytes, entry);
  checkExpansion(Math.max(entry.size, entry.method === 0 ? packed.length : 0), packed.length, room, where);
  if (entry.method !== 0 && entry.method !== 8) {
    const message = `${where} is packed by method ${entry.method}, which no Word file uses; it was not read`;
    return { content: new Uint8Array(0), loss: { code: "lost_part", message } };
  }
  const content = entry.method === 0 ? packed : inflate(packed, room, where);
  checkExpansion(content?.length ?? 0, packed.length, room, where);
  const isWhole = content !== undefined && (entry.crc32 === undefined || content.length === entry.size);
  if (content === undefined || !isWhole) {
    const code = packed.length < entry.compressedSize ? "truncated_file" : "damaged_file";
    const loss: Problem = { code, message: `${where} is cut short or damaged; it was read as far as it goes` };
    return { content: content ?? longestPrefix(packed, room, where), loss };
  }
  if (entry.crc32 !== undefined && crc32(content) !== entry.crc32) {
    const message = `${where} does not match its checksum: single letters may be wrong`;
    return { content, loss: { code: "damaged_file", message } };
  }
  return { content };
}

function checkExpansion(length: number, packedLength: number, room: number, where: string): void {
  if (length > room) throw tooLarge(where);
  if (length > 1 << 20 && length > packedLength * MAX_RATIO) {
    throw new UnreadableSource("limit_expansion", `${where} unpacks to more than ${MAX_RATIO} times its size`);
  }
}

function tooLarge(where: string, cause?: Error): UnreadableSource {
  const message = `${where}: the parts to be read unpack to more than ${MAX_XML_BYTES} bytes`;
  return new UnreadableSource("limit_expansion", message, { cause });
}

/** Inflates what is there, also where the end is missing; undefined where the data are damaged. */
function inflate(packed: Uint8Array, room: number, where: string): Uint8Array | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room), finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(where, error);
    if (error instanceof Error && "code" in error && String(error.code).startsWith("Z_")) return undefined;
    throw error;
  }
}

/** Where data are damaged in the middle: what the longest beginning that can be inflated gives. */
function longestPrefix(packed: Uint8Array, room: number, where: string): Uint8Array {
  let good = 0;
  for (let bad = packed.length; bad - good > 1; ) {
    const middle = (good + bad) >> 1;
    if (inflate(packed.subarray(0, middle), room, where) === undefined) bad = middle;
    else good = middle;
  }
  return inflate(packed.subarray(0, good), room, where) ?? new Uint8Array(0);
}

/** UTF-8, or UTF-16 by its byte order mark (ISO/IEC 29500-2, 6.2.5). `isDecoded` is false where bytes were replaced. */
function decode(content: Uint8Array): { text: string; isDecoded: boolean } {
  const encoding =
    content[0] === 0xff && content[1] === 0xfe
      ? "utf-16le"
      : content[0] === 0xfe && content[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  const text = new TextDecoder(encoding).decode(content);
  return { text, isDecoded: !text.includes("\uFFFD") };
}
