import { expect, test } from "vitest";
import { blocksOf, looks, p, r, style } from "./builder.ts";

const charStyle = (id: string): string => `<w:rStyle w:val="${id}"/>`;
const define = (type: string, id: string, look: string, base = "", paragraph = ""): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${base === "" ? "" : `<w:basedOn w:val="${base}"/>`}<w:pPr>${paragraph}</w:pPr><w:rPr>${look}</w:rPr></w:style>`;

test("highlighting, colour and shading are marks", async () => {
  const body = p(
    r("gul", '<w:highlight w:val="yellow"/>') +
      r("röd", '<w:color w:val="FF0000"/>') +
      r("grön", '<w:shd w:val="clear" w:fill="92D050"/>') +
      r("båda", '<w:highlight w:val="red"/><w:shd w:val="clear" w:fill="92D050"/>') +
      r("inget", '<w:highlight w:val="none"/><w:color w:val="auto"/><w:b w:val="0"/>'),
  );
  const [block] = await blocksOf(body);
  expect(looks(block).marks).toEqual([
    ["gul", { highlight: "#ffff00" }],
    ["röd", { colour: "#ff0000" }],
    ["grön", { highlight: "#92d050" }],
    ["båda", { highlight: "#ff0000" }],
  ]);
});

test("a paragraph's shading is behind all its letters that have none of their own", async () => {
  const shaded = (fill: string): string => `<w:shd w:val="clear" w:fill="${fill}"/>`;
  const styles = define("paragraph", "Ruta", "", "", shaded("FFFF00"));
  const runs = r("a") + r("b", shaded("FF0000"));
  const blocks = await blocksOf(p(runs, shaded("00FF00")) + p(runs, style("Ruta")), { styles });
  expect(blocks.map((block) => looks(block).marks)).toEqual([
    [
      ["a", { highlight: "#00ff00" }],
      ["b", { highlight: "#ff0000" }],
    ],
    [
      ["a", { highlight: "#ffff00" }],
      ["b", { highlight: "#ff0000" }],
    ],
  ]);
});

test("looks come from styles and their bases, and what the run says goes before them", async () => {
  const styles =
    define("paragraph", "Bas", '<w:b/><w:color w:val="1F4E79"/>') +
    define("paragraph", "Etikett", "<w:i/>", "Bas") +
    define("character", "Stark", "<w:b/>");
  const body =
    p(r("a") + r("b", "<w:b w:val='false'/>") + r("c", charStyle("Stark")), style("Etikett")) +
    p(r("d", charStyle("Stark")));
  const blocks = await blocksOf(body, { styles });
  const blue = { italic: true, colour: "#1f4e79" };
  expect(blocks.map((block) => looks(block).marks)).toEqual([
    // bold twice, in the style of the paragraph and of the letters, is plain (17.7.3)
    [
      ["a", { bold: true, ...blue }],
      ["bc", blue],
    ],
    [["d", { bold: true }]],
  ]);
});

test("colours of the theme are told with their tints and shades", async () => {
  const theme = '<a:accent2><a:srgbClr val="ED7D31"/></a:accent2>';
  const body = p(
    r("a", '<w:color w:val="000000" w:themeColor="accent2"/>') +
      r("b", '<w:color w:val="000000" w:themeColor="accent2" w:themeTint="99"/>') +
      r("c", '<w:color w:val="000000" w:themeColor="accent2" w:themeShade="BF"/>'),
  );
  const [block] = await blocksOf(body, { theme });
  expect(looks(block).marks).toEqual([
    ["a", { colour: "#ed7d31" }],
    ["b", { colour: "#f4b183" }],
    ["c", { colour: "#c55a11" }],
  ]);
});
