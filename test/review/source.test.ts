/**
 * A document's words on a page: marked, cut, coloured, and never anything but text.
 */
import { expect, test } from "vitest";
import { excerptOf } from "../../src/review/source/excerpt.ts";
import { partAt, partsOf } from "../../src/review/source/parts.ts";
import { segmentsOf } from "../../src/review/source/segments.ts";
import { Words } from "../../src/review/source/words.tsx";
import { doc, p, table } from "../builders/document.ts";

test("overlapping claims cut the text into pieces that name all they belong to", () => {
  const marked = [
    { id: "goal", spans: [{ start: 2, end: 10 }] },
    { id: "status", spans: [{ start: 6, end: 12 }] },
  ];
  const segments = segmentsOf({ start: 0, end: 14 }, marked);
  expect(segments.map(({ start, end, on }) => [start, end, on.join("+")])).toEqual([
    [0, 2, ""],
    [2, 6, "goal"],
    [6, 10, "goal+status"],
    [10, 12, "status"],
    [12, 14, ""],
  ]);
});

test("the pieces of a span make up the span, whatever lies over its borders", () => {
  const segments = segmentsOf({ start: 5, end: 9 }, [{ id: "wide", spans: [{ start: 0, end: 7 }] }]);
  expect(segments.map(({ start, end }) => [start, end])).toEqual([
    [5, 7],
    [7, 9],
  ]);
});

test("markup in a document is shown as its letters, and what turns the reading direction is written out", () => {
  const shown = String(Words({ text: "<script>alert(1)</script>\u202Egnp.exe" }));
  expect(shown).not.toContain("<script>");
  expect(shown).toContain("&lt;script&gt;");
  expect(shown).toContain("U+202E");
  expect(shown).not.toContain("\u202e");
});

test("an excerpt has the paragraph before and after, and of a table its first row and the row of the words", () => {
  const { blocks, text } = doc(
    p("Före allt"),
    p("Före"),
    table(["Mål", "Status"], ["Läsa", "Helt"], ["Skriva", "Delvis"]),
    p("Efter"),
    p("Efter allt"),
  );
  const start = text.indexOf("Delvis");
  const excerpt = excerptOf(blocks, [{ start, end: start + 6 }]);
  expect(excerpt.map(({ span }) => text.slice(span.start, span.end))).toHaveLength(3);
  const [before, around, after] = excerpt;
  expect(text.slice(before?.span.start, before?.span.end)).toBe("Före");
  expect(text.slice(after?.span.start, after?.span.end)).toBe("Efter");
  expect(around?.kind === "table" && around.rows.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    "Mål\tStatus",
    "Skriva\tDelvis",
  ]);
});

test("a long document is shown in parts, and every offset leads to the part that holds it", () => {
  const { blocks, text } = doc(...Array.from({ length: 90 }, (_, i) => p(`${i} ${"ord ".repeat(300)}`)));
  const parts = partsOf(blocks);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.flatMap((part) => part.blocks)).toEqual(blocks);
  const last = partAt(parts, text.indexOf("89 ord"));
  expect(last.number).toBe(parts.length);
});
