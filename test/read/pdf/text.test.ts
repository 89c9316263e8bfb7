/** Text of PDF pages: letters, lines, paragraphs, headings, lists, and the boxes behind them. */
import { expect, test } from "vitest";
import { placeOf } from "../../../src/model/walk.ts";
import { disc, fill, type Ink, lines, page, pageWith, raw, text, upright } from "./pdf-builder.ts";
import { read, shown } from "./read-pdf.ts";

test("a page gives headings by size and weight, and paragraphs by the white between them", async () => {
  const document = await read(
    page(
      text(70, 80, "Verksamhetsplan 2010", { size: 18, bold: true }),
      text(70, 110, "Bakgrund", { size: 12, bold: true }),
      lines(70, 128, [
        "Arbetsgruppen samlar de fem kommunerna kring frågor om bredband och telefoni och möts",
        "fyra gånger om året.",
      ]),
      text(70, 166, "Nästa stycke handlar om annat."),
    ),
  );
  expect(shown(document)).toEqual([
    "# Verksamhetsplan 2010",
    "## Bakgrund",
    "Arbetsgruppen samlar de fem kommunerna kring frågor om bredband och telefoni och möts fyra gånger om året.",
    "Nästa stycke handlar om annat.",
  ]);
});

test("a line that ends although the next word had fitted ends its paragraph", async () => {
  const document = await read(
    page(
      lines(70, 80, [
        "Astrid Berg, Forsnäs",
        "Nils Dahl, Granträsk",
        "En rad som fyller hela bredden fram till den högra kanten av texten på sidan",
      ]),
    ),
  );
  expect(shown(document).slice(0, 2)).toEqual(["Astrid Berg, Forsnäs", "Nils Dahl, Granträsk"]);
});

test("a word hyphenated at the line's end is joined, its raw form kept, and both its halves lead to their boxes", async () => {
  const document = await read(
    page(
      lines(70, 80, ["Kommunerna i regionen samverkar om upphandling och bedriver utveck-", "lingsarbete i nätverk."]),
    ),
  );
  const start = document.text.indexOf("utvecklingsarbete");
  expect(start).toBeGreaterThan(0);
  const [block] = document.blocks;
  expect(block?.kind === "paragraph" && block.rawForms).toEqual([
    { start, end: start + "utvecklingsarbete".length, raw: "utveck-\nlingsarbete" },
  ]);
  const place = placeOf(document, { start, end: start + "utvecklingsarbete".length });
  expect(place.boxes).toHaveLength(2);
  const [first, second] = place.boxes ?? [];
  expect(first?.box[2]).toBeGreaterThan(first?.box[0] ?? 0);
  expect(second?.box[0]).toBeCloseTo(70, 1);
  expect((second?.box[1] ?? 0) - (first?.box[1] ?? 0)).toBeCloseTo(13, 1);
});

test("every character has its box: a slice of a line is as wide as its letters", async () => {
  const document = await read(page(text(100, 200, "il WM", { size: 20 })));
  const box = (start: number, end: number): number => {
    const [x0, , x1] = placeOf(document, { start, end }).box ?? [0, 0, 0, 0];
    return x1 - x0;
  };
  // Helvetica: i and l are 222, W 944 and M 833 thousandths of an em wide.
  expect(box(0, 1)).toBeCloseTo(0.222 * 20, 2);
  expect(box(3, 4)).toBeCloseTo(0.944 * 20, 2);
  expect(box(4, 5)).toBeCloseTo(0.833 * 20, 2);
});

test("bullets are items, as letters and as painted discs, with a depth by their indent", async () => {
  const document = await read(
    page(
      text(70, 80, "Gruppen ska:"),
      text(80, 93, "• bygga ut bredband"),
      text(100, 106, "• i byarna"),
      disc(83, 116, 2),
      text(90, 119, "samordna växeln"),
    ),
  );
  expect(shown(document)).toEqual(["Gruppen ska:", "- bygga ut bredband", "  - i byarna", "- samordna växeln"]);
});

test("bold, italic and coloured letters are marked", async () => {
  const document = await read(
    page(text(70, 80, "Mål:", { bold: true }), text(98, 80, "nås ej", { colour: "#ff0000" })),
  );
  const [block] = document.blocks;
  expect(block?.kind === "paragraph" && block.marks).toEqual([
    { start: 0, end: 5, bold: true },
    { start: 5, end: 11, colour: "#ff0000" },
  ]);
});

test("letters painted twice to look bold are read once", async () => {
  const document = await read(page(text(70, 80, "Protokoll"), text(70.3, 80, "Protokoll")));
  expect(document.text).toBe("Protokoll");
});

test("letters painted in odd order come in reading order", async () => {
  const document = await read(page(text(120, 80, "världen"), text(70, 80, "Hela den")));
  expect(document.text.replace("\t", " ")).toBe("Hela den världen");
});

test("a page that is rotated for the viewer has its boxes where the viewer sees them", async () => {
  const document = await read(pageWith({ extra: "/Rotate 90" }, upright(100, 700, "Liggande")));
  expect(document.pages).toEqual([{ number: 1, width: 842, height: 595 }]);
  expect(document.text).toBe("Liggande");
  const [x0, , x1] = placeOf(document, { start: 0, end: 8 }).box ?? [];
  expect(x0).toBeCloseTo(842 - 700, 1);
  expect(x1).toBeGreaterThan(x0 ?? 0);
});

test("a page whose text stands on its side is read turned, and its boxes lead back", async () => {
  const document = await read(page(upright(100, 700, "Det första"), upright(113, 700, "och det andra")));
  expect(shown(document)).toEqual(["Det första och det andra"]);
  const [x0, y0, x1, y1] = placeOf(document, { start: 0, end: 3 }).box ?? [0, 0, 0, 0];
  expect(x1).toBeLessThan(113);
  expect(x0).toBeGreaterThan(85);
  expect(y1).toBeCloseTo(700, 1);
  expect(y0).toBeLessThan(700);
});

test("what lies outside the crop box is not there, and boxes count from its corner", async () => {
  const document = await read(
    pageWith({ extra: "/CropBox[50 0 595 792]" }, text(70, 30, "utanför"), text(70, 100, "innanför")),
  );
  expect(document.text).toBe("innanför");
  const [x0, , , y1] = placeOf(document, { start: 0, end: 8 }).box ?? [];
  expect(x0).toBeCloseTo(20, 1);
  expect(y1).toBeGreaterThan(50);
  expect(y1).toBeLessThan(56);
});

test("text across the page is kept apart and left out", async () => {
  const document = await read(
    page(text(70, 80, "Vanlig text på sidan."), raw("BT /F1 40 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (UTKAST) Tj ET")),
  );
  expect(document.text).toBe("Vanlig text på sidan.\nUTKAST");
  expect(document.ignored.map(({ rule }) => rule)).toEqual(["slanted-text"]);
});

test("two columns are read one after the other", async () => {
  const left = [
    "Vänster spalt börjar här och löper på",
    "med text som fyller raderna jämnt och",
    "fint hela vägen ned till dess att den",
    "inte längre har någon plats kvar att",
    "fylla och därför måste ta slut här.",
  ];
  const right = [
    "Höger spalt kommer sedan och har lika",
    "många rader som den vänstra hade fått",
    "av den som satte sidan en gång, och de",
    "står på samma höjd som grannens rader",
    "gör för att det ska bli vackert så.",
  ];
  const document = await read(page(lines(70, 100, left), lines(320, 100, right)));
  expect(document.text.indexOf("ta slut här.")).toBeLessThan(document.text.indexOf("Höger spalt"));
});

test("columns of headings, items and short texts that do not stand level are two columns, no table", async () => {
  const left = [
    "Växel",
    "Kansliet utreder",
    "om vi kan dela.",
    "Hälsa",
    "Gruppen samlar in",
    "talen och föreslår",
    "åtgärder.",
    "Resor",
  ];
  const right = [
    "Studiebesök",
    "Rådet besöker en",
    "annan region.",
    "Webben",
    "En mall tas fram.",
    "Blanketter på",
    "webben ökar.",
    "Utbildning",
  ];
  const column = (x: number, y: number, all: readonly string[]): Ink[] =>
    all.map((line, i) =>
      text(x, y + 21 * i + 5 * Math.floor(i / 3), line, i % 3 === 0 ? { size: 14, bold: true } : {}),
    );
  const document = await read(page(...column(70, 80, left), ...column(310, 87, right)));
  const words = shown(document)
    .map((line) => line.replace(/^#+ /u, ""))
    .join(" ");
  expect(words).toBe([...left, ...right].join(" "));
});

test("running heads and page numbers are set apart and left out, with their places", async () => {
  const sheet = (n: number, body: string) =>
    page(
      text(70, 40, "Älvregionen 2010-03-01"),
      text(500, 40, `${n}(3)`),
      text(70, 120, body),
      fill(70, 800, 400, 0.5),
    );
  const document = await read(sheet(1, "Första sidan."), sheet(2, "Andra sidan."), sheet(3, "Tredje sidan."));
  expect(shown(document).slice(0, 4)).toEqual([
    "Första sidan.",
    "Andra sidan.",
    "Tredje sidan.",
    "header: Älvregionen 2010-03-01",
  ]);
  expect(new Set(document.ignored.map(({ rule }) => rule))).toEqual(new Set(["running-head", "page-number"]));
  const head = document.text.lastIndexOf("Älvregionen");
  expect(placeOf(document, { start: head, end: head + 5 })).toMatchObject({ page: 3, story: "header" });
});

test("a number that stands alone at a page's top is no page number unless the pages count with it", async () => {
  const document = await read(
    page(text(70, 80, "Plan för år")),
    page(text(70, 60, "2014"), text(70, 120, "Slut.")),
    page(),
  );
  expect(document.ignored).toEqual([]);
  expect(document.text).toContain("2014");
});

test("a sentence that the page's end cuts goes on", async () => {
  const document = await read(
    page(text(70, 700, "Gruppen har under året arbetat med frågor om upphandling av gemensamma system för")),
    page(text(70, 80, "telefoni och växel.")),
  );
  expect(document.text).toBe(
    "Gruppen har under året arbetat med frågor om upphandling av gemensamma system för telefoni och växel.",
  );
});

test("the wide gaps of a line that is stretched to the margin are blanks, those of a row are tabs", async () => {
  const document = await read(
    page(
      ...(
        [
          ["Gemensam", 70],
          ["jour", 157],
          ["för", 205],
          ["beredskap", 248],
        ] as const
      ).map(([word, x]) => text(x, 80, word)),
      ...[text(70, 130, "Namn"), text(170, 130, "Astrid Berg i Forsnäs")],
    ),
  );
  expect(shown(document)).toEqual(["Gemensam jour för beredskap", "Namn\tAstrid Berg i Forsnäs"]);
});

test("pages of a presentation are slides", async () => {
  const sheet = (title: string, ...items: readonly string[]) =>
    pageWith(
      { width: 720, height: 540 },
      text(40, 60, title, { size: 28, bold: true }),
      lines(40, 120, items, { size: 18, step: 40 }),
    );
  const document = await read(
    sheet("Mål 2009", "• Öka samverkan", "• Minska kostnader"),
    sheet("Resultat", "Helt uppfyllt"),
  );
  expect(shown(document)).toEqual([
    "slide 1",
    "# Mål 2009",
    "- Öka samverkan",
    "- Minska kostnader",
    "slide 2",
    "# Resultat",
    "Helt uppfyllt",
  ]);
});

test("the file's own words about itself are its metadata", async () => {
  const document = await read(page(text(70, 80, "Text")));
  expect(document.metadata).toEqual({ title: "Plan för Älvregionen", author: "Kansliet", created: "2014-04-02" });
  expect(document.pages).toEqual([{ number: 1, width: 595, height: 842 }]);
});

test("a claim over a column's end has a box in each column, counted from the corner of the crop box", async () => {
  const column = (x: number, words: string) =>
    lines(
      x,
      200,
      Array.from({ length: 5 }, (_, i) => `${words} rad ${i + 1} som fyller hela spalten`),
    );
  const document = await read(
    pageWith(
      { extra: "/CropBox[20 30 595 842]" },
      column(70, "Vänster spalt med"),
      text(70, 265, "och till sist kommer här nu det långa ordet"),
      column(320, "fortsätter här med"),
    ),
  );
  const start = document.text.indexOf("långa ordet");
  const end = document.text.indexOf("fortsätter här") + "fortsätter här".length;
  expect(document.text.slice(start, end)).toBe("långa ordet fortsätter här");
  const { boxes } = placeOf(document, { start, end });
  expect(boxes).toHaveLength(2);
  expect(boxes?.[0]?.box[0]).toBeGreaterThan(70 - 20);
  expect(boxes?.[1]?.box[0]).toBeCloseTo(320 - 20, 1);
  expect(boxes?.[1]?.box[3]).toBeLessThan(boxes?.[0]?.box[1] ?? 0);
});
