import { expect, test } from "vitest";
import { isZip, packedBytes, readZipDirectory, storedText } from "../../src/read/zip-directory.ts";
import { type Entry, zip } from "./docx/zip-builder.ts";

const ENTRIES: readonly Entry[] = [
  { name: "mimetype", content: "text/x-mål", stored: true },
  { name: "word\\document.xml", content: "<w:document/>".repeat(20) },
];

test("entries are listed with their sizes and places", () => {
  const bytes = zip(ENTRIES);
  const { entries, count, whole } = readZipDirectory(bytes);
  expect({ count, whole, names: entries.map(({ name }) => name), sizes: entries.map(({ size }) => size) }).toEqual({
    count: 2,
    whole: true,
    names: ["mimetype", "word/document.xml"],
    sizes: [11, 260],
  });
  expect(isZip(bytes)).toBe(true);
  expect(entries.map((entry) => packedBytes(bytes, entry).length)).toEqual(
    entries.map((entry) => entry.compressedSize),
  );
});

test("only what is stored as it is can be told without unpacking", () => {
  const bytes = zip(ENTRIES);
  expect(readZipDirectory(bytes).entries.map((entry) => storedText(bytes, entry))).toEqual([
    "text/x-m\u00c3\u00a5l",
    "",
  ]);
});

test.each([["sized"], ["streamed"]])("where the directory is lost, %s entries are found one by one", (kind) => {
  const bytes = zip(ENTRIES.map((entry): Entry => (kind === "streamed" ? { ...entry, streamed: true } : entry)));
  const { entries, whole } = readZipDirectory(bytes.subarray(0, bytes.length - 40));
  expect(whole).toBe(false);
  expect(entries.map(({ name }) => name)).toEqual(["mimetype", "word/document.xml"]);
});

test("sizes of 64 bits are read from the extra field", () => {
  const name = Buffer.from("stor.bin");
  const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(26), name, Buffer.from("abc")]);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.alloc(42), name, Buffer.alloc(28)]);
  for (const at of [20, 24, 42]) central.writeUInt32LE(0xffffffff, at);
  central.writeUInt16LE(name.length, 28);
  central.writeUInt16LE(28, 30);
  central.writeUInt16LE(1, 46 + name.length);
  central.writeUInt16LE(24, 48 + name.length);
  central.writeBigUInt64LE(5_000_000_000n, 50 + name.length);
  central.writeBigUInt64LE(3n, 58 + name.length);
  central.writeBigUInt64LE(0n, 66 + name.length);
  const end64 = Buffer.concat([Buffer.from("PK\u0006\u0006"), Buffer.alloc(52)]);
  end64.writeBigUInt64LE(1n, 32);
  end64.writeBigUInt64LE(BigInt(central.length), 40);
  end64.writeBigUInt64LE(BigInt(local.length), 48);
  const locator = Buffer.concat([Buffer.from("PK\u0006\u0007"), Buffer.alloc(16)]);
  locator.writeBigUInt64LE(BigInt(local.length + central.length), 8);
  const end = Buffer.concat([Buffer.from("PK\u0005\u0006"), Buffer.alloc(18, 0xff)]);
  end.writeUInt16LE(0, 20);
  const bytes = Buffer.concat([local, central, end64, locator, end]);
  const { entries, whole } = readZipDirectory(bytes);
  expect(whole).toBe(true);
  expect(entries).toMatchObject([{ name: "stor.bin", size: 5_000_000_000, compressedSize: 3, offset: 0 }]);
  expect(entries.map((entry) => Buffer.from(packedBytes(bytes, entry)).toString())).toEqual(["abc"]);
});

test("bytes before the package move all places", () => {
  const bytes = Buffer.concat([Buffer.from("före"), zip(ENTRIES)]);
  const { entries } = readZipDirectory(bytes);
  expect(storedText(bytes, entries[0] ?? expect.fail("no entry"))).toBe("text/x-m\u00c3\u00a5l");
});

test("what is no ZIP has no entries", () => {
  expect(readZipDirectory(Buffer.from("inget paket"))).toEqual({ entries: [], count: 0, whole: false });
  expect(readZipDirectory(new Uint8Array(0)).entries).toEqual([]);
});
