/**
 * Builds ZIP packages byte by byte, so that tests can have them lie, break off or lock a part.
 */
import { crc32, deflateRawSync } from "node:zlib";

export type Entry = {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Stored as it is; deflated otherwise. */
  readonly stored?: true;
  readonly encrypted?: true;
  /** What the headers say instead of the truth. */
  readonly declaredSize?: number;
  readonly declaredCrc?: number;
  readonly method?: number;
  /** Sizes and checksum stand after the data (flag 8), as streaming writers do. */
  readonly streamed?: true;
};

export function zip(entries: readonly Entry[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const packed = entry.stored ? content : deflateRawSync(content);
    const name = Buffer.from(entry.name, "utf8");
    const fields = (isLocal: boolean): Buffer => {
      const hidden = isLocal && entry.streamed;
      const header = Buffer.alloc(26);
      header.writeUInt16LE(20, 0);
      header.writeUInt16LE((entry.encrypted ? 1 : 0) | (entry.streamed ? 8 : 0), 2);
      header.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4);
      header.writeUInt32LE(hidden ? 0 : (entry.declaredCrc ?? crc32(content)), 10);
      header.writeUInt32LE(hidden ? 0 : packed.length, 14);
      header.writeUInt32LE(hidden ? 0 : (entry.declaredSize ?? content.length), 18);
      header.writeUInt16LE(name.length, 22);
      return header;
    };
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), fields(true), name, packed]);
    locals.push(local);
    directory.push(Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), fields(false), rest, name);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, listed, Buffer.from("PK\u0005\u0006"), end]);
}
