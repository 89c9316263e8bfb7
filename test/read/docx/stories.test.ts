import { expect, test } from "vitest";
import { blocksOf, p, r, read, tbl, texts, tr } from "./builder.ts";

const modernBox = (content: string): string =>
  `<w:drawing><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></w:drawing>`;
const oldBox = (content: string): string =>
  `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
const alternatives = (choice: string, fallback: string): string =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
const run = (content: string): string => `<w:r>${content}</w:r>`;
const section = (content: string): string => `<w:sectPr>${content}</w:sectPr>`;
const head = (kind: string, type: string, id: string): string => `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;

test("a text box is a story after the main text, once, though the file has it in two forms", async () => {
  const content = p("Kontakt: Älvsele");
  const body = p(r("före") + run(alternatives(modernBox(content), oldBox(content))) + r(" efter")) + p("sist");
  expect(await blocksOf(body)).toEqual([
    { kind: "paragraph", text: "före efter" },
    { kind: "paragraph", text: "sist" },
    { kind: "story", story: "textbox", blocks: [{ kind: "paragraph", text: "Kontakt: Älvsele" }] },
  ]);
});

test("a text box that has only the old form, or only the new, is read too", async () => {
  const body =
    p(run(alternatives("<w:drawing/>", oldBox(p("gammal"))))) + p(run(modernBox(p("ny")))) + p(run(oldBox(p(""))));
  expect(texts(await blocksOf(body))).toEqual(["", "", "", ["gammal"], ["ny"]]);
});

test("a form for older programs that says something else is no loss", async () => {
  const body = p(run(alternatives(modernBox(p("Ny text")), oldBox(p("Annan text")))));
  expect(texts(await blocksOf(body))).toEqual(["", ["Ny text"]]);
});

test("text boxes in cells, and within text boxes, are stories", async () => {
  const body = tbl(tr([p(r("cell") + run(modernBox(p(r("yttre") + run(oldBox(p("inre")))))))]));
  expect(texts(await blocksOf(body))).toEqual([[[["cell"]]], ["yttre"], ["inre"]]);
});

test("page heads are stories that are listed as ignored, each part once, empty ones not at all", async () => {
  const heads = {
    header1: p("Verksamhetsplan 2024"),
    header2: p(""),
    footer1: p(`${r("Sida ")}<w:fldSimple w:instr="PAGE">${r("1")}</w:fldSimple>`),
  };
  const refs =
    head("header", "default", "header1") + head("header", "even", "header2") + head("footer", "default", "footer1");
  const body = p("a", section(refs)) + p("b") + section(refs);
  expect(await blocksOf(body, { heads })).toEqual([
    { kind: "paragraph", text: "a" },
    { kind: "paragraph", text: "b" },
    {
      kind: "story",
      story: "header",
      ignored: "running-head",
      blocks: [{ kind: "paragraph", text: "Verksamhetsplan 2024" }],
    },
    { kind: "story", story: "footer", ignored: "running-head", blocks: [{ kind: "paragraph", text: "Sida 1" }] },
  ]);
});

test("the head of the first page is content, unless it is not shown or says what the others say", async () => {
  const heads = { header1: p("Protokoll 2024-03-05"), header2: p("Protokoll"), header3: p("Protokoll") };
  const first = head("header", "first", "header1") + head("header", "default", "header2");
  const ignored = async (refs: string): Promise<unknown[]> =>
    (await blocksOf(section(refs), { heads })).map((block) => "ignored" in block && block.ignored);
  expect(await ignored(`${first}<w:titlePg/>`)).toEqual([false, "running-head"]);
  expect(await ignored(first)).toEqual(["running-head", "running-head"]);
  const same = head("header", "first", "header3") + head("header", "default", "header2");
  expect(await ignored(`${same}<w:titlePg/>`)).toEqual(["running-head", "running-head"]);
});

test("a text box within a page head belongs to the head", async () => {
  const heads = { header1: p(r("Älvregionen") + run(modernBox(p("Forsnäs kommun")))) };
  const body = section(head("header", "default", "header1"));
  expect(texts(await blocksOf(body, { heads }))).toEqual([["Älvregionen", "Forsnäs kommun"]]);
});

test("footnotes, endnotes and comments are stories, their separators are not", async () => {
  const note = (kind: string, id: number, content: string, type = ""): string =>
    `<w:${kind} w:id="${id}"${type}>${content}</w:${kind}>`;
  const reference = (kind: string, id: number): string => run(`<w:${kind}Reference w:id="${id}"/>`);
  const body = p(r("Text") + reference("footnote", 2) + reference("endnote", 2) + reference("comment", 1));
  const spec = {
    footnotes:
      note("footnote", 0, p(run("<w:separator/>")), ' w:type="separator"') +
      note("footnote", 2, p(run("<w:footnoteRef/>") + r(" Enligt beslut."))),
    endnotes: note("endnote", 2, p("Se bilaga.")),
    comments: note("comment", 1, p("Stämmer detta?")),
  };
  expect(await blocksOf(body, spec)).toEqual([
    { kind: "paragraph", text: "Text" },
    { kind: "story", story: "footnote", blocks: [{ kind: "paragraph", text: " Enligt beslut." }] },
    { kind: "story", story: "endnote", blocks: [{ kind: "paragraph", text: "Se bilaga." }] },
    { kind: "story", story: "comment", blocks: [{ kind: "paragraph", text: "Stämmer detta?" }] },
  ]);
});

test("a page head that is missing is told as lost", async () => {
  const spec = {
    body: p("a") + section(head("header", "default", "header1")),
    heads: { header1: p("x") },
    without: ["word/header1.xml"],
  };
  const { drafts, problems } = await read(spec);
  expect(texts(drafts)).toEqual(["a"]);
  expect(problems.map(({ code, message }) => [code, message])).toEqual([
    ["lost_part", "plan.docx: the part word/header1.xml (header) is missing; the rest was read"],
  ]);
});

test("the file's own title, author, dates and language are its metadata", async () => {
  const core =
    "<dc:title>Verksamhetsplan 2024</dc:title><dc:creator>Älvregionens kansli</dc:creator><dcterms:created>2023-11-02T08:15:00.123Z</dcterms:created><dcterms:modified>i går</dcterms:modified>";
  const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault></w:docDefaults>';
  expect((await read({ body: p("a"), core, styles })).metadata).toEqual({
    title: "Verksamhetsplan 2024",
    author: "Älvregionens kansli",
    created: "2023-11-02T08:15:00Z",
    language: "sv-SE",
  });
});
