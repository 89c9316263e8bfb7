/**
 * What a ZIP package says it holds: names, sizes and places of its entries, nothing unpacked.
 * Where the directory at the end is lost (a file cut short), the entries are found by their own headers.
 * APPNOTE.TXT 6.3.10, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.14-4.3.16 (Zip64, end record)
 */

export type ZipEntry = {
  /** With "/" between folders, as the format asks for (some writers use "\"). */
  readonly name: string;
  /** 0 is stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Where the packed bytes begin in the file, and how many there are. */
  readonly start: number;
  readonly packedLength: number;
  /** Unpacked, as declared; absent where the directory is lost and the header does not say. */
  readonly length?: number;
  readonly crc32?: number;
};

export type ZipDirectory = {
  readonly entries: readonly ZipEntry[];
  /** How many entries the package declares; more than are listed where there were more than `maxEntries`. */
  readonly declared: number;
  /** The directory at the end is lost; the entries were found one by one. */
  readonly cut: boolean;
};

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;
const ZIP64_FIELD = 1;

/** Lists at most `maxEntries` entries; undefined where the bytes are no ZIP package. Never throws. */
export function readZipDirectory(bytes: Uint8Array, maxEntries: number): ZipDirectory | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end !== undefined) return readCentral(bytes, view, end, maxEntries);
  if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL) return undefined;
  const entries = scanHeaders(bytes, view, maxEntries);
  return { entries, declared: entries.length, cut: true };
}

type End = { readonly count: number; readonly start: number };

/** The last end record whose directory lies before it; bytes put before the package move everything by as much. */
function findEnd(view: DataView): End | undefined {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const long = at >= 20 && view.getUint32(at - 20, true) === LOCATOR64 ? findEnd64(view, at - 20) : undefined;
    const { count, length, directoryEnd } = long ?? {
      count: view.getUint16(at + 10, true),
      length: view.getUint32(at + 12, true),
      directoryEnd: at,
    };
    if (length <= directoryEnd) return { count, start: directoryEnd - length };
  }
  return undefined;
}

function findEnd64(
  view: DataView,
  locator: number,
): { count: number; length: number; directoryEnd: number } | undefined {
  const at = numberAt(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== END64) return undefined;
  return { count: numberAt(view, at + 32), length: numberAt(view, at + 40), directoryEnd: at };
}

function readCentral(bytes: Uint8Array, view: DataView, end: End, maxEntries: number): ZipDirectory {
  const entries: ZipEntry[] = [];
  let shift: number | undefined;
  let at = end.start;
  for (let i = 0; i < Math.min(end.count, maxEntries); i++) {
    if (at + CENTRAL_SIZE > bytes.length || view.getUint32(at, true) !== CENTRAL) {
      return { entries: scanHeaders(bytes, view, maxEntries), declared: end.count, cut: true };
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const { length, packedLength, offset } = sizesOf(view, at, at + CENTRAL_SIZE + nameLength, extraLength);
    shift ??= i === 0 ? shiftOf(view, offset) : 0;
    entries.push({
      name: nameOf(bytes, at + CENTRAL_SIZE, nameLength),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      start: dataStart(view, offset + shift),
      packedLength,
      length,
      crc32: view.getUint32(at + 16, true),
    });
    at += CENTRAL_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return { entries, declared: end.count, cut: false };
}

/** How far the first entry lies from where the directory says: the length of what was put before the package. */
function shiftOf(view: DataView, offset: number): number {
  if (offset + 4 <= view.byteLength && view.getUint32(offset, true) === LOCAL) return 0;
  for (let at = 0; at + 4 <= view.byteLength; at++) if (view.getUint32(at, true) === LOCAL) return at - offset;
  return 0;
}

/** Sizes that do not fit in 32 bits stand in the extra field, in this order, each only if it is needed. */
function sizesOf(
  view: DataView,
  at: number,
  extra: number,
  extraLength: number,
): { length: number; packedLength: number; offset: number } {
  let length = view.getUint32(at + 24, true);
  let packedLength = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  const end = Math.min(extra + extraLength, view.byteLength);
  for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== ZIP64_FIELD) continue;
    let next = field + 4;
    const take = (value: number): number => {
      if (value !== IN_ZIP64 || next + 8 > end) return value;
      next += 8;
      return numberAt(view, next - 8);
    };
    length = take(length);
    packedLength = take(packedLength);
    offset = take(offset);
  }
  return { length, packedLength, offset };
}

/** The local header has its own lengths of name and extra field. */
function dataStart(view: DataView, header: number): number {
  if (header < 0 || header + LOCAL_SIZE > view.byteLength) return view.byteLength;
  return header + LOCAL_SIZE + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
}

/** Entries by their local headers; one whose header leaves its length open reaches to the next header. */
function scanHeaders(bytes: Uint8Array, view: DataView, maxEntries: number): ZipEntry[] {
  const starts: number[] = [];
  let at = 0;
  while (at >= 0 && at + LOCAL_SIZE <= bytes.length && starts.length < maxEntries) {
    starts.push(at);
    const packed = view.getUint32(at + 18, true);
    at = nextHeader(view, Math.min(dataStart(view, at) + packed, bytes.length));
  }
  return starts.map((header, i): ZipEntry => {
    const start = dataStart(view, header);
    const limit = starts[i + 1] ?? bytes.length;
    const isOpen = (view.getUint16(header + 6, true) & 8) !== 0;
    const packed = isOpen ? limit - start : Math.min(view.getUint32(header + 18, true), limit - start);
    return {
      name: nameOf(bytes, header + LOCAL_SIZE, view.getUint16(header + 26, true)),
      method: view.getUint16(header + 8, true),
      encrypted: (view.getUint16(header + 6, true) & 1) === 1,
      start: Math.min(start, bytes.length),
      packedLength: Math.max(0, packed),
      ...(isOpen ? {} : { length: view.getUint32(header + 22, true), crc32: view.getUint32(header + 14, true) }),
    };
  });
}

function nextHeader(view: DataView, from: number): number {
  for (let at = from; at + 4 <= view.byteLength; at++) if (view.getUint32(at, true) === LOCAL) return at;
  return -1;
}

/** A 64-bit number; beyond 2^53 nothing is exact, and nothing that large is real. */
const numberAt = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** Names are UTF-8 or CP437, which agree in ASCII; the parts that matter have ASCII names. */
function nameOf(bytes: Uint8Array, start: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(start, start + length)).replaceAll("\\", "/");
}
