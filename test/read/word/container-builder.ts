/**
 * Builds OLE2 containers byte by byte [MS-CFB]: version 3, 512-byte sectors, small streams in the mini stream.
 */

const SECTOR = 512;
const MINI = 64;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const FAT_SECTOR = 0xfffffffd;

export function buildContainer(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(streams);
  const sectors: Uint8Array[] = [];
  const fat: number[] = [];
  const chain = (data: Uint8Array): number => {
    if (data.length === 0) return END;
    const first = sectors.length;
    for (let at = 0; at < data.length; at += SECTOR) {
      const sector = new Uint8Array(SECTOR);
      sector.set(data.subarray(at, at + SECTOR));
      sectors.push(sector);
      fat.push(at + SECTOR < data.length ? sectors.length : END);
    }
    return first;
  };
  const mini: number[] = [];
  const miniFat: number[] = [];
  const starts = names.map((name) => {
    const data = streams[name] ?? new Uint8Array(0);
    if (data.length >= 4096) return chain(data);
    const first = mini.length / MINI;
    for (let at = 0; at < data.length; at += MINI) {
      const part = new Uint8Array(MINI);
      part.set(data.subarray(at, at + MINI));
      mini.push(...part);
      miniFat.push(at + MINI < data.length ? mini.length / MINI : END);
    }
    return first;
  });
  const miniStart = chain(Uint8Array.from(mini));
  const miniFatBytes = new Uint8Array(miniFat.length * 4);
  miniFat.forEach((next, i) => {
    new DataView(miniFatBytes.buffer).setUint32(4 * i, next, true);
  });
  const miniFatStart = chain(miniFatBytes);
  const directory = new Uint8Array(Math.ceil((names.length + 1) / 4) * SECTOR);
  const entry = (
    i: number,
    name: string,
    type: number,
    links: readonly [number, number, number],
    start: number,
    size: number,
  ): void => {
    const view = new DataView(directory.buffer, 128 * i, 128);
    [...name].forEach((char, c) => {
      view.setUint16(2 * c, char.charCodeAt(0), true);
    });
    view.setUint16(64, 2 * (name.length + 1), true);
    view.setUint8(66, type);
    links.forEach((link, l) => {
      view.setUint32(68 + 4 * l, link, true);
    });
    view.setUint32(116, start, true);
    view.setUint32(120, size, true);
  };
  entry(0, "Root Entry", 5, [FREE, FREE, names.length > 0 ? 1 : FREE], miniStart, mini.length);
  names.forEach((name, i) => {
    // A tree that leans to the right is a tree.
    entry(
      i + 1,
      name,
      2,
      [FREE, i + 1 < names.length ? i + 2 : FREE, FREE],
      starts[i] ?? END,
      streams[name]?.length ?? 0,
    );
  });
  const directoryStart = chain(directory);
  const fatSectors = Math.ceil((fat.length + 8) / (SECTOR / 4));
  const fatStart = sectors.length;
  for (let i = 0; i < fatSectors; i++) fat.push(FAT_SECTOR);
  const table = new Uint8Array(fatSectors * SECTOR).fill(0xff);
  fat.forEach((next, i) => {
    new DataView(table.buffer).setUint32(4 * i, next, true);
  });
  for (let i = 0; i < fatSectors; i++) sectors.push(table.subarray(i * SECTOR, (i + 1) * SECTOR));

  const header = new Uint8Array(SECTOR);
  const view = new DataView(header.buffer);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, fatSectors, true);
  view.setUint32(48, directoryStart, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, miniFatStart, true);
  view.setUint32(64, Math.ceil(miniFatBytes.length / SECTOR), true);
  view.setUint32(68, END, true);
  for (let i = 0; i < 109; i++) view.setUint32(76 + 4 * i, i < fatSectors ? fatStart + i : FREE, true);
  const file = new Uint8Array(SECTOR * (sectors.length + 1));
  file.set(header);
  sectors.forEach((sector, i) => {
    file.set(sector, SECTOR * (i + 1));
  });
  return file;
}
