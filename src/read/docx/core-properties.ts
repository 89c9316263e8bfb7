/**
 * What the file says of itself (docProps/core.xml): title, author, dates, language. ISO/IEC 29500-2, 8
 */
import type { Metadata } from "../../model/document.ts";
import { childOf, type XmlElement } from "./xml.ts";

/** W3CDTF as Word writes it, which is EDTF too; other forms are no date. */
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/u;

/** `language` is that of the text's defaults, used where the properties name none. */
export function readCoreProperties(root: XmlElement | undefined, language: string | undefined): Metadata {
  const text = (name: string): string | undefined => childOf(root, name)?.text.trim() || undefined;
  const date = (name: string): string | undefined => {
    const value = text(name)?.replace(/\.\d+(?=Z|[+-]|$)/u, "");
    return value !== undefined && DATE.test(value) ? value : undefined;
  };
  const all: { readonly [Key in keyof Metadata]-?: string | undefined } = {
    title: text("dc:title"),
    author: text("dc:creator"),
    created: date("dcterms:created"),
    modified: date("dcterms:modified"),
    language: text("dc:language") ?? language,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
