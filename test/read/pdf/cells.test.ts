/** Narrow cells: words that their borders cut, numbers whose text had no room beside them. */
import { expect, test } from "vitest";
import { placeOf } from "../../../src/model/walk.ts";
import { grid, lines, page, text } from "./pdf-builder.ts";
import { read, shown } from "./read-pdf.ts";

test("a word too long for its cell is one word, and both its parts lead to their boxes", async () => {
  const document = await read(
    page(grid([70, 153, 300], [120, 160]), lines(75, 134, ["Upphandlingsgr", "uppen"]), text(160, 134, "Klart")),
  );
  expect(shown(document)).toEqual(["Upphandlingsgruppen | Klart"]);
  const { boxes } = placeOf(document, { start: 0, end: "Upphandlingsgruppen".length });
  expect(boxes?.map(({ box }) => Math.round(box[0]))).toEqual([75, 75]);
});

test("two words under each other in a wider cell stay two", async () => {
  const document = await read(
    page(
      grid([70, 215, 340], [120, 160]),
      lines(75, 134, ["Upphandlingsgruppens", "uppdrag"]),
      text(220, 134, "Klart"),
    ),
  );
  expect(shown(document)).toEqual(["Upphandlingsgruppens uppdrag | Klart"]);
});

test("a number whose text begins in the next line belongs to it", async () => {
  const document = await read(
    page(grid([70, 160, 300], [120, 160]), lines(75, 134, ["1.", "Biblioteksgruppen"]), text(165, 134, "Klart")),
  );
  expect(shown(document)).toEqual(["1. Biblioteksgruppen | Klart"]);
});
