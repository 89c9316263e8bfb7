import { expect, test } from "vitest";
import { blocksOf, item, p, read, style, texts } from "./builder.ts";

const level = (n: number, format: string, text: string, more = ""): string =>
  `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, ...content: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${content.join("")}</w:abstractNum>`;
const list = (id: number, of: number, overrides = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const startAt = (n: number, value: number): string =>
  `<w:lvlOverride w:ilvl="${n}"><w:startOverride w:val="${value}"/></w:lvlOverride>`;

const OUTLINE = definition(1, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "%3)"));
const labels = async (body: string, numbering: string): Promise<unknown[]> =>
  texts(await blocksOf(body, { numbering }));

test("labels are counted over levels, and deeper ones begin again", async () => {
  const body = item("a", 1) + item("b", 1, 1) + item("c", 1, 1) + item("d", 1, 2) + item("e", 1) + item("f", 1, 1);
  expect(await labels(body, OUTLINE + list(1, 1))).toEqual(["1. a", "1.1 b", "1.2 c", "a) d", "2. e", "2.1 f"]);
});

test("items carry marker and depth apart from their text", async () => {
  expect(await blocksOf(item("b", 1, 1), { numbering: OUTLINE + list(1, 1) })).toEqual([
    { kind: "list_item", depth: 1, marker: "1.1", text: "b" },
  ]);
});

test("lists of one definition count on from each other, unless one starts anew", async () => {
  const numbering = OUTLINE + list(1, 1) + list(2, 1) + list(3, 1, startAt(0, 1)) + list(4, 1, startAt(0, 7));
  const body = [1, 1, 2, 3, 3, 4].map((id) => item("x", id)).join("") + p("mellan") + item("x", 4);
  expect(await labels(body, numbering)).toEqual(["1. x", "2. x", "3. x", "1. x", "2. x", "7. x", "mellan", "8. x"]);
});

test("all kinds of numbers", async () => {
  const formats = ["decimalZero", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal"];
  const numbering = formats
    .map((format, i) => definition(i, level(0, format, "%1"), level(1, format, "%1")) + list(i + 1, i, startAt(0, 4)))
    .join("");
  const body = formats.map((_, i) => item("x", i + 1)).join("");
  expect(await labels(body, numbering)).toEqual(["04 x", "IV x", "iv x", "D x", "d x", "4 x"]);
});

test("a number format that only newer programs know has one beside it that others do", async () => {
  const format =
    '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent>';
  const numbering = definition(1, `<w:lvl w:ilvl="0"><w:start w:val="3"/>${format}<w:lvlText w:val="%1"/></w:lvl>`);
  expect(await labels(item("x", 1), numbering + list(1, 1))).toEqual(["03 x"]);
});

test("legal numbering shows Arabic numbers, and a level may never begin again", async () => {
  const numbering =
    definition(
      1,
      level(0, "upperRoman", "%1."),
      level(1, "decimal", "%1.%2", "<w:isLgl/>"),
      level(2, "decimal", "§ %3", '<w:lvlRestart w:val="0"/>'),
    ) + list(1, 1);
  const body = item("a", 1) + item("b", 1, 1) + item("c", 1, 2) + item("d", 1) + item("e", 1, 2);
  expect(await labels(body, numbering)).toEqual(["I. a", "1.1 b", "§ 1 c", "II. d", "§ 2 e"]);
});

test("bullets of all fonts are one mark", async () => {
  const numbering =
    ["\uf0b7", "o", "–", "•"].map((text, i) => definition(i, level(0, "bullet", text)) + list(i + 1, i)).join("") +
    definition(9, level(0, "bullet", "")) +
    list(9, 9);
  const body = [1, 2, 3, 4, 9].map((id) => item("x", id)).join("");
  expect(await labels(body, numbering)).toEqual(["· x", "· x", "· x", "· x", "x"]);
});

test("a list may come from the style, whose level is the one that names it", async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="Punkt"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Punkt2"><w:name w:val="Punkt 2"/><w:basedOn w:val="Punkt"/></w:style>';
  const numbering =
    definition(1, level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)", '<w:pStyle w:val="Punkt"/>')) + list(1, 1);
  const off = p("c", `${style("Punkt")}<w:numPr><w:numId w:val="0"/></w:numPr>`);
  const own = p("d", `${style("Punkt")}<w:numPr><w:ilvl w:val="0"/></w:numPr>`);
  const body = p("a", style("Punkt")) + p("b", style("Punkt2")) + off + own;
  expect(texts(await blocksOf(body, { styles, numbering }))).toEqual(["a) a", "b) b", "c", "1. d"]);
});

test("a definition may stand with a numbering style", async () => {
  const numbering =
    definition(1, '<w:numStyleLink w:val="Lista"/>') +
    definition(2, '<w:styleLink w:val="Lista"/>', level(0, "decimal", "(%1)")) +
    list(1, 1);
  expect(await labels(item("a", 1), numbering)).toEqual(["(1) a"]);
});

test("a whole level may be replaced in one list", async () => {
  const override = `<w:lvlOverride w:ilvl="0">${level(0, "upperLetter", "Del %1:")}</w:lvlOverride>`;
  expect(await labels(item("a", 1), OUTLINE + list(1, 1, override))).toEqual(["Del A: a"]);
});

test("the number of a numbered heading stands before its text, and its marks move along", async () => {
  const body = p(
    "<w:r><w:rPr><w:i/></w:rPr><w:t>Mål</w:t></w:r>",
    '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>',
  );
  expect(await blocksOf(body, { numbering: OUTLINE + list(1, 1) })).toEqual([
    { kind: "heading", level: 1, text: "1. Mål", marks: [{ start: 3, end: 6, italic: true }] },
  ]);
});

test("where the numbering is lost, items have no marker, and the loss is told", async () => {
  const spec = { body: item("a", 1, 1), numbering: OUTLINE, without: ["word/numbering.xml"] };
  const { drafts, problems } = await read(spec);
  expect(drafts).toEqual([{ kind: "list_item", depth: 1, marker: "", text: "a" }]);
  expect(problems.map(({ code }) => code)).toEqual(["lost_part"]);
});

test("a list that is not defined is no list", async () => {
  expect(await blocksOf(item("a", 77), { numbering: OUTLINE })).toEqual([{ kind: "paragraph", text: "a" }]);
});
