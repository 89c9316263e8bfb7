/**
 * pdf.js leaves promises of its own that fail with nobody waiting for them (a broken ToUnicode table, say), which would end
 * the process although the page can be read. Such failures of pdf.js are let go; any other ends the process.
 */

/** Errors of pdf.js about a file; names that nobody else uses. */
const OF_PDF_JS = new Set([
  "FormatError",
  "InvalidPDFException",
  "MissingDataException",
  "ParserEOFException",
  "UnknownErrorException",
  "XRefEntryException",
  "XRefParseException",
  "JpegError",
  "Jbig2Error",
  "JpxError",
]);

let listening = false;

function onStray(reason: unknown): void {
  if (reason instanceof Error && OF_PDF_JS.has(reason.name)) return;
  throw reason;
}

/**
 * Lets failures that pdf.js itself forgot go, from now on: they may come long after a file was closed.
 * What any other forgotten promise does to the process stays as it is.
 */
export function ignoreStrayErrors(): void {
  if (!listening) process.on("unhandledRejection", onStray);
  listening = true;
}
