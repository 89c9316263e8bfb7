/**
 * LibreOffice as the second opinion on a .doc: its .docx conversion, read from the raw XML, in a shape that can be compared.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { load } from "cheerio/slim";

type Node = ReturnType<ReturnType<typeof load>>;

/** What is compared: words without any white space, so that breaks may differ. */
export type Outline = {
  readonly text: string;
  /** Tables as rows of cells' words; a cell that a merge swallowed is not there. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly fills: readonly string[];
  readonly headings: readonly string[];
};

export const squeeze = (text: string): string => text.replace(/[\s\u00ad\u2011-]+/gu, "");

export function findLibreOffice(): string | undefined {
  return ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path));
}

/** Converts all files with one start of the program. */
export function convertToDocx(program: string, files: readonly string[], folder: string): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(program, [profile, "--headless", "--convert-to", "docx", "--outdir", folder, ...files], {
    stdio: "ignore",
  });
}

/** A file of a package, by its local headers' central directory. */
function entryOf(zip: Uint8Array, name: string): string {
  const bytes = Buffer.from(zip);
  for (
    let at = bytes.indexOf("PK\u0001\u0002", 0, "latin1");
    at >= 0;
    at = bytes.indexOf("PK\u0001\u0002", at + 4, "latin1")
  ) {
    const length = bytes.readUInt16LE(at + 28);
    if (bytes.toString("utf8", at + 46, at + 46 + length) !== name) continue;
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    return (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString("utf8");
  }
  throw new Error(`no ${name} in the package`);
}

/** The outline of a .docx that LibreOffice wrote. */
export function outlineOfDocx(zip: Uint8Array): Outline {
  const $ = load(entryOf(zip, "word/document.xml"), { xml: true });
  const styles = load(entryOf(zip, "word/styles.xml"), { xml: true });
  $("w\\:txbxContent, w\\:instrText, w\\:del, w\\:drawing, w\\:pict, mc\\:AlternateContent").remove();
  const textOf = (node: Node): string =>
    squeeze(
      node
        .find("w\\:t")
        .toArray()
        .map((t) => $(t).text())
        .join(""),
    );
  const headingStyles = new Set(
    styles("w\\:style")
      .toArray()
      .filter((style) => /^(heading \d|title)$/iu.test(styles(style).find("w\\:name").attr("w:val") ?? ""))
      .map((style) => styles(style).attr("w:styleId")),
  );
  const headings = $("w\\:body w\\:p")
    .toArray()
    .filter((p) => headingStyles.has($(p).children("w\\:pPr").children("w\\:pStyle").attr("w:val")))
    .map((p) => textOf($(p)))
    .filter((text) => text !== "");
  const cells = (row: Node): string[] =>
    row
      .children("w\\:tc")
      .toArray()
      .filter((tc) => {
        const merge = $(tc).children("w\\:tcPr").children("w\\:vMerge");
        return merge.length === 0 || merge.attr("w:val") === "restart";
      })
      .map((tc) => textOf($(tc)));
  const tables = $("w\\:tbl")
    .toArray()
    .map((tbl) =>
      $(tbl)
        .children("w\\:tr")
        .toArray()
        .map((tr) => cells($(tr))),
    );
  const fills = $("w\\:tc")
    .toArray()
    .filter((tc) => {
      const merge = $(tc).children("w\\:tcPr").children("w\\:vMerge");
      return merge.length === 0 || merge.attr("w:val") === "restart";
    })
    .map((tc) => ($(tc).children("w\\:tcPr").children("w\\:shd").attr("w:fill") ?? "auto").toLowerCase())
    .filter((fill) => fill !== "auto" && fill !== "");
  return { text: textOf($("w\\:body")), tables, fills, headings };
}
