/**
 * The painter with its thread and its folder.
 */
import { createHash } from "node:crypto";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { PICTURE_LIMITS } from "../../src/picture/limits.ts";
import { PagePictures } from "../../src/picture/page-pictures.ts";
import { temporaryFolder } from "../builders/temporary-folder.ts";
import { page, pdf, text } from "../read/pdf/pdf-builder.ts";

const folder = temporaryFolder();
const bytes = pdf([page(text(60, 100, "Mål"))]);
const document = createHash("sha256").update(bytes).digest("hex");
const pictures = new PagePictures({ folder });
afterAll(() => pictures.close());

test("a picture is painted once and kept by document, page and width", async () => {
  let asked = 0;
  const ask = async (): Promise<Uint8Array> => {
    asked++;
    return bytes;
  };
  const source = { document, bytes: ask };
  const [first, second] = await Promise.all([pictures.picture(source, 1, 100), pictures.picture(source, 1, 100)]);
  expect(first).toMatchObject({ kind: "picture" });
  expect(second.kind === "picture" && first.kind === "picture" && Buffer.compare(second.png, first.png)).toBe(0);
  expect(asked).toBe(1);
  expect(readdirSync(join(folder, document))).toEqual(["1-100.png"]);
});

test("what is kept is shown without asking for the file", async () => {
  writeFileSync(join(folder, document, "1-50.png"), "kept");
  const source = { document, bytes: () => Promise.reject(new Error("asked")) };
  expect(await pictures.picture(source, 1, 50)).toEqual({ kind: "picture", png: Buffer.from("kept") });
});

test("what takes too long is stopped, and the next picture is painted", async () => {
  const hasty = new PagePictures({ limits: { ...PICTURE_LIMITS, seconds: 0.001 } });
  const source = { document, bytes: async () => bytes };
  expect(await hasty.picture(source, 1, 100)).toMatchObject({ problem: { code: "limit_time" } });
  await hasty.close();
  expect(await pictures.picture(source, 1, 101)).toMatchObject({ kind: "picture" });
});

test.each([
  ["page", document, 0, 100],
  ["page", document, 1.5, 100],
  ["width", document, 1, 5],
  ["width", document, 1, 5_000],
  ["document", "../x", 1, 100],
])("a %s that is none is a mistake of the caller", async (what, id, number, width) => {
  const source = { document: id, bytes: async () => bytes };
  await expect(pictures.picture(source, number, width)).rejects.toThrow(new RegExp(`^${what} `, "u"));
});
