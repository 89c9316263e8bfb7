/**
 * Builds .docx packages that look like the page: docx({ body: p("Mål") + table(["Mål", "Status"]) }).
 * All pieces are XML strings, so that a test can write whatever the format has.
 */

import type { DraftBlock } from "../../../src/model/draft.ts";
import { docxReader } from "../../../src/read/docx/index.ts";
import type { Reading } from "../../../src/read/reader.ts";
import { type Entry, zip } from "./zip-builder.ts";

const OFFICE = "http://schemas.openxmlformats.org";
const NAMESPACES = [
  `xmlns:w="${OFFICE}/wordprocessingml/2006/main"`,
  `xmlns:r="${OFFICE}/officeDocument/2006/relationships"`,
  `xmlns:m="${OFFICE}/officeDocument/2006/math"`,
  `xmlns:mc="${OFFICE}/markup-compatibility/2006"`,
  `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`,
  `xmlns:v="urn:schemas-microsoft-com:vml"`,
  `xmlns:o="urn:schemas-microsoft-com:office:office"`,
  `xmlns:a="${OFFICE}/drawingml/2006/main"`,
  `xmlns:c="${OFFICE}/drawingml/2006/chart"`,
].join(" ");

/** Content of parts; each is wrapped in its root element. */
export type Spec = {
  readonly body?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly theme?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Page heads by their name: { header1: p("…") }, with the relationship id of the same name. */
  readonly heads?: Readonly<Record<string, string>>;
  readonly core?: string;
  /** Further relationships of the main part, as XML. */
  readonly links?: string;
  /** Entries that come last, or stand in the place of one of the same name. */
  readonly entries?: readonly Entry[];
  /** Names of entries that are left out though relationships name them. */
  readonly without?: readonly string[];
};

const root = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name} ${NAMESPACES}>${content}</${name}>`;

/** A document part around a body. */
export const documentXml = (body: string): string => root("w:document", `<w:body>${body}</w:body>`);

const relationship = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;

const relationships = (content: string): string =>
  `<Relationships xmlns="${OFFICE}/package/2006/relationships">${content}</Relationships>`;

const ROOTS = {
  styles: "w:styles",
  numbering: "w:numbering",
  footnotes: "w:footnotes",
  endnotes: "w:endnotes",
  comments: "w:comments",
} as const;

/** The entries of a package, for tests that change them before they are packed. */
export function entriesOf(spec: Spec): Entry[] {
  const parts: Entry[] = [];
  let links = spec.links ?? "";
  for (const [kind, name] of Object.entries(ROOTS)) {
    const content = spec[kind as keyof typeof ROOTS];
    if (content === undefined) continue;
    links += relationship(kind, kind, `${kind}.xml`);
    parts.push({ name: `word/${kind}.xml`, content: root(name, content) });
  }
  if (spec.theme !== undefined) {
    links += relationship("theme", "theme", "theme/theme1.xml");
    const scheme = `<a:themeElements><a:clrScheme name="x">${spec.theme}</a:clrScheme></a:themeElements>`;
    parts.push({ name: "word/theme/theme1.xml", content: root("a:theme", scheme) });
  }
  for (const [name, content] of Object.entries(spec.heads ?? {})) {
    const isFooter = name.startsWith("footer");
    links += relationship(name, isFooter ? "footer" : "header", `${name}.xml`);
    parts.push({ name: `word/${name}.xml`, content: root(isFooter ? "w:ftr" : "w:hdr", content) });
  }
  const core = relationship("core", "x/core-properties", "docProps/core.xml");
  const all: Entry[] = [
    { name: "[Content_Types].xml", content: "<Types/>" },
    {
      name: "_rels/.rels",
      content: relationships(
        relationship("main", "officeDocument", "word/document.xml") + (spec.core === undefined ? "" : core),
      ),
    },
    { name: "word/document.xml", content: documentXml(spec.body ?? "") },
    { name: "word/_rels/document.xml.rels", content: relationships(links) },
    ...parts,
  ];
  if (spec.core !== undefined) {
    const content = `<cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${spec.core}</cp:coreProperties>`;
    all.push({ name: "docProps/core.xml", content });
  }
  const replaced = new Map((spec.entries ?? []).map((entry) => [entry.name, entry]));
  const kept = all
    .filter(({ name }) => !spec.without?.includes(name))
    .map((entry) => replaced.get(entry.name) ?? entry);
  return [...kept, ...(spec.entries ?? []).filter((entry) => !kept.includes(entry))];
}

export const docx = (spec: Spec): Uint8Array => zip(entriesOf(spec));

/** Reads a package built from a spec. */
export const read = (spec: Spec): Promise<Reading> => docxReader.read(docx(spec), "plan.docx");

/** The blocks of a body, where nothing else matters; fails on any problem. */
export async function blocksOf(body: string, spec: Spec = {}): Promise<readonly DraftBlock[]> {
  const { drafts, problems } = await read({ ...spec, body });
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  return drafts;
}

export const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
/** A run with its properties. */
export const r = (text: string, properties = ""): string => `<w:r><w:rPr>${properties}</w:rPr>${t(text)}</w:r>`;
/** A paragraph: text, or runs and other content. */
export const p = (content: string, properties = ""): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content === "" || content.startsWith("<") ? content : r(content)}</w:p>`;
export const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
/** A paragraph of a list. */
export const item = (content: string, list: number, level = 0): string =>
  p(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** A cell: text or blocks, with its properties. */
export const tc = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<w:p>") || content.startsWith("<w:tbl>") ? content : p(content)}</w:tc>`;
export const tr = (cells: readonly string[], properties = ""): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((cell) => (cell.startsWith("<w:tc>") ? cell : tc(cell))).join("")}</w:tr>`;
export const tbl = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;

/** The look of a text block: its text, and its marks as [words, look]. */
export function looks(block: DraftBlock | undefined): { text: string; marks: [string, Record<string, unknown>][] } {
  if (block === undefined || !("text" in block)) throw new Error("no text block");
  return {
    text: block.text,
    marks: (block.marks ?? []).map(({ start, end, ...look }) => [block.text.slice(start, end), look]),
  };
}

/** The texts of blocks, tables as rows of cells. */
export function texts(blocks: readonly DraftBlock[]): unknown[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case "table":
        return block.rows.map((row) => row.cells.map((cell) => texts(cell.blocks)));
      case "story":
      case "slide":
        return texts(block.blocks);
      case "list_item":
        return `${block.marker} ${block.text}`.trim();
      default:
        return block.text;
    }
  });
}
