import { expect, test } from "vitest";
import { bySpan } from "../../src/model/span.ts";
import { placeOf, textBlocks } from "../../src/model/walk.ts";
import { doc, h1, li, p, slide, table } from "../builders/document.ts";

test("blocks are joined by line feeds, cells by tabs, and list markers are in the text", () => {
  const document = doc(h1("Mål"), li("öka"), table(["Mål", "Status"], ["Öka\n\nMinska", "Helt"]));
  expect(document.text).toBe("Mål\n· öka\nMål\tStatus\nÖka\n\nMinska\tHelt");
  for (const { block } of textBlocks(document.blocks)) expect(block.span.end).toBeGreaterThanOrEqual(block.span.start);
});

test("an item's body is its text without the marker", () => {
  const document = doc(li("öka", 0, "1."));
  const [item] = document.blocks;
  if (item?.kind !== "list_item") throw new Error("no item");
  expect(document.text.slice(item.body.start, item.body.end)).toBe("öka");
  expect(document.text.slice(item.span.start, item.span.end)).toBe("1. öka");
});

test("a place names table, row, column and the paragraph within the cell", () => {
  const document = doc("före", table(["a", "b"], ["c", "d\ne"]));
  const at = document.text.indexOf("e", document.text.indexOf("d"));
  expect(placeOf(document, { start: at, end: at + 1 })).toEqual({ table: 1, row: 2, column: 2, paragraph: 2 });
});

test("a place within a table in a cell has a path", () => {
  const inner = table(["x", "y"]);
  const document = doc(table(["a", [p("b"), inner]]));
  const at = document.text.indexOf("y");
  expect(placeOf(document, { start: at, end: at + 1 })).toEqual({
    table: 1,
    row: 1,
    column: 2,
    path: "1:1,2",
    paragraph: 1,
  });
});

test("a place on a slide has the slide's own number", () => {
  const document = doc(slide(7, "RR 25/2"), slide(9, "KC"));
  const at = document.text.indexOf("KC");
  expect(placeOf(document, { start: at, end: at + 2 })).toEqual({ slide: 9, paragraph: 1 });
});

test("boxes are cut to the words, one a line", () => {
  const document = doc({
    kind: "paragraph",
    text: "ab cd",
    anchors: [
      { kind: "line", start: 0, end: 3, page: 1, box: [10, 10, 40, 20], edges: [10, 20, 30, 40] },
      { kind: "line", start: 3, end: 5, page: 2, box: [10, 10, 30, 20], edges: [10, 20, 30] },
    ],
  });
  expect(placeOf(document, { start: 1, end: 4 })).toEqual({
    page: 1,
    box: [20, 10, 40, 20],
    boxes: [
      { page: 1, box: [20, 10, 40, 20] },
      { page: 2, box: [10, 10, 20, 20] },
    ],
    paragraph: 1,
  });
});

test("spans sort by start, then end", () => {
  expect(
    [
      { start: 2, end: 3 },
      { start: 0, end: 9 },
      { start: 0, end: 1 },
    ].sort(bySpan),
  ).toEqual([
    { start: 0, end: 1 },
    { start: 0, end: 9 },
    { start: 2, end: 3 },
  ]);
});
