/**
 * Writes blocks as a .docx as a Swedish Word writes it: Swedish style ids, real lists, shaded cells, a page head with the page's number.
 * For the project's fixtures only: what they need, and nothing else.
 */
import type { Mark } from "../../src/model/block.ts";
import type { DraftBlock, DraftCell, DraftRow, DraftText } from "../../src/model/draft.ts";
import { zip } from "../read/docx/zip-builder.ts";

/** All borders, the level ones, or none. */
export type Borders = "all" | "level" | "none";

export type Sheet = {
  readonly title: string;
  readonly author: string;
  /** YYYY-MM-DD, for the file's own data. */
  readonly date: string;
  /** Stands at the top of every page, before the page's number. */
  readonly head: string;
  readonly landscape?: true;
  /** Columns of text on a page; default 1. */
  readonly columns?: number;
  /** Which borders its tables have; default all. */
  readonly borders?: Borders;
  readonly blocks: readonly DraftBlock[];
};

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEADER = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
/** Width of the text on A4 with margins of 2.5 cm, in twentieths of a point. */
const WIDTHS = { portrait: 9070, landscape: 14000 } as const;
const NUMBERED = 3;
const BORDERS: Readonly<Record<Borders, readonly string[]>> = {
  all: ["top", "left", "bottom", "right", "insideH", "insideV"],
  level: ["top", "bottom", "insideH"],
  none: [],
};

/** The bytes of the package; the same blocks give the same bytes. */
export function toDocx(sheet: Sheet): Uint8Array {
  const lists: number[] = [];
  const width = WIDTHS[sheet.landscape ? "landscape" : "portrait"];
  const body = blocksXml(sheet.blocks, { lists, width, borders: sheet.borders ?? "all" });
  const page = sheet.landscape
    ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    : '<w:pgSz w:w="11906" w:h="16838"/>';
  const columns = sheet.columns === undefined ? "" : `<w:cols w:num="${sheet.columns}" w:space="500"/>`;
  const section = `<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>${page}<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>${columns}</w:sectPr>`;
  const root = (name: string, content: string): string =>
    `${HEADER}<w:${name} xmlns:w="${MAIN}" xmlns:r="${LINKS}">${content}</w:${name}>`;
  return zip(
    [
      ["[Content_Types].xml", CONTENT_TYPES],
      ["_rels/.rels", PACKAGE_LINKS],
      ["docProps/core.xml", coreXml(sheet)],
      ["word/document.xml", root("document", `<w:body>${body}${section}</w:body>`)],
      ["word/_rels/document.xml.rels", DOCUMENT_LINKS],
      ["word/styles.xml", root("styles", STYLES)],
      ["word/settings.xml", root("settings", '<w:themeFontLang w:val="sv-SE"/>')],
      ["word/numbering.xml", root("numbering", numberingXml(lists))],
      ["word/header1.xml", root("hdr", headXml(sheet.head))],
    ].map(([name = "", content = ""]) => ({ name, content })),
  );
}

/** `lists` has an entry for every numbered list: where it starts. */
type Around = { readonly lists: number[]; readonly width: number; readonly borders: Borders };

function blocksXml(blocks: readonly DraftBlock[], around: Around): string {
  let list = 0;
  return blocks
    .map((block, i) => {
      if (block.kind === "table") return `${tableXml(block.rows, around)}<w:p/>`;
      if (block.kind === "slide" || block.kind === "story") throw new Error(`${block.kind} cannot be written here`);
      if (block.kind === "heading") return paragraphXml(block, `<w:pStyle w:val="Rubrik${block.level}"/>`);
      if (block.kind === "paragraph") return paragraphXml(block, "");
      const start = /^(\d+)\.$/u.exec(block.marker)?.[1];
      const before = blocks[i - 1];
      if (start !== undefined && !(before?.kind === "list_item" && /^\d/u.test(before.marker))) {
        list = around.lists.push(Number(start)) - 1 + NUMBERED;
      }
      const number = start !== undefined ? list : block.marker === "-" ? 2 : 1;
      const numbering = `<w:numPr><w:ilvl w:val="${block.depth}"/><w:numId w:val="${number}"/></w:numPr>`;
      return paragraphXml(block, `<w:pStyle w:val="Liststycke"/>${numbering}`);
    })
    .join("");
}

function paragraphXml(block: DraftText, properties: string): string {
  const style = properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${style}${runsOf(block).join("")}</w:p>`;
}

/** One run for each stretch that looks the same. */
function runsOf({ text, marks = [] }: DraftText): string[] {
  const borders = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return borders.slice(1).map((end, i) => {
    const start = borders[i] ?? 0;
    const looks = marks.filter((mark) => mark.start <= start && mark.end >= end).map(lookXml);
    const content = text
      .slice(start, end)
      .split(/([\n\t])/u)
      .map(pieceXml);
    return `<w:r>${looks.length === 0 ? "" : `<w:rPr>${looks.join("")}</w:rPr>`}${content.join("")}</w:r>`;
  });
}

function pieceXml(piece: string): string {
  if (piece === "\n") return "<w:br/>";
  if (piece === "\t") return "<w:tab/>";
  return piece === "" ? "" : `<w:t xml:space="preserve">${xml(piece)}</w:t>`;
}

function lookXml({ bold, italic, colour, highlight }: Mark): string {
  return [
    bold ? "<w:b/>" : "",
    italic ? "<w:i/>" : "",
    colour === undefined ? "" : `<w:color w:val="${hex(colour)}"/>`,
    highlight === undefined ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${hex(highlight)}"/>`,
  ].join("");
}

function tableXml(rows: readonly DraftRow[], around: Around): string {
  const columns = Math.max(...rows.map(({ cells }) => cells.reduce((sum, cell) => sum + (cell.columnSpan ?? 1), 0)));
  const width = Math.floor(around.width / columns);
  const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const borders = BORDERS[around.borders].map(border).join("");
  const grid = `<w:gridCol w:w="${width}"/>`.repeat(columns);
  const body = rows.map(({ header, cells }) => {
    const properties = header ? "<w:trPr><w:tblHeader/></w:trPr>" : "";
    return `<w:tr>${properties}${cells.map((cell) => cellXml(cell, width, around)).join("")}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Tabellrutnt"/><w:tblW w:w="${width * columns}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join("")}</w:tbl>`;
}

function cellXml(cell: DraftCell, width: number, around: Around): string {
  const span = cell.columnSpan ?? 1;
  const properties = [
    `<w:tcW w:w="${width * span}" w:type="dxa"/>`,
    span === 1 ? "" : `<w:gridSpan w:val="${span}"/>`,
    cell.fill === undefined ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${hex(cell.fill)}"/>`,
  ];
  return `<w:tc><w:tcPr>${properties.join("")}</w:tcPr>${blocksXml(cell.blocks, around) || "<w:p/>"}</w:tc>`;
}

const hex = (colour: string): string => colour.slice(1).toUpperCase();
const xml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function headXml(head: string): string {
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  return `<w:p><w:pPr><w:pStyle w:val="Sidhuvud"/></w:pPr><w:r><w:t xml:space="preserve">${xml(head)} </w:t></w:r>${field}</w:p>`;
}

function coreXml({ title, author, date }: Sheet): string {
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T09:00:00Z</dcterms:${name}>`;
  return `${HEADER}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:creator>${xml(author)}</dc:creator>${time("created")}${time("modified")}<dc:language>sv-SE</dc:language></cp:coreProperties>`;
}

function numberingXml(lists: readonly number[]): string {
  const level = (format: string, text: string, font: string): string =>
    [0, 1, 2]
      .map((depth) => {
        const indent = `<w:pPr><w:ind w:left="${360 * (depth + 1)}" w:hanging="360"/></w:pPr>`;
        const letters =
          font === "" ? "" : `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:hint="default"/></w:rPr>`;
        const shown = text.replace("%1", `%${depth + 1}`);
        return `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${shown}"/><w:lvlJc w:val="left"/>${indent}${letters}</w:lvl>`;
      })
      .join("");
  const kinds = [level("bullet", "\uf0b7", "Symbol"), level("bullet", "-", ""), level("decimal", "%1.", "")];
  const abstract = kinds.map(
    (levels, i) =>
      `<w:abstractNum w:abstractNumId="${i}"><w:multiLevelType w:val="hybridMultilevel"/>${levels}</w:abstractNum>`,
  );
  const bullets = [1, 2].map((number) => `<w:num w:numId="${number}"><w:abstractNumId w:val="${number - 1}"/></w:num>`);
  const numbers = lists.map(
    (start, i) =>
      `<w:num w:numId="${NUMBERED + i}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
  );
  return [...abstract, ...bullets, ...numbers].join("");
}

const style = (id: string, name: string, more: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>${more}</w:style>`;

const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:cs="Liberation Serif"/><w:sz w:val="22"/><w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="80"/></w:pPr></w:style>',
  ...[1, 2, 3, 4].map((level) =>
    style(
      `Rubrik${level}`,
      `heading ${level}`,
      `<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${36 - 4 * level}"/></w:rPr>`,
    ),
  ),
  style("Liststycke", "List Paragraph", '<w:pPr><w:ind w:left="360"/></w:pPr>'),
  style("Sidhuvud", "header", ""),
  '<w:style w:type="table" w:default="1" w:styleId="Normaltabell"><w:name w:val="Normal Table"/></w:style>',
  '<w:style w:type="table" w:styleId="Tabellrutnt"><w:name w:val="Table Grid"/><w:basedOn w:val="Normaltabell"/></w:style>',
].join("");

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const part = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}+xml"/>`;
const CONTENT_TYPES = `${HEADER}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  part("word/document.xml", `${WORD}.document.main`),
  part("word/styles.xml", `${WORD}.styles`),
  part("word/settings.xml", `${WORD}.settings`),
  part("word/numbering.xml", `${WORD}.numbering`),
  part("word/header1.xml", `${WORD}.header`),
  part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties"),
].join("")}</Types>`;

const link = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
const PACKAGE_LINKS = `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">${link(1, `${LINKS}/officeDocument`, "word/document.xml")}${link(2, `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml")}</Relationships>`;
const DOCUMENT_LINKS = `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">${[
  "styles",
  "settings",
  "numbering",
  "header",
]
  .map((kind, i) => link(i + 1, `${LINKS}/${kind}`, kind === "header" ? "header1.xml" : `${kind}.xml`))
  .join("")}</Relationships>`;
