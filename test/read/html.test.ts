import { expect, test } from "vitest";
import type { Cell, Table, TextBlock } from "../../src/model/block.ts";
import type { Document } from "../../src/model/document.ts";
import { textBlocks } from "../../src/model/walk.ts";
import { outline, read, rejection } from "../builders/reading.ts";

const page = (body: string, head = ""): string => `<html lang="sv"><head>${head}</head><body>${body}</body></html>`;
const lines = async (body: string, head = ""): Promise<string[]> => outline(await read(page(body, head)));

function cellsOf(document: Document): Cell[] {
  return document.blocks.flatMap((block) =>
    block.kind === "table" ? (block satisfies Table).rows.flatMap(({ cells }) => cells) : [],
  );
}

/** `bold+italic: words` for every mark of the document. */
function marksOf(document: Document): string[] {
  return [...textBlocks(document.blocks)].flatMap(({ block }) =>
    (block satisfies TextBlock).marks.map(({ start, end, ...look }) => {
      const looks = Object.entries(look).map(([name, value]) => (value === true ? name : `${name} ${value}`));
      return `${looks.join("+")}: ${document.text.slice(start, end)}`;
    }),
  );
}

test("headings, paragraphs, lists and line breaks are read as they are shown", async () => {
  expect(
    await lines(`<h1>Verksamhetsplan</h1><p>För
      året&nbsp;2009<br>i Älvsele</p>text utan stycke
      <ul><li>Öva<ul><li>KLO 1</li></ul></li><li><p>Larma</p><p>varje år</p></li></ul>
      <ol start="3"><li>Tre</li><li value="7">Sju</li></ol><ol type="a"><li>Bokstav</li></ol>
      <ul style="list-style-type: none"><li>Utan punkt</li></ul>`),
  ).toEqual([
    "h1 Verksamhetsplan",
    "p För året 2009\ni Älvsele",
    "p text utan stycke",
    "li · Öva",
    "li1 · KLO 1",
    "li · Larma",
    "p varje år",
    "li 3. Tre",
    "li 7. Sju",
    "li a. Bokstav",
    "li Utan punkt",
  ]);
});

test("two line breaks part paragraphs, and bullets written as letters are items", async () => {
  expect(await lines("<div>Mål:<br>- öva<br>- larma<br><br>Nästa stycke</div>")).toEqual([
    "p Mål:",
    "li - öva",
    "li - larma",
    "p Nästa stycke",
  ]);
});

test("bold, italic, colours and links are marks, from tags, style attributes and style rules", async () => {
  const document = await read(
    page(
      `<p><b>fet</b> <em>kursiv</em> <font color="#F00">röd</font> <span class="ok">grön</span>
        <span style="background: yellow; font-weight: 700">gul</span> <a href="/vp.pdf">länk</a> <a href="#">ingen</a></p>`,
      "<style>/* x */ @media print { .ok { color: red } } .ok, p.ok { color: rgb(0, 128, 0) }</style>",
    ),
  );
  expect(document.text).toBe("fet kursiv röd grön gul länk ingen");
  expect(marksOf(document)).toEqual([
    "bold: fet",
    "italic: kursiv",
    "colour #ff0000: röd",
    "colour #008000: grön",
    "bold+highlight #ffff00: gul",
    "link /vp.pdf: länk",
  ]);
});

test("a table lies on a grid: spans, heading rows, fills", async () => {
  const document = await read(
    page(
      `<table><caption>Måltabell</caption><thead><tr><th>Grupp<th colspan=2>Mål</thead>
       <tr><td rowspan=2>Kultur<td bgcolor=lime>Scen<td style="background-color:#FF0">Delvis
       <tr class=late><td>Turné<td></table>`,
      "<style>.late { background: red }</style>",
    ),
  );
  expect(outline(document)).toEqual([
    "p Måltabell",
    "table",
    "|| Grupp | Mål",
    "| Kultur | Scen | Delvis",
    "| Turné |",
  ]);
  expect(
    cellsOf(document).map(({ row, column, rowSpan, columnSpan, fill }) => [row, column, rowSpan, columnSpan, fill]),
  ).toEqual([
    [1, 1, 1, 1, undefined],
    [1, 2, 1, 2, undefined],
    [2, 1, 2, 1, undefined],
    [2, 2, 1, 1, "#00ff00"],
    [2, 3, 1, 1, "#ffff00"],
    [3, 2, 1, 1, "#ff0000"],
    [3, 3, 1, 1, "#ff0000"],
  ]);
});

test("empty paragraphs within a cell are kept, at its end they are not", async () => {
  const document = await read(
    page("<table><tr><td><p>jan</p><p>&nbsp;</p><p>mars</p><p></p></td><td>Maja<br><br><br>Olle</td></tr></table>"),
  );
  expect(outline(document)).toEqual(["table", "| jan\n\nmars | Maja\n\nOlle"]);
});

test("a cell that shows only a picture says its description; elsewhere attributes are no text", async () => {
  const document = await read(
    page('<table><tr><td>Växel</td><td><img alt="Grön" src="g.gif"></td></tr></table><p><img alt="Vapen">Text</p>'),
  );
  expect(outline(document)).toEqual(["table", "| Växel | Grön", "p Text"]);
});

test("tables that only place things are read as running text", async () => {
  expect(
    await lines(
      "<table><tr><td><a href='/'>Start</a></td><td><h2>Mål</h2><table border=1><tr><td>A<td>B</table></table>",
    ),
  ).toEqual(["p Start", "h2 Mål", "table", "| A | B"]);
});

test("menus, heads, feet, forms and hidden parts stay in the text, left out by name", async () => {
  const document = await read(
    page(`<header>Älvregionen</header><nav><ul><li>Start</li></ul></nav>
      <form id="aspnetForm"><main><article><header><h1>Protokoll</h1></header><p>Mötet öppnas.</p>
      <p hidden>Arbetsmaterial</p><footer>Vid protokollet: Maja Ek</footer></article></main>
      <select><option>2009</option></select></form>
      <div class="breadcrumb">Du är här</div><aside>Läs mer</aside><div class="socialShare">Dela</div><footer>Kontakt</footer>`),
  );
  expect(outline(document)).toEqual([
    "!p Älvregionen",
    "!li · Start",
    "h1 Protokoll",
    "p Mötet öppnas.",
    "!p Arbetsmaterial",
    "p Vid protokollet: Maja Ek",
    "!p 2009",
    "!p Du är här",
    "!p Läs mer",
    "!p Dela",
    "!p Kontakt",
  ]);
  expect(document.ignored.map(({ rule }) => rule)).toEqual([
    "page-header",
    "navigation",
    "hidden",
    "form-control",
    "navigation",
    "aside",
    "sharing",
    "page-footer",
  ]);
});

test("a class that sounds like a menu leaves nothing out that is most of the page", async () => {
  expect(await lines(`<div class="page-with-menu"><h1>Mål</h1><p>${"Öka samverkan. ".repeat(9)}</p></div>`)).toEqual([
    "h1 Mål",
    `p ${"Öka samverkan. ".repeat(9).trim()}`,
  ]);
});

test("a page head that holds the page's only title is content", async () => {
  expect(await lines("<header><h1>Protokoll 2009-03-26</h1></header><p>Närvarande</p>")).toEqual([
    "h1 Protokoll 2009-03-26",
    "p Närvarande",
  ]);
});

test("letters of a symbol font are what they show", async () => {
  expect((await lines('<p>Två möten <font face="Wingdings">&#224;</font> Klart</p>'))[0]).toMatch(
    /^p Två möten [→➔🡪🡢]/u,
  );
});

test("preformatted text is read as plain text", async () => {
  expect(await lines("<pre>Post\tBudget\tUtfall\nLokaler\t60\t54\n\nSumma</pre>")).toEqual([
    "table",
    "| Post | Budget | Utfall",
    "| Lokaler | 60 | 54",
    "p Summa",
  ]);
});

test("the encoding is what the bytes are: a page that says windows-1252 and is UTF-8 is UTF-8", async () => {
  const lying = page("<p>räddning</p>", '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">');
  expect((await read(lying)).text).toBe("räddning");
  expect((await read(Buffer.from(lying, "latin1"))).text).toBe("räddning");
  expect((await read(Buffer.from(page("<p>r\u0084ddning</p>", "<meta charset=cp850>"), "latin1"))).text).toBe(
    "räddning",
  );
});

test("entities are letters, and those that nobody sees go", async () => {
  expect(
    (await read(page("<p>&Aring;tg&auml;rd &amp; m&#229;l&shy;upp&#x200b;fyllelse &mdash; &#150; &euro;</p>"))).text,
  ).toBe("Åtgärd & måluppfyllelse — – €");
});

test("title, author, dates and language are the page's metadata", async () => {
  const head =
    '<title> Protokoll\n KC </title><meta name=author content="Maja Ek"><meta name="DC.date" content="2009-03-26T10:00">';
  expect((await read(page("<p>Text</p>", head))).metadata).toEqual({
    title: "Protokoll KC",
    author: "Maja Ek",
    created: "2009-03-26",
    language: "sv",
  });
});

test.each([
  ["<title>404 Not Found</title>", "<h1>Not Found</h1><p>The requested URL was not found on this server.</p>"],
  ["", "<h1>Sidan kunde inte hittas</h1><p>Den kan ha flyttats. Sök gärna igen.</p>"],
  ["", "<p>Åtkomst nekad. Du saknar behörighet till dokumentet.</p>"],
  ["<title>Fel 503</title>", "<p>Försök igen senare.</p>"],
])("a server's message is rejected as such: %s %s", async (head, body) => {
  expect((await rejection(page(body, head))).code).toBe("error_page");
});

test("a document that only speaks of what was not found is a document", async () => {
  const minutes = `<h1>Protokoll</h1><p>Dokumentet hittades inte i arkivet.</p>${"<p>Gruppen går igenom målen för året.</p>".repeat(40)}`;
  expect((await read(page(minutes))).status).toBe("ok");
});

test("a page of frames, or of menus alone, has no text", async () => {
  expect((await rejection("<html><frameset cols=20%,80%><frame src=a.html></frameset></html>")).code).toBe("no_text");
  expect((await rejection(page("<nav>Start</nav><script>var a = 1;</script>"))).code).toBe("no_text");
});

test("elements nested too deep are read as plain text, with a problem", async () => {
  for (const tag of ["div", "b", "table><tr><td"]) {
    const document = await read(`<html><body><p>Mål</p>${`<${tag}>`.repeat(3_000)}djupt</body></html>`);
    expect(document.text).toContain("djupt");
    expect(document.problems.map(({ code }) => code)).toEqual(["limit_depth"]);
    expect(document.status).toBe("partial");
  }
});

test("a web archive is named as what it is", async () => {
  const { code, message } = await rejection("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n");
  expect(code).toBe("unsupported_format");
  expect(message).toContain("web archive");
});

test("a bullet in a colour of its own, or alone in a cell, is a sign and no mark of a list", async () => {
  const green = '<span style="color:#00b050">●</span>';
  const document = await read(
    page(`<h1>Mål</h1><p>${green} Uppfyllt</p><p>● Punkt</p><table><tr><td>Växel</td><td>${green}</td></tr></table>`),
  );
  const kinds = [...textBlocks(document.blocks)].map(({ block }) => block.kind);
  expect(kinds).toEqual(["heading", "paragraph", "list_item", "paragraph", "paragraph"]);
  expect(marksOf(document)).toEqual(["colour #00b050: ●", "colour #00b050: ●"]);
});
