/**
 * The OLE2 container: bytes → the streams right under its root [MS-CFB].
 * Every chain has a visited set and ends at the file's own size, so that loops and absurd sizes end in a note, not in a hang.
 */
import { UnreadableSource } from "../../model/document.ts";
import { slice, u8, u16, u32, utf16 } from "./bytes.ts";

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;
const LAST_REGULAR_SECTOR = 0xfffffffa; // MAXREGSECT, [MS-CFB] 2.1
const ENTRY_SIZE = 128; // directory entry, [MS-CFB] 2.6.1
const HEADER_DIFAT = 109;
/** wIdent of a Word 97 file, [MS-DOC] 2.5.2. */
const WORD_HEADER = 0xa5ec;

type Entry = {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
};

export type Container = {
  /** Of the streams and storages under the root, in no particular order; those that a damaged directory still has. */
  readonly names: readonly string[];
  /** The stream of this name (in any case) under the root, or undefined. */
  readonly stream: (name: string) => Uint8Array | undefined;
  /** What was found damaged: whole sentences. */
  readonly losses: readonly string[];
};

/** @throws UnreadableSource `damaged_file` or `truncated_file` where neither a directory nor a Word text can be found */
export function openContainer(bytes: Uint8Array, path: string): Container {
  if (!MAGIC.every((byte, i) => bytes[i] === byte)) {
    throw new UnreadableSource("damaged_file", `${path} does not begin as an OLE2 container`);
  }
  if (bytes.length < 512) throw new UnreadableSource("truncated_file", `${path} ends within its header`);
  const shift = u16(bytes, 30) === 12 ? 12 : 9;
  const losses: string[] = [];
  const sectors: Sectors = { bytes, size: 1 << shift, shift, fat: readFat(bytes, shift) };
  const directory = readChain(sectors, u32(bytes, 48), Number.POSITIVE_INFINITY);
  if (directory.loops) losses.push("the container's chain of directory sectors leads back into itself");
  const entries = readDirectory(directory.data);
  const root = entries[0];
  if (root === undefined || root.type !== 5) return withoutDirectory(bytes, path);
  const cutoff = u32(bytes, 56);
  const mini: Sectors = {
    bytes: readChain(sectors, root.start, root.size).data,
    size: 64,
    shift: 6,
    fat: toNumbers(readChain(sectors, u32(bytes, 60), Number.POSITIVE_INFINITY).data),
    mini: true,
  };
  const children = rootChildren(entries, losses);
  const cache = new Map<string, Uint8Array>();
  return {
    names: children.map((child) => child.name),
    losses,
    stream: (name) => {
      const key = name.toLowerCase();
      const done = cache.get(key);
      if (done !== undefined) return done;
      const entry = children.find((child) => child.type === 2 && child.name.toLowerCase() === key);
      if (entry === undefined) return undefined;
      const { data, whole } = readChain(entry.size < cutoff ? mini : sectors, entry.start, entry.size);
      if (!whole) losses.push(`stream ${name} is ${data.length} bytes long, its directory says ${entry.size}`);
      cache.set(key, data);
      return data;
    },
  };
}

/** Where the directory is lost: a Word header at the start of a sector, and what follows it as it lies. */
function withoutDirectory(bytes: Uint8Array, path: string): Container {
  for (let at = 512; at + 512 <= bytes.length; at += 512) {
    if (u16(bytes, at) !== WORD_HEADER) continue;
    const word = bytes.subarray(at);
    return {
      stream: (name) => (name === "WordDocument" ? word : undefined),
      names: ["WordDocument"],
      losses: ["the container's directory is lost; its text was looked for sector by sector"],
    };
  }
  throw new UnreadableSource("damaged_file", `${path} has lost its directory, and no Word text can be found in it`);
}

type Sectors = {
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly shift: number;
  readonly fat: Uint32Array;
  /** Mini sectors count from the start of their stream, others from behind the header sector. */
  readonly mini?: true;
};

function sectorAt(sectors: Sectors, number: number): Uint8Array {
  return slice(sectors.bytes, (sectors.mini ? number : number + 1) * sectors.size, sectors.size);
}

type Chain = { readonly data: Uint8Array; readonly whole: boolean; readonly loops: boolean };

/** Follows a chain through the allocation table; stops at its end, a loop, or the wanted size. [MS-CFB] 2.3 */
function readChain(sectors: Sectors, first: number, size: number): Chain {
  const parts: Uint8Array[] = [];
  const visited = new Set<number>();
  let length = 0;
  let sector = first;
  while (sector < LAST_REGULAR_SECTOR && length < size && !visited.has(sector)) {
    visited.add(sector);
    const part = sectorAt(sectors, sector);
    if (part.length === 0) break;
    parts.push(part);
    length += part.length;
    sector = sectors.fat[sector] ?? LAST_REGULAR_SECTOR;
  }
  const data = new Uint8Array(Math.min(length, size));
  let at = 0;
  for (const part of parts) {
    data.set(part.subarray(0, data.length - at), at);
    at += part.length;
  }
  return { data, whole: size === Number.POSITIVE_INFINITY || data.length === size, loops: visited.has(sector) };
}

/** The allocation table: the sectors that the header and the DIFAT chain name. [MS-CFB] 2.5 */
function readFat(bytes: Uint8Array, shift: number): Uint32Array {
  const size = 1 << shift;
  const perSector = size / 4;
  const known = Math.ceil(bytes.length / size);
  const fatSectors: number[] = [];
  for (let i = 0; i < HEADER_DIFAT; i++) fatSectors.push(u32(bytes, 76 + 4 * i));
  const visited = new Set<number>();
  let next = u32(bytes, 68);
  while (next < LAST_REGULAR_SECTOR && !visited.has(next) && visited.size < known) {
    visited.add(next);
    const base = (next + 1) * size;
    for (let i = 0; i < perSector - 1; i++) fatSectors.push(u32(bytes, base + 4 * i));
    next = u32(bytes, base + 4 * (perSector - 1));
  }
  const named = fatSectors.filter((sector) => sector < LAST_REGULAR_SECTOR && sector < known).slice(0, known);
  const fat = new Uint32Array(named.length * perSector).fill(0xffffffff);
  named.forEach((sector, i) => {
    fat.set(toNumbers(slice(bytes, (sector + 1) * size, size)), i * perSector);
  });
  return fat;
}

function toNumbers(data: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(data.length >> 2);
  for (let i = 0; i < numbers.length; i++) numbers[i] = u32(data, 4 * i);
  return numbers;
}

function readDirectory(data: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_SIZE <= data.length; at += ENTRY_SIZE) {
    const nameBytes = Math.min(64, u16(data, at + 64));
    entries.push({
      name: utf16(data, at, Math.max(0, nameBytes / 2 - 1)),
      type: u8(data, at + 66),
      left: u32(data, at + 68),
      right: u32(data, at + 72),
      child: u32(data, at + 76),
      start: u32(data, at + 116),
      size: u32(data, at + 120),
    });
  }
  return entries;
}

/** The root's children by its tree; where the tree is broken, every stream of the directory in its order. [MS-CFB] 2.6.4 */
function rootChildren(entries: readonly Entry[], losses: string[]): Entry[] {
  const found: Entry[] = [];
  const visited = new Set<number>();
  const stack = [entries[0]?.child ?? 0xffffffff];
  let broken = false;
  while (stack.length > 0) {
    const id = stack.pop() ?? 0xffffffff;
    if (id >= LAST_REGULAR_SECTOR) continue;
    const entry = entries[id];
    if (entry === undefined || visited.has(id) || entry.type === 0) {
      broken = true;
      continue;
    }
    visited.add(id);
    found.push(entry);
    stack.push(entry.left, entry.right);
  }
  if (!broken) return found;
  losses.push("the container's directory tree is broken; its streams were looked up one by one");
  return [...found, ...entries.filter((entry) => entry.type === 2 && !found.includes(entry))];
}
