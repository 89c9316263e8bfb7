/**
 * The two programs that make PDFs of our documents, with a folder where what they made is kept by its source.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { byChromium, byLibreOffice } from "../fixtures-build/convert.ts";
import { type Borders, toDocx } from "../fixtures-build/docx.ts";
import { toHtml } from "../fixtures-build/html.ts";
import type { OwnDocument } from "./own-documents.ts";

const KEPT = join(import.meta.dirname, "..", "..", "node_modules", ".cache", "malspar-eval");
const DATE = "2010-12-01";

/** What each makes of a document: its source, and the program for it. */
export const PRODUCERS = {
  LibreOffice: {
    program: "/usr/bin/soffice",
    pdf: (document: OwnDocument): Uint8Array => {
      const { name, blocks, landscape, columns, borders } = document;
      const look = { borders, ...(landscape ? { landscape } : {}), ...(columns === 2 ? { columns } : {}) };
      const docx = toDocx({ title: name, author: "Kansliet", date: DATE, head: "Älvregionen", blocks, ...look });
      return kept(docx, () => byLibreOffice(docx, "pdf", DATE));
    },
  },
  Chromium: {
    program: "/usr/bin/chromium",
    pdf: (document: OwnDocument): Uint8Array => {
      const html = page(document);
      return kept(html, () => byChromium(html, DATE));
    },
  },
} as const;

function kept(source: string | Uint8Array, make: () => Uint8Array): Uint8Array {
  const file = join(KEPT, `${createHash("sha256").update(source).digest("hex").slice(0, 24)}.pdf`);
  if (existsSync(file)) return readFileSync(file);
  const bytes = make();
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(file, bytes);
  return bytes;
}

const BORDERS: Readonly<Record<Borders, string>> = {
  all: "border: 0.5pt solid black",
  level: "border-top: 0.5pt solid black; border-bottom: 0.5pt solid black",
  none: "border: none",
};

function page({ blocks, landscape, columns, borders }: OwnDocument): string {
  return `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><style>
@page { size: A4${landscape ? " landscape" : ""}; margin: 25mm; @top-left { content: "Älvregionen"; font-size: 9pt } @top-right { content: counter(page) "(" counter(pages) ")"; font-size: 9pt } }
body { font: 11pt "Liberation Serif", serif; hyphens: auto; columns: ${columns}; column-gap: 10mm }
table { border-collapse: collapse; width: 100%; margin: 8pt 0; print-color-adjust: exact }
td, th { ${BORDERS[borders]}; padding: 2pt 4pt; text-align: left; vertical-align: top }
td p { margin: 0 0 3pt }
</style></head><body>\n${withHeads(toHtml(blocks))}\n</body></html>`;
}

/** Heading rows as Chromium repeats them: in a head of their own. */
function withHeads(html: string): string {
  return html.replace(/<table>\n((?:<tr>(?:<th.*)<\/tr>\n)+)/gu, "<table><thead>\n$1</thead>\n");
}
