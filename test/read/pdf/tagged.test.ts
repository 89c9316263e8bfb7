/** Tagged PDFs: what the file says of its own structure decides where looks leave doubt, if it agrees with them elsewhere. */
import { expect, test } from "vitest";
import { tagsOf } from "../../../src/read/pdf/structure.ts";
import { disc, lines, text } from "./pdf-builder.ts";
import { readBytes, shown } from "./read-pdf.ts";
import { type Element, el, taggedPdf } from "./tagged-pdf.ts";

/** A paragraph of two full lines, `n` lines of 13 points down the page. */
const full = [
  "Kommunerna i regionen samverkar om upphandling av telefoni och växel och har",
  "under året träffats fyra gånger för att gå igenom underlagen.",
];
const plain = (y: number): Element => el("P", lines(70, y, full));
/** Enough paragraphs for the tags to be judged by. */
const many = [80, 120, 160, 200].map(plain);
const paragraph = full.join(" ");

test("a heading that looks like text is one, with the level that the file states", async () => {
  const document = await readBytes(
    taggedPdf([...many, el("H2", text(70, 240, "Upphandling")), el("P", text(70, 266, "Gruppen möts i maj."))]),
  );
  expect(shown(document)).toEqual([
    paragraph,
    paragraph,
    paragraph,
    paragraph,
    "## Upphandling",
    "Gruppen möts i maj.",
  ]);
  const heading = document.blocks[4];
  expect(heading?.kind === "heading" && heading.guessed).toBe(undefined);
});

test("a heading that the file does not state stands below those that it does", async () => {
  const bold = text(70, 266, "Beslut", { bold: true });
  const document = await readBytes(
    taggedPdf([...many, el("H1", text(70, 240, "Plan", { size: 16 })), el("P", bold), plain(282)]),
  );
  expect(shown(document).slice(4, 6)).toEqual(["# Plan", "## Beslut"]);
});

test("two paragraphs without white between them are two, and one over a full line's end is one", async () => {
  const [first = "", second = ""] = full;
  const sentence = first.replace("samverkar", "Samverkar");
  const document = await readBytes(
    taggedPdf([
      ...many,
      el("P", text(70, 240, first)),
      el("P", text(70, 253, second)),
      el("P", lines(70, 290, [sentence, second])),
    ]),
  );
  expect(shown(document).slice(4)).toEqual([first, second, `${sentence} ${second}`]);
});

test("items have the depth that the file states, also where no bullet is seen", async () => {
  const document = await readBytes(
    taggedPdf([
      ...many,
      el(
        "L",
        el("LI", el("Lbl", disc(74, 236, 2)), el("LBody", text(80, 240, "Ett mål"))),
        el(
          "LI",
          el("LBody", text(80, 253, "Ännu ett")),
          el("L", el("LI", el("Lbl", text(100, 266, "1.")), el("LBody", text(112, 266, "Inre")))),
        ),
      ),
    ]),
  );
  expect(shown(document).slice(4)).toEqual(["- Ett mål", "- Ännu ett", "  - Inre"]);
  const [inner] = document.blocks.slice(-1);
  expect(inner?.kind === "list_item" && inner.marker).toBe("1.");
});

const row = (role: string, y: number, a: string, b: string): Element =>
  el("TR", el(role, text(70, y, a)), el(role, text(105, y, b)));

test("a table that nothing shows is one where its cells stand like one, and its heads are heads", async () => {
  const document = await readBytes(
    taggedPdf([...many, el("Table", row("TH", 240, "Mål", "Status"), row("TD", 253, "Växel", "Klart"))]),
  );
  expect(shown(document).slice(4)).toEqual(["Mål | Status", "Växel | Klart"]);
  const table = document.blocks[4];
  expect(table?.kind === "table" && table.rows.map(({ header }) => header)).toEqual([true, undefined]);
});

test("a table whose cells do not stand like one is left to looks", async () => {
  const crooked = el("TR", el("TD", text(70, 253, "Växel går över")), el("TD", text(70, 266, "Klart")));
  const document = await readBytes(taggedPdf([...many, el("Table", row("TD", 240, "Mål", "Status"), crooked)]));
  expect(document.blocks.some(({ kind }) => kind === "table")).toBe(false);
});

test("tags of a file in which each line is a paragraph, or the page is one, decide nothing", async () => {
  const eachLine = [80, 120, 160, 200].flatMap((y) => full.map((line, i) => el("P", text(70, y + 13 * i, line))));
  const onePage = [el("P", ...[80, 120, 160, 200].map((y) => lines(70, y, full)))];
  for (const tree of [eachLine, onePage]) {
    expect(shown(await readBytes(taggedPdf(tree)))).toEqual([paragraph, paragraph, paragraph, paragraph]);
  }
});

test("artifacts at the page's edge are furniture on a single page too", async () => {
  const document = await readBytes(taggedPdf(many, [text(70, 40, "Älvregionens kansli")]));
  expect(document.ignored.map(({ rule }) => rule)).toEqual(["running-head"]);
});

test("content that two streams number alike has no tag, a tree of any other shape has none", () => {
  const content = (id: string) => ({ type: "content", id });
  const root = {
    role: "Root",
    children: [{ role: "P", children: [content("p2R_mc0"), content("p9R_mc0"), content("p2R_mc1")] }],
  };
  expect([...tagsOf(root)]).toEqual([[1, { element: 1 }]]);
  for (const tree of [null, undefined, 7, { children: 3 }, { role: "P", children: [null, { id: 4 }] }]) {
    expect(tagsOf(tree).size).toBe(0);
  }
});
