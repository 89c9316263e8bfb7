import { expect, test } from "vitest";
import type { DraftBlock } from "../../../src/model/draft.ts";
import { blocksOf, p, read, style } from "./builder.ts";

const define = (id: string, name: string, base = "", properties = ""): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${base === "" ? "" : `<w:basedOn w:val="${base}"/>`}<w:pPr>${properties}</w:pPr></w:style>`;
const outline = (level: number): string => `<w:outlineLvl w:val="${level}"/>`;
const levels = (blocks: readonly DraftBlock[]): unknown[] =>
  blocks.map((block) => (block.kind === "heading" ? block.level : block.kind));

const STYLES = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  define("Rubrik1", "heading 1", "Normal", outline(0)),
  define("Rubrik2", "heading 2", "Normal"),
  define("Rubrik", "Title", "Normal"),
  define("Gruppnamn", "Gruppnamn", "Rubrik2"),
  define("Innehllsrubrik", "TOC Heading", "Rubrik1", outline(9)),
  define("Innehll1", "toc 1", "Normal"),
  define("Egen", "Rubrik 1 utan numrering", "Normal"),
  define("Ring1", "Ring", "Ring2"),
  define("Ring2", "Ring 2", "Ring1"),
].join("");

test("a heading is known by its style, whatever the style is called in the language of the program", async () => {
  const body = ["Rubrik1", "Rubrik2", "Rubrik", "Gruppnamn"].map((id) => p("Mål", style(id))).join("");
  expect(levels(await blocksOf(body, { styles: STYLES }))).toEqual([1, 2, 1, 2]);
});

test("body text stays body text: by its outline level, by a name that only looks like a heading's, in a ring of styles", async () => {
  const body = ["Innehllsrubrik", "Egen", "Normal", "Ring1"].map((id) => p("Mål", style(id))).join("");
  expect(levels(await blocksOf(body, { styles: STYLES }))).toEqual([
    "paragraph",
    "paragraph",
    "paragraph",
    "paragraph",
  ]);
});

test("the paragraph's own outline level goes before its style's", async () => {
  const body = p("Mål", outline(3)) + p("Mål", style("Rubrik1") + outline(9)) + p("Mål", style("Rubrik1") + outline(2));
  expect(levels(await blocksOf(body, { styles: STYLES }))).toEqual([4, "paragraph", 3]);
});

test("an empty paragraph is no heading", async () => {
  expect(levels(await blocksOf(p("", style("Rubrik1")), { styles: STYLES }))).toEqual(["paragraph"]);
});

test("entries of a contents list are listed as ignored", async () => {
  expect(await blocksOf(p("Mål\t3", style("Innehll1")), { styles: STYLES })).toEqual([
    { kind: "paragraph", text: "Mål\t3", ignored: "contents-list" },
  ]);
});

test("where the styles are lost, headings are known by the ids that Word gives them, and the loss is told", async () => {
  const body = p("a", style("Rubrik2")) + p("b", style("Heading3")) + p("c", style("Title")) + p("d", style("Brdtext"));
  const { drafts, problems } = await read({ body, styles: STYLES, without: ["word/styles.xml"] });
  expect(levels(drafts)).toEqual([2, 3, 1, "paragraph"]);
  expect(problems).toEqual([
    { code: "lost_part", message: "plan.docx: the part word/styles.xml (styles) is missing; the rest was read" },
  ]);
});
