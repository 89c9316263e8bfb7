/**
 * Writes small PDFs that look like pages: text at places, rules, coloured rectangles. Points, origin top left, like the reader's.
 */
export type Ink = (height: number) => string;

type TextOptions = { readonly size?: number; readonly bold?: true; readonly italic?: true; readonly colour?: string };

const rgb = (colour: string): string =>
  [1, 3, 5].map((at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255).toFixed(3)).join(" ");

/** WinAnsi is windows-1252; what of it Latin 1 lacks and the tests need. */
const WIN_ANSI: ReadonlyMap<string, string> = new Map([
  ["•", "\\225"],
  ["–", "\\226"],
  ["”", "\\224"],
]);

const escaped = (text: string): string =>
  [...text].map((letter) => WIN_ANSI.get(letter) ?? letter.replace(/[\\()]/u, "\\$&")).join("");

/** Text whose base line begins at (x, y). */
export function text(x: number, y: number, words: string, options: TextOptions = {}): Ink {
  const font = options.bold ? "F2" : options.italic ? "F3" : "F1";
  const colour = options.colour === undefined ? "0 0 0" : rgb(options.colour);
  return (height) =>
    `BT ${colour} rg /${font} ${options.size ?? 11} Tf ${x} ${height - y} Td (${escaped(words)}) Tj ET\n`;
}

/** Lines of a text, 13 points apart. */
export function lines(
  x: number,
  y: number,
  all: readonly string[],
  options: TextOptions & { step?: number } = {},
): Ink {
  return (height) => all.map((line, i) => text(x, y + i * (options.step ?? 13), line, options)(height)).join("");
}

/** Text with stretches between "^" that are set small and raised: "ord^1^, mer". */
export function raised(x: number, y: number, words: string, size = 11): Ink {
  const shown = words.split("^").map((part, i) => {
    const [points, rise] = i % 2 === 0 ? [size, 0] : [0.6 * size, 0.33 * size];
    return `/F1 ${points} Tf ${rise} Ts (${escaped(part)}) Tj `;
  });
  return (height) => `BT 0 g ${x} ${height - y} Td ${shown.join("")}0 Ts ET\n`;
}

/** Text that runs upwards from (x, y). */
export function upright(x: number, y: number, words: string): Ink {
  return (height) => `BT 0 g /F1 11 Tf 0 1 -1 0 ${x} ${height - y} Tm (${escaped(words)}) Tj ET\n`;
}

/** A stroked line. */
export function rule(x0: number, y0: number, x1: number, y1: number): Ink {
  return (height) => `0 G 0.5 w ${x0} ${height - y0} m ${x1} ${height - y1} l S\n`;
}

/** A filled rectangle; thin ones are how many programs draw borders. */
export function fill(x: number, y: number, width: number, height: number, colour = "#000000"): Ink {
  return (page) => `${rgb(colour)} rg ${x} ${page - y - height} ${width} ${height} re f\n`;
}

/** A filled circle round (x, y). */
export function disc(x: number, y: number, radius: number): Ink {
  const k = 0.5523 * radius;
  return (page) => {
    const [cy, r] = [page - y, radius];
    return (
      `0 g ${x + r} ${cy} m ${x + r} ${cy + k} ${x + k} ${cy + r} ${x} ${cy + r} c ` +
      `${x - k} ${cy + r} ${x - r} ${cy + k} ${x - r} ${cy} c ${x - r} ${cy - k} ${x - k} ${cy - r} ${x} ${cy - r} c ` +
      `${x + k} ${cy - r} ${x + r} ${cy - k} ${x + r} ${cy} c f\n`
    );
  };
}

/** The borders of a table with these column and row edges. */
export function grid(xs: readonly number[], ys: readonly number[]): Ink {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  const all = [...ys.map((y) => rule(left, y, right, y)), ...xs.map((x) => rule(x, top, x, bottom))];
  return (height) => all.map((ink) => ink(height)).join("");
}

/** A picture of two by two pixels, as large as the page. */
export const picture: Ink = (height) => `q 500 0 0 ${height} 0 0 cm /Im1 Do Q\n`;

/** Text in a font whose table of characters is broken. */
export const garbled =
  (x: number, y: number, words: string): Ink =>
  (height) =>
    `BT 0 g /F4 11 Tf ${x} ${height - y} Td (${escaped(words)}) Tj ET\n`;

/** Any operators. */
export const raw =
  (operators: string): Ink =>
  () =>
    `${operators}\n`;

export type PageOptions = { readonly width?: number; readonly height?: number; readonly extra?: string };
export type PageInk = { readonly ink: readonly Ink[]; readonly options: PageOptions };

export const page = (...ink: readonly Ink[]): PageInk => ({ ink, options: {} });
/** `extra`: entries of the page's dictionary ("/Rotate 90"). */
export const pageWith = (options: PageOptions, ...ink: readonly Ink[]): PageInk => ({ ink, options });

const FONT = "/Type/Font/Subtype/Type1/Encoding/WinAnsiEncoding/BaseFont";
const BROKEN = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00><ff> endcodespacerange
1 beginbfrange <20> <7e> <e120> endbfrange endcmap end`;

const stream = (dictionary: string, content: string): string =>
  `<<${dictionary}/Length ${Buffer.byteLength(content, "latin1")}>>\nstream\n${content}\nendstream`;

/** Entries of the catalog, and objects that follow those of the pages. */
export type Additions = { readonly catalog: string; readonly objects: readonly string[] };

/** The number of the first object after those of some pages. */
export const freeNumber = (pages: number): number => 10 + 2 * pages;
/** The number of a page's object; pages count from 0. */
export const pageNumber = (page: number): number => 10 + 2 * page;

/** A whole file. `trailer`: further entries of it. */
export function pdf(pages: readonly PageInk[], trailer = "", additions?: Additions): Uint8Array {
  const objects: string[] = [
    `<</Type/Catalog/Pages 2 0 R${additions?.catalog ?? ""}>>`,
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${pageNumber(i)} 0 R`).join(" ")}]>>`,
    `<<${FONT}/Helvetica>>`,
    `<<${FONT}/Helvetica-Bold>>`,
    `<<${FONT}/Helvetica-Oblique>>`,
    `<<${FONT}/Helvetica/ToUnicode 7 0 R>>`,
    stream("", BROKEN),
    stream("/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8", "\0\x7f\x7f\0"),
    "<</Title(Plan f\\366r \\304lvregionen)/Author(Kansliet)/CreationDate(D:20140402130500Z)>>",
  ];
  for (const { ink, options } of pages) {
    const [width, height] = [options.width ?? 595, options.height ?? 842];
    const resources = "/Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R/F4 6 0 R>>/XObject<</Im1 8 0 R>>";
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<<${resources}>>` +
        `/Contents ${objects.length + 2} 0 R${options.extra ?? ""}>>`,
      stream("", ink.map((one) => one(height)).join("")),
    );
  }
  objects.push(...(additions?.objects ?? []));
  let body = "%PDF-1.7\n";
  const offsets = objects.map((object, i) => {
    const at = Buffer.byteLength(body, "latin1");
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = Buffer.byteLength(body, "latin1");
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  body += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R/Info 9 0 R${trailer}>>\n`;
  return Buffer.from(`${body}startxref\n${start}\n%%EOF\n`, "latin1");
}
