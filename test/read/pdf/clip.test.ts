/**
 * Letters that a clip hides are not on the page.
 */
import { expect, test } from "vitest";
import { type Ink, page, text } from "./pdf-builder.ts";
import { read, shown } from "./read-pdf.ts";

/** Ink that is seen within a rectangle only. */
const within =
  (x: number, y: number, width: number, height: number, ink: Ink): Ink =>
  (pageHeight) =>
    `q ${x} ${pageHeight - y - height} ${width} ${height} re W n\n${ink(pageHeight)}Q\n`;

test("what a spreadsheet cuts off at the border of a cell is not read", async () => {
  const cut = within(60, 90, 41, 20, text(60, 100, "Medieplan", { size: 11 }));
  expect(shown(await read(page(cut)))).toEqual(["Mediepl"]);
});

test("a clip that is larger than the page's text hides nothing", async () => {
  expect(shown(await read(page(within(0, 0, 595, 842, text(60, 100, "Medieplan")))))).toEqual(["Medieplan"]);
});

test("a line outside the clip is not read", async () => {
  const slug = within(0, 0, 595, 700, text(60, 780, "Prov 3 2010-03-24"));
  expect(shown(await read(page(slug, text(60, 100, "Medieplan"))))).toEqual(["Medieplan"]);
});
