/**
 * Bytes → Document. The table of readers; which one reads a file is decided by its content alone.
 */
import { createHash } from "node:crypto";
import { type Document, type Source, UnreadableSource } from "../model/document.ts";
import { layOut } from "../model/draft.ts";
import { type Format, formatOf } from "./formats.ts";
import type { Reader } from "./reader.ts";
import { sniff } from "./sniff.ts";
import { NO_READER } from "./versions.ts";

/** Readers are loaded when a file of their kind comes: their libraries take long to start. */
const READERS: Readonly<Partial<Record<Format, () => Promise<Reader>>>> = {
  text: async () => (await import("./text/index.ts")).textReader,
  html: async () => (await import("./html/index.ts")).htmlReader,
  doc: async () => (await import("./word/index.ts")).wordReader,
  rtf: async () => (await import("./rtf/index.ts")).rtfReader,
  docx: async () => (await import("./docx/index.ts")).docxReader,
  pdf: async () => (await import("./pdf/index.ts")).pdfReader,
};

/** Surrogates without their other half, which damaged files of 16-bit letters hold; no database keeps them. */
const HALF_CHARACTERS = /\p{Surrogate}/gu;

const halves = (path: string): string =>
  `${path} holds halves of characters (U+FFFD stands for them); the words around them are not to be trusted.`;

/**
 * Reads a file as what it is.
 * @throws UnreadableSource where nothing of it can be read; nothing else unless the mistake is ours
 */
export async function readDocument(source: Source): Promise<Document> {
  const { path, bytes } = source;
  const { format, reader } = await readerOf(source);
  const { drafts, problems: told, ...reading } = await reader.read(bytes, path);
  const { text, ...laidOut } = layOut(drafts);
  const whole = text.replace(HALF_CHARACTERS, "\ufffd"); // of equal length: every span holds
  const problems = whole === text ? told : [...told, { code: "garbled_text" as const, message: halves(path) }];
  return {
    id: createHash("sha256").update(bytes).digest("hex"),
    mediaType: formatOf(format).mediaType,
    byteLength: bytes.length,
    reader: nameOf(reader),
    status: problems.length > 0 ? "partial" : "ok",
    ...reading,
    ...laidOut,
    problems,
    text: whole,
  };
}

/** What the content says a file is, without reading it: its media type, and the reader that would read it now. */
export async function identify(source: Source): Promise<{ readonly mediaType: string; readonly reader: string }> {
  try {
    const { format } = sniff(source.bytes, source.path);
    const reader = await READERS[format]?.();
    const { mediaType } = formatOf(format);
    return { mediaType, reader: reader === undefined ? NO_READER : nameOf(reader) };
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
    return { mediaType: formatOf("ole").mediaType, reader: NO_READER }; // the one kind whose beginning is not enough
  }
}

const nameOf = ({ name, version }: Reader): string => `${name}@${version}`;

async function readerOf({ path, bytes }: Source): Promise<{ format: Format; reader: Reader }> {
  if (bytes.length === 0) throw new UnreadableSource("empty_file", `${path} is empty: it has no bytes.`);
  const { format, cut } = sniff(bytes, path);
  const { name, advice } = formatOf(format);
  const load = READERS[format];
  if (load !== undefined) return { format, reader: await load() };
  if (cut) throw new UnreadableSource("truncated_file", `${path} is ${name} that was cut short: its end is missing.`);
  const sentence = `${path} is ${name}`;
  if (format === "unknown") throw new UnreadableSource("unknown_format", `${sentence}.`);
  const code = format === "encrypted_office" ? "encrypted" : "unsupported_format";
  const why = code === "encrypted" ? "." : "; this kind is not read yet.";
  throw new UnreadableSource(code, [`${sentence}${why}`, advice ?? []].flat().join(" "));
}
