/**
 * Builds small packages in tests: ZIP files with stored entries, OLE2 files with empty streams of given names.
 */
import { zip as zipEntries } from "../read/docx/zip-builder.ts";

/** A ZIP file; an entry's content is stored as it is. */
export function zip(entries: Readonly<Record<string, string>>): Uint8Array {
  return zipEntries(Object.entries(entries).map(([name, content]) => ({ name, content, stored: true })));
}

const FREE = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;
const FAT = 0xfffffffd;
const SECTOR = 512;

/** An OLE2 file (at most 3 streams): header, one sector of the allocation table, one of the directory. [MS-CFB] 2.2-2.6 */
export function ole(...streams: readonly string[]): Uint8Array {
  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 0, 76);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48); // the directory's first sector
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(END_OF_CHAIN, 60);
  header.writeUInt32LE(END_OF_CHAIN, 68);
  header.writeUInt32LE(0, 76); // the allocation table's sector
  const table = Buffer.alloc(SECTOR, 0xff);
  table.writeUInt32LE(FAT, 0);
  table.writeUInt32LE(END_OF_CHAIN, 4);
  const entries = ["Root Entry", ...streams].map((name, i) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 0, "utf16le");
    entry.writeUInt16LE(2 * name.length + 2, 64);
    entry.writeUInt8(i === 0 ? 5 : 2, 66);
    entry.writeUInt32LE(FREE, 68);
    entry.writeUInt32LE(i > 0 && i < streams.length ? i + 1 : FREE, 72); // siblings: each the right one of the one before
    entry.writeUInt32LE(i === 0 && streams.length > 0 ? 1 : FREE, 76);
    entry.writeUInt32LE(END_OF_CHAIN, 116);
    return entry;
  });
  return Buffer.concat([header, table, ...entries, Buffer.alloc(SECTOR - 128 * entries.length)]);
}
