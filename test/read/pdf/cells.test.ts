/** Narrow cells: words that their borders cut, numbers whose text had no room beside them. */
import { expect, test } from "vitest";
import { placeOf, textBlocks } from "../../../src/model/walk.ts";
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

test("days under each other in a narrow cell stay a list; a telephone number that a line cuts stays one", async () => {
  const document = await read(
    page(
      grid([70, 140, 210], [120, 180]),
      lines(75, 134, ["2009-01-22", "2009-03-19", "2009-05-14"]),
      lines(145, 134, ["Ring 0980-", "319 211 om", "svar dröjer"]),
    ),
  );
  expect(shown(document)).toEqual(["2009-01-22 / 2009-03-19 / 2009-05-14 | Ring 0980-319 211 om svar dröjer"]);
});

test("a word that breaks at its own hyphen keeps it, and how it was broken", async () => {
  const document = await read(
    page(grid([70, 140, 210], [120, 160]), lines(75, 134, ["Beställa sms-", "tjänsten"]), text(145, 134, "Klart")),
  );
  expect(shown(document)).toEqual(["Beställa sms-tjänsten | Klart"]);
  const [start, end] = [document.text.indexOf("sms"), document.text.indexOf("sms") + "sms-tjänsten".length];
  const raw = [...textBlocks(document.blocks)].flatMap(({ block }) => block.rawForms);
  expect(raw).toEqual([{ start, end, raw: "sms-\ntjänsten" }]);
});
