/**
 * pdf.js leaves promises of its own that fail with nobody waiting for them (a broken ToUnicode table, say), which would end
 * the process although the page can be read. While a PDF is read such failures of pdf.js are let go; any other ends the
 * process as before. There is no other door: pdf.js makes these promises deep inside and hands none of them out.
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

let readings = 0;

function onStray(reason: unknown): void {
  if (reason instanceof Error && OF_PDF_JS.has(reason.name)) return;
  // Who listens too has a say of their own.
  if (process.listenerCount("unhandledRejection") > 1) return;
  throw reason;
}

/** Does the work, and lets go what pdf.js forgets until then. Node tells of forgotten promises once all microtasks are done. */
export async function withoutStrayErrors<T>(work: () => Promise<T>): Promise<T> {
  if (readings++ === 0) process.on("unhandledRejection", onStray);
  try {
    return await work();
  } finally {
    await new Promise((resolve) => setImmediate(resolve));
    if (--readings === 0) process.off("unhandledRejection", onStray);
  }
}
