/**
 * What a file is, from its bytes alone: a renamed file is what it is. Nothing is unpacked, and only the beginning of a text is looked at.
 */
import { UnreadableSource } from "../model/document.ts";
import { unicodeOf } from "./encoding.ts";
import type { Format } from "./formats.ts";
import { sniffMarkup } from "./markup.ts";
import { openContainer } from "./word/container.ts";
import { isZip, readZipDirectory, storedText } from "./zip-directory.ts";

export type Sniffed = {
  readonly format: Format;
  /** The file is only the beginning of one. */
  readonly cut?: true;
};

/** Bytes at the start of the file, as Latin-1. */
const MAGIC: readonly (readonly [string, Format])[] = [
  ["{\\rtf", "rtf"],
  ["\u0089PNG\r\n\u001a\n", "png"],
  ["\u00ff\u00d8\u00ff", "jpeg"],
  ["GIF87a", "gif"],
  ["GIF89a", "gif"],
  ["II*\0", "tiff"],
  ["MM\0*", "tiff"],
  ["\u001f\u008b", "gzip"],
  ["7z\u00bc\u00af\u0027\u001c", "seven_zip"],
  ["Rar!\u001a\u0007", "rar"],
  ["%!PS", "postscript"],
];
const OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

/** Root streams (in lower case), the most telling first: a locked file may have others beside. [MS-OFFCRYPTO] 2.3.4.4 */
const STREAMS: readonly (readonly [string, Format])[] = [
  ["encryptedpackage", "encrypted_office"],
  ["worddocument", "doc"],
  ["powerpoint document", "ppt"],
  ["pp40", "ppt"],
  ["workbook", "xls"],
  ["book", "xls"],
  ["visiodocument", "visio"],
  ["quill", "publisher"],
  ["__properties_version1.0", "outlook"],
];

/** Main parts of packages; some writers number them. */
const PARTS: readonly (readonly [RegExp, Format])[] = [
  [/^word\/document[0-9]*\.xml$/iu, "docx"],
  [/^ppt\/presentation[0-9]*\.xml$/iu, "pptx"],
  [/^xl\/workbook[0-9]*\.(?:xml|bin)$/iu, "xlsx"],
  [/^visio\/document\.xml$/iu, "visio"],
];

/** What OpenDocument and EPUB packages say they are, in an entry `mimetype` that is stored as it is. ODF 1.2 part 3, 3.3 */
const PACKAGE_TYPES: readonly (readonly [string, Format])[] = [
  ["application/vnd.oasis.opendocument.text", "odt"],
  ["application/vnd.oasis.opendocument.presentation", "odp"],
  ["application/vnd.oasis.opendocument.spreadsheet", "ods"],
  ["application/epub+zip", "epub"],
];

/** A PDF reader accepts this much before the header (PDF 1.7, implementation note 13). */
const PDF_HEADER_WITHIN = 1024;
const SAMPLE = 1 << 16;

/** @throws UnreadableSource where an OLE2 file is cut or damaged so that nothing tells what it is */
export function sniff(bytes: Uint8Array, path: string): Sniffed {
  const head = latin1(bytes.subarray(0, SAMPLE));
  if (head.startsWith(OLE)) return { format: sniffOle(bytes, path) };
  if (isZip(bytes)) return sniffZip(bytes);
  const magic = MAGIC.find(([start]) => head.startsWith(start));
  if (magic !== undefined) return { format: magic[1] };
  if (isBitmap(bytes, head)) return { format: "bmp" };
  if (/(?:^|[^ -~])%PDF-[0-9]\.[0-9]/u.test(head.slice(0, PDF_HEADER_WITHIN + 8))) return { format: "pdf" };
  if (!looksLikeText(bytes.subarray(0, SAMPLE))) return { format: "unknown" };
  return { format: sniffMarkup(readable(bytes.subarray(0, SAMPLE))) ?? "text" };
}

function sniffOle(bytes: Uint8Array, path: string): Format {
  const { names, losses } = openContainer(bytes, path);
  const lower = new Set(names.map((name) => name.toLowerCase()));
  const format = STREAMS.find(([name]) => lower.has(name))?.[1];
  if (format !== undefined) return format;
  if (losses.length === 0) return "ole";
  const message = `${path} is an OLE2 file that is damaged, and nothing left in it says of which kind: ${losses.join("; ")}`;
  throw new UnreadableSource("damaged_file", message);
}

function sniffZip(bytes: Uint8Array): Sniffed {
  const { entries, whole } = readZipDirectory(bytes);
  const cut = whole ? {} : { cut: true as const };
  const mimetype = entries.find(({ name }) => name === "mimetype");
  const type = mimetype === undefined ? "" : storedText(bytes, mimetype);
  const format =
    PACKAGE_TYPES.find(([start]) => type.startsWith(start))?.[1] ??
    PARTS.find(([pattern]) => entries.some(({ name }) => pattern.test(name)))?.[1] ??
    "zip";
  return { format, ...cut };
}

/** "BM" begins texts as well; a bitmap's header tells the size of a known second header. */
function isBitmap(bytes: Uint8Array, head: string): boolean {
  return (
    head.startsWith("BM") && bytes.length > 18 && [12, 40, 64, 108, 124].includes(bytes[14] ?? 0) && bytes[15] === 0
  );
}

/** Whether there are few enough control characters for a text; a stray zero byte makes no binary. */
function looksLikeText(sample: Uint8Array): boolean {
  if (unicodeOf(sample)?.startsWith("utf-16")) return true;
  let zeros = 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) zeros++;
    else if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) controls++;
  }
  return zeros <= 1 + sample.length * 0.1 && controls <= 1 + sample.length * 0.02;
}

/** The sample as text, for markup only, whose characters are ASCII in every encoding. */
function readable(sample: Uint8Array): string {
  const unicode = unicodeOf(sample);
  return unicode === undefined ? latin1(sample) : new TextDecoder(unicode).decode(sample);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
