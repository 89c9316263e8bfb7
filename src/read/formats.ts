/**
 * The kinds of files that are told apart, whether they can be read or not.
 */

type FormatLine = {
  readonly mediaType: string;
  /** With its article, for messages. */
  readonly name: string;
  /** What to do with a file that cannot be read. */
  readonly advice?: string;
};

const OFFICE = "application/vnd.openxmlformats-officedocument";
const OPEN_DOCUMENT = "application/vnd.oasis.opendocument";
const AS_WORD = "Save it as .docx, .pdf or .html and import that.";
const UNPACK = "Unpack it and import what is in it.";

/** A kind is readable when `index.ts` has a reader for it. */
export const FORMATS = {
  text: { mediaType: "text/plain", name: "a plain text" },
  html: { mediaType: "text/html", name: "a web page" },
  pdf: { mediaType: "application/pdf", name: "a PDF" },
  docx: { mediaType: `${OFFICE}.wordprocessingml.document`, name: "a Word document (.docx)" },
  doc: { mediaType: "application/msword", name: "a Word 97-2003 document (.doc)" },
  encrypted_office: {
    mediaType: "application/x-cfb",
    name: "an Office file that is locked with a password",
    advice: "Save it without the password.",
  },
  pptx: { mediaType: `${OFFICE}.presentationml.presentation`, name: "a PowerPoint presentation (.pptx)" },
  xlsx: { mediaType: `${OFFICE}.spreadsheetml.sheet`, name: "an Excel workbook (.xlsx)" },
  ppt: { mediaType: "application/vnd.ms-powerpoint", name: "a PowerPoint 97-2003 presentation (.ppt)" },
  xls: { mediaType: "application/vnd.ms-excel", name: "an Excel 97-2003 workbook (.xls)" },
  visio: { mediaType: "application/vnd.visio", name: "a Visio drawing" },
  publisher: { mediaType: "application/x-mspublisher", name: "a Publisher document", advice: AS_WORD },
  outlook: { mediaType: "application/vnd.ms-outlook", name: "an Outlook message (.msg)" },
  ole: { mediaType: "application/x-cfb", name: "an OLE2 file of no kind we know" },
  odt: { mediaType: `${OPEN_DOCUMENT}.text`, name: "an OpenDocument text (.odt)", advice: AS_WORD },
  odp: { mediaType: `${OPEN_DOCUMENT}.presentation`, name: "an OpenDocument presentation (.odp)" },
  ods: { mediaType: `${OPEN_DOCUMENT}.spreadsheet`, name: "an OpenDocument spreadsheet (.ods)" },
  epub: { mediaType: "application/epub+zip", name: "an e-book (.epub)" },
  zip: { mediaType: "application/zip", name: "a ZIP archive", advice: UNPACK },
  gzip: { mediaType: "application/gzip", name: "a gzip archive", advice: UNPACK },
  seven_zip: { mediaType: "application/x-7z-compressed", name: "a 7-Zip archive", advice: UNPACK },
  rar: { mediaType: "application/vnd.rar", name: "a RAR archive", advice: UNPACK },
  rtf: { mediaType: "application/rtf", name: "a Rich Text document (.rtf)", advice: AS_WORD },
  word_xml: { mediaType: "application/xml", name: "a Word 2003 document in XML", advice: AS_WORD },
  odf_xml: { mediaType: "application/xml", name: "an OpenDocument file in flat XML", advice: AS_WORD },
  xml: { mediaType: "application/xml", name: "an XML file" },
  mhtml: { mediaType: "multipart/related", name: "a web archive (.mht)", advice: "Save the page as .html." },
  mail: { mediaType: "message/rfc822", name: "an e-mail (.eml)" },
  postscript: { mediaType: "application/postscript", name: "a PostScript file" },
  png: { mediaType: "image/png", name: "an image (PNG)" },
  jpeg: { mediaType: "image/jpeg", name: "an image (JPEG)" },
  gif: { mediaType: "image/gif", name: "an image (GIF)" },
  tiff: { mediaType: "image/tiff", name: "an image (TIFF)" },
  bmp: { mediaType: "image/bmp", name: "an image (BMP)" },
  unknown: { mediaType: "application/octet-stream", name: "a file of no kind we know" },
} as const satisfies Readonly<Record<string, FormatLine>>;

export type Format = keyof typeof FORMATS;

/** The line of a kind. */
export function formatOf(format: Format): FormatLine {
  return FORMATS[format];
}
