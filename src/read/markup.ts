/**
 * Whether a text is marked up: a web page, XML of some kind, a web archive, an e-mail. Its beginning in, a format out.
 */
import type { Format } from "./formats.ts";

/** Elements that a page without <html> may begin with. */
const FIRST_ELEMENT =
  /^<(?:head|title|meta|link|base|body|frameset|style|script|center|font|table|div|p|h[1-6]|ul|ol|dl|main|article|section|header|nav|span|br|hr|img|a|b|i)(?:\s[^<>]*)?\/?>/iu;

/** What an XML document's root says, in this order. */
const ROOTS: readonly (readonly [RegExp, Format])[] = [
  [/<html[\s>]/iu, "html"],
  [/<w:wordDocument[\s>]|progid="Word\.Document"/u, "word_xml"],
  [/<pkg:package[\s>]/u, "word_xml"],
  [/<office:document[\s>]/u, "odf_xml"],
];

/** Undefined where it is plain text. */
export function sniffMarkup(sample: string): Format | undefined {
  const text = sample.replace(/^[\ufeff\s]+/u, "").replace(/^ï»¿/u, "");
  if (/^<\?xml\s/iu.test(text)) return ROOTS.find(([root]) => root.test(text))?.[1] ?? "xml";
  const content = withoutComments(text);
  if (/^<!doctype\s+html|^<html[\s>]/iu.test(content)) return "html";
  if (/^(?:[!-9;-~]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}/u.test(text)) {
    const head = text.split(/\r?\n\r?\n/u, 1)[0] ?? "";
    if (/^content-type:\s*multipart\/related/imu.test(head)) return "mhtml";
    if (/^mime-version:/imu.test(head) || (/^received:/imu.test(head) && /^from:/imu.test(head))) return "mail";
  }
  if (FIRST_ELEMENT.test(content) && /<\/[a-z][a-z0-9]*\s*>|<br\s*\/?>/iu.test(content)) return "html";
  // a server's warning may stand before the page
  return /<html[\s>]/iu.test(content) && /<(?:body|head)[\s>]/iu.test(content) ? "html" : undefined;
}

function withoutComments(text: string): string {
  let rest = text;
  while (rest.startsWith("<!--")) {
    const end = rest.indexOf("-->");
    if (end < 0) return rest;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}
