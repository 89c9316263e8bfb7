/**
 * Web pages → blocks. Two shapes: a presentation's transcript, where the slides alone are content, and any other page.
 * Scripts, styles and the text of attributes are no text of the page; what a rule leaves out stays in the text and is named.
 */
import { type Metadata, UnreadableSource } from "../../model/document.ts";
import type { DraftBlock } from "../../model/draft.ts";
import { decodeText } from "../encoding.ts";
import type { Reader, Reading } from "../reader.ts";
import { TRANSCRIPT_RULES } from "../transcript.ts";
import { READER_VERSIONS } from "../versions.ts";
import { chromeOf } from "./chrome.ts";
import { attribute, descendants, type Element, elementsOf, parsePage, textOf } from "./dom.ts";
import { errorWords } from "./error-page.ts";
import { type Page, readFlow } from "./flow.ts";
import { findTranscript, readSlide, type Transcript } from "./slides.ts";
import { readStyleRules } from "./style.ts";

export const htmlReader: Reader = {
  name: "html",
  version: READER_VERSIONS.html,
  read: async (bytes, path) => {
    const { text, problems } = decodeText(bytes, path, declaredEncoding(bytes));
    const reading = readPage(text, path);
    return { ...reading, problems: [...problems, ...reading.problems] };
  },
};

/** What the page says of its encoding, in its first 2 kB, in <meta> or in the XML declaration. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString("latin1");
  const meta = /<meta\s[^>]*charset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(head)?.[1];
  return meta ?? /^\s*<\?xml\s[^>]*encoding\s*=\s*["']([\w.:-]+)["']/iu.exec(head)?.[1];
}

/** @throws UnreadableSource `no_text` or `error_page` */
export function readPage(text: string, path: string): Reading {
  const root = parsePage(text);
  const body = root === undefined ? undefined : elementsOf(root).find(({ name }) => name === "body");
  if (root === undefined || body === undefined) {
    throw new UnreadableSource("no_text", `${path} is a page of frames; its text is in other files.`);
  }
  const metadata = readMetadata(root);
  const rules = readStyleRules(root);
  const page: Page = { rules, chrome: chromeOf(body, rules), special: new Map(), rule: undefined, problems: [] };
  const transcript = findTranscript(body);
  const drafts = transcript === undefined ? readFlow(body, page) : readTranscript(body, page, transcript);
  check(drafts, metadata, path);
  return { drafts, problems: page.problems, metadata, pages: [] };
}

/** Of a page with a transcript only the slides are content. */
function readTranscript(body: Element, page: Page, { heading, slides }: Transcript): DraftBlock[] {
  const special = new Map<Element, readonly DraftBlock[]>(
    [...slides].map(([element, number]) => [element, [readSlide(element, number, page)]]),
  );
  const chrome = (element: Element): string | undefined =>
    element === heading ? TRANSCRIPT_RULES.heading : page.chrome(element);
  return readFlow(body, { ...page, chrome, special, rule: TRANSCRIPT_RULES.chrome });
}

/** @throws UnreadableSource where the page is none of a document */
function check(drafts: readonly DraftBlock[], metadata: Metadata, path: string): void {
  const content = drafts.filter((draft) => draft.ignored === undefined);
  const isPlain = content.every((draft) => "text" in draft);
  const text = content.map((draft) => ("text" in draft ? draft.text : "")).join("\n");
  const error = isPlain ? errorWords(metadata.title ?? "", text) : undefined;
  if (error !== undefined) {
    throw new UnreadableSource("error_page", `${path} is not the document but a server's message: "${error}".`);
  }
  if (isPlain && text.trim() === "") {
    throw new UnreadableSource("no_text", `${path} is a web page without text of its own, only menus and the like.`);
  }
}

function readMetadata(root: Element): Metadata {
  const named = new Map<string, string>();
  let title = "";
  for (const element of descendants(root, () => true)) {
    if (element.name === "title" && title === "") title = textOf(element).replace(/\s+/gu, " ").trim();
    if (element.name !== "meta") continue;
    const name = (attribute(element, "name") || attribute(element, "property")).toLowerCase();
    const content = attribute(element, "content").trim();
    if (name !== "" && content !== "" && !named.has(name)) named.set(name, content);
  }
  const first = (...names: string[]): string | undefined => names.flatMap((name) => named.get(name) ?? [])[0];
  const day = (...names: string[]): string | undefined => /^\d{4}-\d{2}-\d{2}/u.exec(first(...names) ?? "")?.[0];
  const found: Record<keyof Metadata, string | undefined> = {
    title: title || first("og:title", "dc.title"),
    author: first("author", "dc.creator"),
    created: day("dc.date.created", "dcterms.created", "article:published_time", "dc.date", "date"),
    modified: day("dc.date.modified", "dcterms.modified", "article:modified_time", "last-modified"),
    language: attribute(root, "lang") || first("dc.language", "language"),
  };
  return {
    ...(found.title ? { title: found.title } : {}),
    ...(found.author ? { author: found.author } : {}),
    ...(found.created ? { created: found.created } : {}),
    ...(found.modified ? { modified: found.modified } : {}),
    ...(found.language ? { language: found.language } : {}),
  };
}
