/** Notes at the foot of pages: apart from the text, told by mark, size and rule. */
import { expect, test } from "vitest";
import { placeOf } from "../../../src/model/walk.ts";
import { grid, lines, page, raised, rule, text } from "./pdf-builder.ts";
import { read, shown } from "./read-pdf.ts";

const body = [
  "Kommunerna i regionen samverkar om upphandling av telefoni och växel och har",
  "under året träffats fyra gånger för att gå igenom de underlag som arbetsgruppen",
  "tillsammans med konsulten har tagit fram och som sedan skickats ut på remiss",
];
/** The same, the last line with references. */
const cited = (y: number, signs: string) => [
  lines(70, y, body.slice(0, 2)),
  raised(70, y + 26, `${body[2]}${signs} till`),
];

test("a note stands in a story of its own, and the text over it goes on on the next page", async () => {
  const document = await read(
    page(
      ...cited(660, "^1^"),
      rule(70, 730, 200, 730),
      raised(70, 745, "^1^ Remissen gick till alla fem kommuner.", 9),
    ),
    page(text(70, 80, "samtliga nämnder.")),
  );
  expect(shown(document)).toEqual([
    `${body.join(" ")} till samtliga nämnder.`,
    "footnote: - Remissen gick till alla fem kommuner.",
  ]);
  const start = document.text.indexOf("Remissen gick");
  expect(placeOf(document, { start, end: start + 8 })).toMatchObject({ page: 1, story: "footnote" });
});

test("the reference is taken out of its word, which keeps its raw form and its place", async () => {
  const document = await read(
    page(
      raised(70, 600, "Enligt Växelgruppen^2^, som möts i maj, är målet nått."),
      lines(70, 640, body),
      raised(70, 745, "^2^ Tidigare Telefonigruppen.", 9),
    ),
  );
  const [first] = document.blocks;
  expect(shown(document)[0]).toBe("Enligt Växelgruppen, som möts i maj, är målet nått.");
  expect(first?.kind === "paragraph" && first.rawForms).toEqual([{ start: 7, end: 20, raw: "Växelgruppen2," }]);
  const [name, comma, after] = [18, 19, 21].map((start) => placeOf(document, { start, end: start + 1 }).box);
  expect(comma?.[2]).toBeGreaterThan(name?.[2] ?? 0);
  expect(after?.[0]).toBeGreaterThan(comma?.[2] ?? 0);
});

test("several notes are several items; one that goes on after the page's end is one", async () => {
  const document = await read(
    page(
      ...cited(620, "^1^ ^2^"),
      rule(70, 730, 200, 730),
      raised(70, 745, "^1^ Den första noten har två rader och slutar", 9),
      text(70, 756, "här.", { size: 9 }),
      raised(70, 767, "^2^ Den andra går vidare på", 9),
    ),
    page(
      text(70, 80, "samtliga nämnder."),
      rule(70, 730, 200, 730),
      text(70, 745, "nästa sida och slutar där.", { size: 9 }),
    ),
  );
  expect(shown(document)).toEqual([
    `${body.join(" ")} till samtliga nämnder.`,
    "footnote: - Den första noten har två rader och slutar här.",
    "footnote: - Den andra går vidare på nästa sida och slutar där.",
  ]);
});

test("a note under one of two columns leaves both columns whole, and ends at the white below it", async () => {
  const rows = (word: string) => Array.from({ length: 6 }, (_, i) => `${word} spalt rad ${i + 1} av sex med fler ord`);
  const document = await read(
    page(
      lines(70, 500, rows("Vänster")),
      raised(70, 578, "Vänster spalt sist^1^"),
      raised(70, 600, "^1^ Not i vänster spalt.", 8),
      lines(320, 500, rows("Höger")),
      text(70, 640, "Tryckt i Forsnäs", { size: 8 }),
    ),
  );
  const all = shown(document);
  expect(all.at(-1)).toBe("footnote: - Not i vänster spalt.");
  expect(all.indexOf("Vänster spalt sist")).toBeLessThan(all.findIndex((line) => line.startsWith("Höger")));
  expect(all).toContain("Tryckt i Forsnäs");
});

test("a note under a table is referred to from its cells", async () => {
  const document = await read(
    page(
      grid([70, 170, 300], [120, 140, 160]),
      ...[text(75, 134, "Post"), raised(175, 134, "Budget^*^"), text(75, 154, "Växel"), text(175, 154, "12")],
      ...[lines(70, 200, body), raised(70, 745, "^*^ Utan moms.", 9)],
    ),
  );
  expect(shown(document).slice(0, 2)).toEqual(["Post | Budget", "Växel | 12"]);
  expect(shown(document).at(-1)).toBe("footnote: - Utan moms.");
});

test("a numbered list in the text's own size, an exponent and small print without a mark are no notes", async () => {
  const document = await read(
    page(
      raised(70, 600, "Lokalen är 40 m^2^ stor."),
      lines(70, 640, body),
      text(70, 720, "2 Bygga ut bredband"),
      text(70, 750, "Blanketten fastställd av kansliet", { size: 8 }),
    ),
  );
  expect(document.text).toContain("40 m2 stor.");
  expect(shown(document).some((line) => line.startsWith("footnote"))).toBe(false);
});

test("small letters and a mark alone are not enough", async () => {
  const document = await read(page(lines(70, 640, body), text(70, 745, "1 Protokollet skickas ut.", { size: 9 })));
  expect(shown(document).some((line) => line.startsWith("footnote"))).toBe(false);
});
