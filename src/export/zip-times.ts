/**
 * A ZIP archive → the same without the time at which it was made, so that the same dataset gives the same bytes.
 */

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
/** 1 January 1980, the first day that the format can tell (APPNOTE 4.4.6). */
const FIRST_DAY = 0x0021;

/** Sets the times of all entries, in place. @throws where the bytes are no archive of the small kind (APPNOTE 4.3.16) */
export function clearZipTimes(zip: Buffer): void {
  const end = zip.length - END_BYTES; // our writer adds no comment
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error("the archive does not end as ours do");
  const entries = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let n = 0; n < entries; n++) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error(`entry ${n} of the archive is not where it should be`);
    const local = zip.readUInt32LE(at + 42);
    for (const time of [at + 12, local + 10]) {
      zip.writeUInt16LE(0, time);
      zip.writeUInt16LE(FIRST_DAY, time + 2);
    }
    at += ENTRY_BYTES + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}
