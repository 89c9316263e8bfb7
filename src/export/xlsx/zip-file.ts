/**
 * Texts that come bit by bit → entries of a ZIP archive on disk (APPNOTE 4.3). No more than a piece is held, the archive
 * tells no time, and the same texts give the same bytes.
 */
import { closeSync, openSync, writeSync } from "node:fs";
import { constants, crc32, deflateRawSync } from "node:zlib";
import type { Put } from "../output.ts";

/** 1 January 1980, the first day that the format can tell (4.4.6). */
const FIRST_DAY = 0x0021;
const VERSION = 20;
const DEFLATED = 8;
/** What the fields of the small format hold (4.4.8). */
const MOST_BYTES = 0xffff_ffff;
const PIECE = 1 << 20;

type Entry = {
  readonly name: Buffer;
  readonly offset: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
};

export class ZipFile {
  readonly #handle: number;
  readonly #entries: Entry[] = [];
  #at = 0;

  constructor(path: string) {
    this.#handle = openSync(path, "w");
  }

  /** Adds an entry with what `write` puts down. @throws RangeError where it is too large for the format (4 GiB) */
  entry(name: string, write: (put: Put) => void): void {
    const offset = this.#at;
    const head = { name: Buffer.from(name, "utf8"), offset };
    this.#put(localHeader({ ...head, checksum: 0, packed: 0, size: 0 }));
    const start = this.#at;
    let [size, checksum, piece] = [0, 0, ""];
    // Each piece is packed by itself and ends on a whole byte: one after the other they are one stream (RFC 1951, 3.2.4).
    const flush = (end: number): void => {
      const bytes = Buffer.from(piece, "utf8");
      piece = "";
      size += bytes.length;
      checksum = crc32(bytes, checksum);
      this.#put(deflateRawSync(bytes, { finishFlush: end }));
    };
    write((text) => {
      piece += text;
      if (piece.length >= PIECE) flush(constants.Z_SYNC_FLUSH);
    });
    flush(constants.Z_FINISH);
    const entry = { ...head, checksum, packed: this.#at - start, size };
    if (Math.max(size, this.#at) > MOST_BYTES) throw new RangeError(`${name} makes the archive larger than 4 GiB`);
    writeAll(this.#handle, localHeader(entry), offset);
    this.#entries.push(entry);
  }

  /** Writes the directory. */
  finish(): void {
    const start = this.#at;
    for (const entry of this.#entries) this.#put(directoryHeader(entry));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#entries.length, 8);
    end.writeUInt16LE(this.#entries.length, 10);
    end.writeUInt32LE(this.#at - start, 12);
    end.writeUInt32LE(start, 16);
    this.#put(end);
  }

  close(): void {
    closeSync(this.#handle);
  }

  #put(bytes: Buffer): void {
    writeAll(this.#handle, bytes, this.#at);
    this.#at += bytes.length;
  }
}

function writeAll(handle: number, bytes: Buffer, position: number): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at, bytes.length - at, position + at);
}

/** What both headers tell of an entry, from the version to the length of its name. */
function common({ name, checksum, packed, size }: Entry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt16LE(FIRST_DAY, 8);
  fields.writeUInt32LE(checksum, 10);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function localHeader(entry: Entry): Buffer {
  return Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), common(entry), entry.name]);
}

function directoryHeader(entry: Entry): Buffer {
  const version = Buffer.alloc(2);
  version.writeUInt16LE(VERSION);
  const place = Buffer.alloc(14);
  place.writeUInt32LE(entry.offset, 10);
  return Buffer.concat([Buffer.from("PK\u0001\u0002", "latin1"), version, common(entry), place, entry.name]);
}
