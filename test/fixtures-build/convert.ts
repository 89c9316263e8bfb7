/**
 * Runs the programs that write the formats we cannot write ourselves, and takes the time of the run out of what they wrote.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Filters of LibreOffice 7.4 by the ending they write. */
const FILTERS = { doc: "doc:MS Word 97", pdf: "pdf:writer_pdf_Export", docx: "docx:MS Word 2007 XML" } as const;

/** A .docx as LibreOffice writes it in another format. */
export function byLibreOffice(docx: Uint8Array, ending: keyof typeof FILTERS, date: string): Uint8Array {
  return inFolder((folder) => {
    const source = join(folder, "source.docx");
    const out = join(folder, "out");
    writeFileSync(source, docx);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", FILTERS[ending], "--outdir", out, source], {
      stdio: "ignore",
    });
    const bytes = readFileSync(join(out, `source.${ending}`));
    if (ending === "pdf") return withFixedDates(bytes, date);
    return ending === "docx" ? withFixedTimes(bytes) : bytes;
  });
}

/** A page as Chromium prints it: a tagged PDF of another producer. */
export function byChromium(html: string, date: string): Uint8Array {
  return inFolder((folder) => {
    const [source, out] = [join(folder, "source.html"), join(folder, "out.pdf")];
    writeFileSync(source, html);
    const flags = [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--no-pdf-header-footer",
      `--user-data-dir=${folder}`,
    ];
    execFileSync("chromium", [...flags, `--print-to-pdf=${out}`, `file://${source}`], { stdio: "ignore" });
    return withFixedDates(readFileSync(out), date);
  });
}

/** Dates and ids of a PDF, replaced by ones of the same length, so that no offset moves. */
function withFixedDates(pdf: Buffer, date: string): Buffer {
  const day = date.replaceAll("-", "");
  const text = pdf
    .toString("latin1")
    .replace(/\(D:\d{14}([^)]*)\)/gu, (_, zone: string) => `(D:${day}090000${zone})`)
    .replace(/(\/ID ?\[\s*)<[0-9A-F]+>(\s*)<[0-9A-F]+>/iu, (whole, before: string, between: string) => {
      const digits = (whole.length - before.length - between.length - 4) / 2;
      const id = `<${"0".repeat(digits)}>`;
      return `${before}${id}${between}${id}`;
    })
    .replace(/\/DocChecksum \/[0-9A-F]+/u, (whole) => whole.replace(/[0-9A-F]+$/u, (id) => "0".repeat(id.length)));
  return Buffer.from(text, "latin1");
}

/** A ZIP package whose entries have no time of their own; APPNOTE.TXT 4.3.7, 4.3.12. */
function withFixedTimes(bytes: Buffer): Buffer {
  const fixed = Buffer.from(bytes);
  const end = fixed.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  let at = fixed.readUInt32LE(end + 16);
  while (fixed.readUInt32LE(at) === 0x02014b50) {
    fixed.fill(0, at + 12, at + 16);
    const local = fixed.readUInt32LE(at + 42);
    fixed.fill(0, local + 10, local + 14);
    at += 46 + fixed.readUInt16LE(at + 28) + fixed.readUInt16LE(at + 30) + fixed.readUInt16LE(at + 32);
  }
  return fixed;
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "fixtures-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
