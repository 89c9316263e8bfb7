import { expect, test } from "vitest";
import { blocksOf, looks, p, r, read, t, texts } from "./builder.ts";

const mark = (type: string, content = ""): string =>
  `<w:r><w:fldChar w:fldCharType="${type}">${content}</w:fldChar></w:r>`;
const instruction = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const field = (code: string, result: string): string =>
  mark("begin") + instruction(code) + mark("separate") + result + mark("end");

test("a field's result is text, its instruction is not", async () => {
  const body = p(
    `${r("Sida ")}${field(" PAGE ", r("3"))}${r(" av ")}<w:fldSimple w:instr=" NUMPAGES ">${r("12")}</w:fldSimple>`,
  );
  expect(texts(await blocksOf(body))).toEqual(["Sida 3 av 12"]);
});

test("fields reach over paragraphs and nest", async () => {
  const body =
    p(
      mark("begin") + instruction(' TOC \\o "1-3" ') + mark("separate") + r("Mål") + field(" PAGEREF _Toc1 ", r("\t1")),
    ) +
    p(r("Budget") + mark("end")) +
    p("Brödtext");
  expect(texts(await blocksOf(body))).toEqual(["Mål\t1", "Budget", "Brödtext"]);
});

test("results within an instruction are no text, and mammoth's keeping them is no loss", async () => {
  const body = p(
    mark("begin") +
      instruction(" IF ") +
      field(" MERGEFIELD typ ", r("kommun")) +
      instruction(' = "x" ') +
      mark("separate") +
      r("Ja") +
      mark("end"),
  );
  expect(texts(await blocksOf(body))).toEqual(["Ja"]);
});

test("both forms of hyperlink, and the simple field, keep their address", async () => {
  const link =
    '<Relationship Id="rId9" Type="x/hyperlink" Target="mailto:info@forsnas.example.se" TargetMode="External"/>';
  const body = p(
    [
      `<w:hyperlink r:id="rId9">${r("a")}</w:hyperlink>`,
      `<w:hyperlink r:id="rId9" w:anchor="mål">${r("b")}</w:hyperlink>`,
      `<w:hyperlink w:anchor="budget">${r("c")}</w:hyperlink>`,
      field(' HYPERLINK "https://www.example.se/mal" \\l "del2" ', r("d")),
      field(' HYPERLINK \\l "slut" ', r("e")),
      `<w:fldSimple w:instr=' HYPERLINK https://www.example.se/x '>${r("f")}</w:fldSimple>`,
      r("g"),
    ].join(r(" ")),
  );
  const [block] = await blocksOf(body, { links: link });
  expect(looks(block).marks).toEqual([
    ["a", { link: "mailto:info@forsnas.example.se" }],
    ["b", { link: "mailto:info@forsnas.example.se#mål" }],
    ["c", { link: "#budget" }],
    ["d", { link: "https://www.example.se/mal#del2" }],
    ["e", { link: "#slut" }],
    ["f", { link: "https://www.example.se/x" }],
  ]);
});

test("tick boxes and drop-down lists show what was chosen", async () => {
  const form = (data: string, code: string): string =>
    mark("begin", `<w:ffData>${data}</w:ffData>`) + instruction(code) + mark("end");
  const body = p(
    [
      form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', " FORMCHECKBOX "),
      form('<w:checkBox><w:default w:val="0"/></w:checkBox>', " FORMCHECKBOX "),
      form(
        '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Ej uppfyllt"/><w:listEntry w:val="Uppfyllt"/></w:ddList>',
        " FORMDROPDOWN ",
      ),
    ].join(r(" ")),
  );
  expect(texts(await blocksOf(body))).toEqual(["☒ ☐ Uppfyllt"]);
});

test("text swallowed by a field that never ends is told as lost", async () => {
  const { drafts, problems } = await read({ body: p(r("före ") + mark("begin") + r("efter")) + p("mer text") });
  expect(texts(drafts)).toEqual(["före ", ""]);
  expect(problems[0]).toMatchObject({ code: "lost_part", message: expect.stringContaining("a field that never ends") });
  expect(problems[1]).toMatchObject({ code: "lost_part", message: expect.stringContaining('"efter mer text"') });
});

test("marks of fields that were never opened are passed over", async () => {
  expect(texts(await blocksOf(p(`${mark("end")}${mark("separate")}<w:r>${t("text")}</w:r>`)))).toEqual(["text"]);
});
