import { expect, test } from "vitest";
import { outline, read } from "../builders/reading.ts";

const TEXT = `Laddar. Vänta.

Liknande presentationer


En presentation över ämnet: "Uppföljning 2009"— Presentationens avskrift:

1 Uppföljning 2009
Regionrådet i Älvregionen

2 2009 års tidsplan VP februari VB oktober

4 Kulturgruppen
Mål 2009 Öppna en scen Måluppfyllelse: Helt

Fler mål följer

5 Slut


Ladda ner ppt "Uppföljning 2009"

Annonser`;

test("a transcript's slides have their numbers, the page around it is left out by name", async () => {
  const document = await read(TEXT);
  expect(outline(document)).toEqual([
    "!p Laddar. Vänta.",
    "!p Liknande presentationer",
    '!p En presentation över ämnet: "Uppföljning 2009"— Presentationens avskrift:',
    "slide 1",
    "  h2 Uppföljning 2009",
    "  p Regionrådet i Älvregionen",
    "slide 2",
    "  p 2009 års tidsplan VP februari VB oktober",
    "slide 4",
    "  h2 Kulturgruppen",
    "  p Mål 2009 Öppna en scen Måluppfyllelse: Helt",
    "  p Fler mål följer",
    "slide 5",
    "  p Slut",
    '!p Ladda ner ppt "Uppföljning 2009"',
    "!p Annonser",
  ]);
  expect([...new Set(document.ignored.map(({ rule }) => rule))]).toEqual(["page-chrome", "transcript-heading"]);
});

test("slides that are announced by Bild need no heading, and what is before them is content", async () => {
  expect(outline(await read("Uppföljning\n\nBild 1: Mål\nÖka\n\nBild 2\nResultat\n\nTack"))).toEqual([
    "p Uppföljning",
    "slide 1",
    "  h2 Mål",
    "  p Öka",
    "slide 2",
    "  p Resultat",
    "  p Tack",
  ]);
});

test("numbered items of minutes are no slides", async () => {
  const document = await read("Protokoll\n\n1 Mötets öppnande\nMötet öppnas.\n\n2 Ekonomi\nNoteras.");
  expect(document.blocks.every(({ kind }) => kind !== "slide")).toBe(true);
});

const page = (body: string, head = ""): string =>
  `<!DOCTYPE html><html lang="sv"><head><title>Uppföljning 2009</title>${head}</head><body>${body}</body></html>`;

const SLIDES = page(`
  <div id="header"><a href="/">Bildsidan</a> <button>Logga in</button></div>
  <div class="modal" style="display: none"><h3>Ladda ner</h3><p>Rekommendera gärna den här sidan.</p></div>
  <h1>Uppföljning 2009</h1>
  <div id="similar_top"><h3>Liknande presentationer</h3><p>Budget &amp; bokslut</p></div>
  <div id="transcript"><h2>En presentation: &quot;Uppföljning 2009&quot;&mdash; Presentationens avskrift:</h2>
    <div class="t" id="slide_1"><p><a href="/1.jpg" title="Dolt"><b>1</b></a>&nbsp;<b>Uppföljning 2009</b><br>
      Regionrådet i &Auml;lvregionen</p></div>
    <div class="t" id="slide_2"><p><a href="/2.jpg"><b>2</b></a>&nbsp;Innan oktober ska &#61664; Klart &lt;enligt plan&gt;</p></div>
  </div>
  <script>var slide = "1 Mål";</script>
  <div id="footer">&copy; 2018</div>`);

test("of a page with a transcript only the slides are content; scripts and attributes are no text", async () => {
  const document = await read(SLIDES);
  expect(outline(document)).toEqual([
    "!p Bildsidan",
    "!p Logga in",
    "!h3 Ladda ner",
    "!p Rekommendera gärna den här sidan.",
    "!h1 Uppföljning 2009",
    "!h3 Liknande presentationer",
    "!p Budget & bokslut",
    '!h2 En presentation: "Uppföljning 2009"— Presentationens avskrift:',
    "slide 1",
    "  h2 Uppföljning 2009",
    "  p Regionrådet i Älvregionen",
    "slide 2",
    "  p Innan oktober ska \uf0e0 Klart <enligt plan>",
    "!p © 2018",
  ]);
  expect(document.text).not.toContain("Dolt");
  expect([...new Set(document.ignored.map(({ rule }) => rule))].sort()).toEqual([
    "form-control",
    "hidden",
    "page-chrome",
    "page-footer",
    "related",
    "transcript-heading",
  ]);
});

test("slides without ids are told by the numbers that their texts begin with", async () => {
  const document = await read(
    page(`<p>Meny</p><div><h2>Presentation transcript:</h2>
      <ul><li><strong>1</strong> Uppföljning<br>2009</li><li><strong>2</strong> Mål<p>Öka</p></li><li>3 Tack</li></ul></div>`),
  );
  expect(outline(document)).toEqual([
    "!p Meny",
    "!h2 Presentation transcript:",
    "slide 1",
    "  h2 Uppföljning",
    "  p 2009",
    "slide 2",
    "  h2 Mål",
    "  p Öka",
    "slide 3",
    "  p Tack",
  ]);
});

test("the page and its text rendition give the same slides", async () => {
  const text =
    'En presentation: "Uppföljning 2009"— Presentationens avskrift:\n\n1 Uppföljning 2009\nRegionrådet i Älvregionen\n\n2 Innan oktober ska \uf0e0 Klart <enligt plan>';
  const slides = (lines: readonly string[]): readonly string[] => lines.filter((line) => !line.startsWith("!"));
  expect(slides(outline(await read(text)))).toEqual(slides(outline(await read(SLIDES))));
});
