/**
 * Our reading of other people's .doc files beside LibreOffice's. Needs ../shared and LibreOffice; says so where it lacks them.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Block, Cell, TextBlock } from "../../../src/model/block.ts";
import { UnreadableSource } from "../../../src/model/document.ts";
import { layOut } from "../../../src/model/draft.ts";
import { tables, textBlocks } from "../../../src/model/walk.ts";
import { wordReader } from "../../../src/read/word/index.ts";
import { convertToDocx, findLibreOffice, type Outline, outlineOfDocx, squeeze } from "./oracle.ts";

const SHARED = join(import.meta.dirname, "../../../../shared/corpus");
const FOLDERS = [join(SHARED, "word"), join(SHARED, "original")];

/** Where we differ, and why that is right. */
const EXCEPTIONS: Readonly<Record<string, { readonly parts: readonly (keyof Outline)[]; readonly why: string }>> = {
  "53446.doc": {
    parts: ["text", "headings"],
    why: "LibreOffice drops a live paragraph before a wholly deleted table, and gives two headings the style of deleted text",
  },
  "61586.doc": { parts: ["text"], why: "LibreOffice writes symbols as w:sym, which this comparison does not read" },
};
/** What neither can open, or only LibreOffice by guessing. */
const UNREADABLE = ["PasswordProtected.doc", "clusterfuzz-5418937293340672.doc"];

const program = findLibreOffice();
const files = FOLDERS.filter(existsSync).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".doc"))
    .sort()
    .map((name) => join(folder, name)),
);
const missing =
  program === undefined ? "LibreOffice is not installed" : files.length === 0 ? "no ../shared/corpus here" : "";
if (missing !== "") process.stderr.write(`skipped: fidelity of the .doc reader: ${missing}\n`);

async function ourOutline(path: string): Promise<Outline> {
  const { text, blocks } = layOut((await wordReader.read(readFileSync(path), path)).drafts);
  const main = blocks.filter((block) => block.kind !== "story");
  // Only what has a position in the file: numbers that Word counts are not in LibreOffice's text either.
  const typed = (block: TextBlock): string => block.anchors.map(({ start, end }) => text.slice(start, end)).join("");
  const words = (list: readonly Block[]): string =>
    squeeze([...textBlocks(list)].map(({ block }) => typed(block)).join(""));
  const cells = [...tables(main)].map((table) => table.rows.map((row) => row.cells));
  return {
    text: words(main),
    tables: cells.map((rows) => rows.map((row) => row.map((cell: Cell) => words(cell.blocks)))),
    fills: cells.flat(2).flatMap((cell) => (cell.fill === undefined ? [] : [cell.fill.slice(1)])),
    headings: [...textBlocks(main)]
      .filter(({ block }) => block.kind === "heading")
      .map(({ block }) => squeeze(typed(block))),
  };
}

describe.skipIf(missing !== "")("beside LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "fidelity-"));
  beforeAll(() => {
    if (program !== undefined) convertToDocx(program, files, folder);
  }, 180_000);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each(files)("%s has the same text, cells, colours and headings", async (path) => {
    const name = path.split("/").at(-1) ?? "";
    if (UNREADABLE.includes(name)) {
      await expect(wordReader.read(readFileSync(path), name)).rejects.toThrow(UnreadableSource);
      return;
    }
    const theirs = outlineOfDocx(readFileSync(join(folder, name.replace(/\.doc$/u, ".docx"))));
    const ours = await ourOutline(path);
    const excepted = EXCEPTIONS[name]?.parts ?? [];
    for (const part of ["text", "tables", "fills", "headings"] as const) {
      const sorted = part === "fills";
      const [a, b] = [ours[part], theirs[part]].map((value) => (sorted ? [...value].sort() : value));
      if (excepted.includes(part)) expect(a, EXCEPTIONS[name]?.why).not.toEqual(b);
      else expect(a, part).toEqual(b);
    }
  });
});
