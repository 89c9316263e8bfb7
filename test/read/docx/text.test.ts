import { expect, test } from "vitest";
import { blocksOf, looks, p, r, read, t, texts } from "./builder.ts";

test("runs cut inside words are one text, and equal neighbours are one mark", async () => {
  const body = p(
    `${r("Mål", "<w:b/>")}<w:proofErr w:type="spellStart"/>${r("uppf", "<w:b/>")}${r("yllelse", '<w:b w:val="1"/>')}${r(" 2024")}`,
  );
  const [block] = await blocksOf(body);
  expect(looks(block)).toEqual({ text: "Måluppfyllelse 2024", marks: [["Måluppfyllelse", { bold: true }]] });
});

test("empty paragraphs are kept", async () => {
  expect(texts(await blocksOf(p("a") + p("") + p("b")))).toEqual(["a", "", "b"]);
});

test("breaks, tabs and hyphens are the characters they show", async () => {
  const body = p(
    `<w:r>${t("Mål")}<w:br/>${t("Öka")}<w:cr/>${t("antal")}<w:tab/>${t("möten")}<w:noBreakHyphen/>${t("2")}</w:r>`,
  );
  expect(texts(await blocksOf(body))).toEqual(["Mål\nÖka\nantal\tmöten\u20112"]);
});

test("a page break is a line break only between text", async () => {
  const page = '<w:r><w:br w:type="page"/></w:r>';
  expect(texts(await blocksOf(p(page + r("a") + page + r("b") + page) + p(page)))).toEqual(["a\nb", ""]);
});

test("marks keep their words when a page break before them is taken out", async () => {
  const [block] = await blocksOf(p(`<w:r><w:br w:type="page"/></w:r>${r("Budget", "<w:i/>")}`));
  expect(looks(block)).toEqual({ text: "Budget", marks: [["Budget", { italic: true }]] });
});

test("a soft hyphen is taken out, and the word as written is kept beside", async () => {
  const body = p(`<w:r>${t("Om arbets")}<w:softHyphen/>${t("gruppen och sam\u00adverkan.")}</w:r>`);
  const [block] = await blocksOf(body);
  expect(block).toMatchObject({
    text: "Om arbetsgruppen och samverkan.",
    rawForms: [
      { start: 3, end: 16, raw: "arbets\u00adgruppen" },
      { start: 21, end: 31, raw: "sam\u00adverkan." },
    ],
  });
});

test("symbols are the characters they show, and unknown ones keep their code", async () => {
  const sym = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
  const body = p(sym("Symbol", "F0AE") + sym("Wingdings", "F0FC") + sym("Okänd", "F041") + sym("Arial", "2713"));
  expect(texts(await blocksOf(body))).toEqual(["→✓\uf041✓"]);
});

test("letters of a symbol font in the private use area are what they show", async () => {
  const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
  const body = p(r("\uf0fc", font("Wingdings")) + r("\uf0fc", font("Arial")));
  expect(texts(await blocksOf(body))).toEqual(["✓\uf0fc"]);
});

test("white space of the XML file is blanks", async () => {
  expect(texts(await blocksOf(p("<w:r><w:t>två\n ord</w:t></w:r>")))).toEqual(["två  ord"]);
});

test("hidden text is kept and marked", async () => {
  const [block] = await blocksOf(p(r("synligt ") + r("dolt", "<w:vanish/>")));
  expect(looks(block)).toEqual({ text: "synligt dolt", marks: [["dolt", { hidden: true }]] });
});

test("deleted text is dropped, inserted and moved text is there once", async () => {
  const change = (name: string, content: string): string => `<w:${name} w:id="1" w:author="x">${content}</w:${name}>`;
  const body =
    p(
      `${r("Vi ska ")}${change("del", `<w:r><w:delText>inte </w:delText></w:r>`)}${change("ins", r("alltid "))}${r("mötas")}`,
    ) +
    p(change("moveFrom", r("flyttat")), `<w:rPr><w:moveFrom w:id="2"/></w:rPr>`) +
    p(r("sist ")) +
    p(change("moveTo", r("flyttat")), `<w:rPr><w:moveTo w:id="3"/></w:rPr>`);
  expect(texts(await blocksOf(body))).toEqual(["Vi ska alltid mötas", "sist ", "flyttat"]);
});

test("a deleted paragraph mark joins its text with the next paragraph, which says what it is", async () => {
  const body = p("Första ", "<w:rPr><w:del w:id='1'/></w:rPr>") + p("andra", '<w:outlineLvl w:val="1"/>');
  expect(await blocksOf(body)).toMatchObject([{ kind: "heading", level: 2, text: "Första andra" }]);
});

test("text whose paragraph mark was deleted before a table, or last, is not lost", async () => {
  const deleted = "<w:rPr><w:del w:id='1'/></w:rPr>";
  const table = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>";
  expect(texts(await blocksOf(p("före", deleted) + table + p("sist", deleted)))).toEqual(["före", [[[""]]], "sist"]);
});

test("content controls and custom elements are looked into, on every level", async () => {
  const sdt = (content: string, properties = ""): string =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const body =
    sdt(p(`${r("Mål: ")}${sdt(r("öka"))}<w:smartTag>${r(" nu")}</w:smartTag>`)) +
    `<w:customXml>${p("i eget element")}</w:customXml>`;
  expect(texts(await blocksOf(body))).toEqual(["Mål: öka nu", "i eget element"]);
});

test("a paragraph that only shows the prompts of its template is listed as ignored", async () => {
  const prompt = (content: string): string =>
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const text = "Klicka här för att ange text.";
  const body = p(prompt(r(text))) + p(r("Datum: ") + prompt(r(text))) + prompt(p(text));
  const blocks = await blocksOf(body);
  expect(blocks.map((block) => block.kind === "paragraph" && block.ignored)).toEqual([
    "template-prompt",
    undefined,
    "template-prompt",
  ]);
});

test("equations keep their text", async () => {
  const body = p(`${r("summa ")}<m:oMath><m:r><m:rPr/><m:t>x+1</m:t></m:r></m:oMath>`);
  expect(texts(await blocksOf(body))).toEqual(["summa x+1"]);
});

test("text in elements that nobody knows is not lost", async () => {
  const body = `<w:future>${p(`<w:other>${r("ändå")}</w:other>`)}</w:future>${r("löst")}`;
  expect(texts(await blocksOf(body))).toEqual(["ändå", "löst"]);
});

test("embedded objects, charts and documents within the document are told as lost", async () => {
  const object = '<w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>';
  const chart = '<w:drawing><a:graphic><a:graphicData><c:chart r:id="x"/></a:graphicData></a:graphic></w:drawing>';
  const { problems } = await read({ body: `${p(`<w:r>${object}${chart}</w:r>`)}<w:altChunk r:id="x"/>` });
  expect(problems.map(({ code, message }) => [code, message])).toEqual([
    ["lost_part", "plan.docx: an embedded object is not read"],
    ["lost_part", "plan.docx: a chart is not read"],
    ["lost_part", "plan.docx: a document of another format within it is not read"],
  ]);
});

test("prefixes may be chosen freely, and the strict form of the format is read too", async () => {
  const strict = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>Mål</x:t></x:r></x:p></x:body></x:document>`;
  const { drafts, problems } = await read({ entries: [{ name: "word/document.xml", content: strict }] });
  expect(problems).toEqual([]);
  expect(drafts).toEqual([{ kind: "heading", level: 1, text: "Mål" }]);
});

test("a prefix that is bound to another namespace does not make an element one of Word's", async () => {
  const foreign = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p xmlns:v="urn:x"><w:r><w:t>Mål</w:t><v:q xmlns:w="urn:y"><w:tab/></v:q></w:r></w:p></w:body></w:document>`;
  const { drafts } = await read({ entries: [{ name: "word/document.xml", content: foreign }] });
  expect(texts(drafts)).toEqual(["Mål"]);
});
