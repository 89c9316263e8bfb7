/**
 * A PDF whose cross-reference table and trailer are lost (a cut file): finds the catalog, or the pages, by scanning,
 * and appends a trailer that names it. pdf.js finds the objects themselves.
 */
import { largest } from "./geometry.ts";

/** `1 0 obj <</Type/Catalog`, and the same for pages. */
const OBJECT = /(?:^|[\r\n\s])(\d{1,7})\s+(\d{1,5})\s+obj\b/gu;

/** The bytes with a new end; undefined where neither a catalog nor a page is found. */
export function withNewTrailer(bytes: Uint8Array): Uint8Array | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const objects = [...text.matchAll(OBJECT)].map((match) => ({
    reference: `${match[1]} ${match[2]} R`,
    number: Number(match[1]),
    // A dictionary is looked for near the object's start only.
    head: text.slice(match.index + match[0].length, match.index + match[0].length + 2_000).split("endobj")[0] ?? "",
  }));
  const catalog = objects.findLast(({ head }) => /\/Type\s*\/Catalog\b/u.test(head));
  if (catalog !== undefined) return append(bytes, `trailer\n<</Root ${catalog.reference}>>\n`);
  const pages = objects.filter(({ head }) => /\/Type\s*\/Page\b/u.test(head));
  if (pages.length === 0) return undefined;
  const free = largest(objects.map(({ number }) => number)) + 1;
  const kids = pages.map(({ reference }) => reference).join(" ");
  return append(
    bytes,
    `${free} 0 obj\n<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>\nendobj\n` +
      `${free + 1} 0 obj\n<</Type/Catalog/Pages ${free} 0 R>>\nendobj\ntrailer\n<</Root ${free + 1} 0 R>>\n`,
  );
}

function append(bytes: Uint8Array, end: string): Uint8Array {
  return Buffer.concat([bytes, Buffer.from(`\nendstream\nendobj\n${end}startxref\n0\n%%EOF\n`, "latin1")]);
}
