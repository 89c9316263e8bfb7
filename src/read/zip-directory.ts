/**
 * The directory of a ZIP file: names and sizes of its entries without unpacking any. APPNOTE.TXT 4.3-4.5.
 * Bytes in, entries out; what a package is and which limits hold is decided elsewhere.
 */

export type ZipEntry = {
  /** With "/" between folders, as the format asks for (some writers put "\"). */
  readonly name: string;
  /** As the directory says; a hostile file may lie. */
  readonly size: number;
  readonly compressedSize: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Where the entry's own header stands. */
  readonly offset: number;
  /** Of the unpacked bytes; absent where the directory is lost and the header leaves size and checksum open. */
  readonly crc32?: number;
};

/**
 * `whole`: the directory at the end of the file is there; otherwise the entries were found one after the other, up to the cut.
 * `count` is how many entries the file says it has, more than are listed where that is more than the limit.
 */
export type ZipDirectory = { readonly entries: readonly ZipEntry[]; readonly count: number; readonly whole: boolean };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const FULL = 0xffffffff;
/** More entries than any document package has; a longer list is not made. */
const MAX_LISTED = 20_000;

export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && [LOCAL, END].includes(viewOf(bytes).getUint32(0, true));
}

/** Never throws; a file that is no ZIP has no entries. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const central = end === undefined ? undefined : readCentral(bytes, view, end);
  if (central !== undefined) return { ...central, whole: true };
  const entries = readLocals(bytes, view);
  return { entries, count: entries.length, whole: false };
}

/** The bytes of an entry as they lie in the file, still packed; fewer than its size where the file is cut. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const start = dataStart(viewOf(bytes), entry.offset);
  return bytes.subarray(start, Math.min(bytes.length, start + entry.compressedSize));
}

/** The content of an entry that is stored as it is, as ASCII; "" for any other. */
export function storedText(bytes: Uint8Array, entry: ZipEntry): string {
  if (entry.method !== 0 || entry.encrypted) return "";
  return String.fromCharCode(...packedBytes(bytes, entry).subarray(0, 256));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

type End = { readonly count: number; readonly start: number };

/** The last end record whose directory lies before it. */
function findEnd(view: DataView): End | undefined {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const locator = at - 20;
    const end64 = locator >= 0 && view.getUint32(locator, true) === LOCATOR_64 ? findEnd64(view, locator) : undefined;
    if (end64 !== undefined) return end64;
    const length = view.getUint32(at + 12, true);
    if (length <= at) return { count: view.getUint16(at + 10, true), start: at - length };
  }
  return undefined;
}

function findEnd64(view: DataView, locator: number): End | undefined {
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== END_64) return undefined;
  const length = Number(view.getBigUint64(at + 40, true));
  return length > at ? undefined : { count: Number(view.getBigUint64(at + 32, true)), start: at - length };
}

/** Undefined where the directory that the end record points to is not there. */
function readCentral(bytes: Uint8Array, view: DataView, end: End): Omit<ZipDirectory, "whole"> | undefined {
  const entries: ZipEntry[] = [];
  let shift: number | undefined;
  let at = end.start;
  while (entries.length < Math.min(end.count, MAX_LISTED)) {
    if (at + CENTRAL_LENGTH > bytes.length || view.getUint32(at, true) !== CENTRAL) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const sizes = sizesAt(view, at, at + CENTRAL_LENGTH + nameLength, extraLength);
    shift ??= shiftOf(view, sizes.offset);
    entries.push({
      name: nameAt(bytes, at + CENTRAL_LENGTH, nameLength),
      size: sizes.size,
      compressedSize: sizes.compressedSize,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      offset: sizes.offset + shift,
      crc32: view.getUint32(at + 16, true),
    });
    at += CENTRAL_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return { entries, count: end.count };
}

/** How far the first entry lies from where the directory says: bytes put before the package move everything by as much. */
function shiftOf(view: DataView, offset: number): number {
  if (offset + 4 <= view.byteLength && view.getUint32(offset, true) === LOCAL) return 0;
  const first = nextLocal(view, 0);
  return first === undefined ? 0 : first - offset;
}

type Sizes = { readonly size: number; readonly compressedSize: number; readonly offset: number };

/** APPNOTE 4.5.3: fields that are full have their values in the extra field, 64 bits each, in this order. */
function sizesAt(view: DataView, at: number, extra: number, extraLength: number): Sizes {
  const values = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const extraEnd = Math.min(view.byteLength, extra + extraLength);
  for (let field = extra; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    values.forEach((low, i) => {
      if (low !== FULL || value + 8 > extraEnd) return;
      values[i] = Number(view.getBigUint64(value, true));
      value += 8;
    });
  }
  const [size = 0, compressedSize = 0, offset = 0] = values;
  return { size, compressedSize, offset };
}

/** Entry after entry from the start; one whose header leaves its size open reaches to the next header. */
function readLocals(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = bytes.length >= 4 && view.getUint32(0, true) === LOCAL ? 0 : undefined;
  while (at !== undefined && at + LOCAL_LENGTH <= bytes.length && entries.length < MAX_LISTED) {
    const flags = view.getUint16(at + 6, true);
    const start = dataStart(view, at);
    const isOpen = (flags & 8) === 8 && view.getUint32(at + 18, true) === 0;
    const next: number | undefined = nextLocal(view, isOpen ? start : start + view.getUint32(at + 18, true));
    entries.push({
      name: nameAt(bytes, at + LOCAL_LENGTH, view.getUint16(at + 26, true)),
      size: view.getUint32(at + 22, true),
      compressedSize: isOpen ? (next ?? bytes.length) - start : view.getUint32(at + 18, true),
      method: view.getUint16(at + 8, true),
      encrypted: (flags & 1) === 1,
      offset: at,
      ...(isOpen ? {} : { crc32: view.getUint32(at + 14, true) }),
    });
    at = next;
  }
  return entries;
}

/** The local header has its own lengths of name and extra field. APPNOTE 4.3.7 */
function dataStart(view: DataView, header: number): number {
  if (header < 0 || header + LOCAL_LENGTH > view.byteLength) return view.byteLength;
  const start = header + LOCAL_LENGTH + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  return Math.min(start, view.byteLength);
}

function nextLocal(view: DataView, from: number): number | undefined {
  const at = Buffer.from(view.buffer, view.byteOffset, view.byteLength).indexOf("PK\u0003\u0004", from, "latin1");
  return at < 0 ? undefined : at;
}

/** Names are UTF-8 or CP437, which agree in ASCII; the names of the parts that are read are ASCII. */
function nameAt(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(at, at + length)).replaceAll("\\", "/");
}
