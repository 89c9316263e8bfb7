/**
 * A PDF → the same page with other words: its fonts map their glyphs to other letters (ToUnicode), which keeps every width.
 * For files with a plain cross-reference table, as LibreOffice and Chromium write the fixtures.
 */
import { deflateSync, inflateSync } from "node:zlib";

type PdfObject = { readonly number: number; content: Buffer };

/** `vary` gets each ToUnicode map as text and gives another one; `comment` makes the bytes differ where no words do. */
export function varyPdf(file: Uint8Array, vary: (map: string) => string, comment: string): Buffer {
  const bytes = Buffer.from(file);
  const text = bytes.toString("latin1");
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text)?.[1]);
  const objects = objectsOf(bytes, text, table);
  for (const object of objects) {
    const map = streamOf(object.content);
    if (map?.text.includes("begincmap") !== true) continue;
    const packed = deflateSync(Buffer.from(vary(map.text), "latin1"));
    const head = object.content.subarray(0, map.start).toString("latin1");
    const length = /\/Length (\d+)( 0 R)?/u.exec(head);
    if (length?.[2] !== undefined) setNumber(objects, Number(length[1]), packed.length);
    const newHead = length?.[2] === undefined ? head.replace(/\/Length \d+/u, `/Length ${packed.length}`) : head;
    object.content = Buffer.concat([Buffer.from(newHead, "latin1"), packed, Buffer.from("\nendstream\nendobj\n")]);
  }
  return withTable(text, objects, table, comment);
}

/** Objects in the order of the file; what stands before the first is its head. */
function objectsOf(bytes: Buffer, text: string, table: number): PdfObject[] {
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) \d{5} n/gmu)]
    .map((m) => Number(m[1]))
    .sort((a, b) => a - b);
  return offsets.map((at, i) => ({
    number: Number(/^\d+/u.exec(text.slice(at, at + 20))?.[0]),
    content: Buffer.from(bytes.subarray(at, offsets[i + 1] ?? table)),
  }));
}

function streamOf(content: Buffer): { readonly start: number; readonly text: string } | undefined {
  const text = content.toString("latin1");
  const opening = /stream\r?\n/u.exec(text);
  if (opening === null || !text.includes("/FlateDecode")) return undefined;
  const start = opening.index + opening[0].length;
  return { start, text: inflateSync(content.subarray(start)).toString("latin1") };
}

function setNumber(objects: readonly PdfObject[], number: number, value: number): void {
  const object = objects.find((candidate) => candidate.number === number);
  if (object !== undefined) object.content = Buffer.from(`${number} 0 obj\n${value}\nendobj\n`);
}

function withTable(text: string, objects: readonly PdfObject[], table: number, comment: string): Buffer {
  const head = Buffer.from(text.slice(0, text.search(/^\d+ 0 obj/mu)) + comment, "latin1");
  const entries = new Map<number, number>();
  let at = head.length;
  for (const { number, content } of objects) {
    entries.set(number, at);
    at += content.length;
  }
  const size = Math.max(...entries.keys()) + 1;
  const lines = Array.from({ length: size }, (_, n) => {
    const offset = entries.get(n);
    return offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const trailer = text.slice(text.indexOf("trailer", table), text.indexOf("startxref", table));
  const tail = `xref\n0 ${size}\n${lines.join("")}${trailer}startxref\n${at}\n%%EOF\n`;
  return Buffer.concat([head, ...objects.map(({ content }) => content), Buffer.from(tail, "latin1")]);
}
