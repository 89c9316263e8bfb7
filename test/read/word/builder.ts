/**
 * Builds Word 97 files byte by byte [MS-DOC], so that tests hold what no program at hand writes.
 * A paragraph is its runs and its mark; properties are grpprls written with `sprm`.
 */
import { buildContainer } from "./container-builder.ts";

type Run = { readonly text: string; readonly chpx?: Uint8Array };
export type Para = {
  readonly runs: readonly Run[];
  /** "\r", "\x07" or "\f". */
  readonly mark?: string;
  readonly markChpx?: Uint8Array;
  readonly istd?: number;
  readonly papx?: Uint8Array;
};

export type DocSpec = {
  readonly main: readonly Para[];
  /** Stories behind the main text, with the CPs of their parts. */
  readonly footnotes?: readonly (readonly Para[])[];
  readonly headers?: readonly (readonly Para[])[];
  readonly comments?: readonly (readonly Para[])[];
  readonly endnotes?: readonly (readonly Para[])[];
  readonly textboxes?: readonly (readonly Para[])[];
  /** Where the text is cut into pieces (CPs), which are written in reverse order, and which are 8-bit. */
  readonly cuts?: readonly number[];
  readonly eightBit?: readonly boolean[];
  /** A grpprl that hangs on the n-th piece. */
  readonly pieceProperties?: Readonly<Record<number, Uint8Array>>;
  readonly styles?: Uint8Array;
  readonly fonts?: readonly string[];
  /** PlfLst with the levels behind it, and the length that the header gives for it. */
  readonly lists?: { readonly bytes: Uint8Array; readonly length: number };
  readonly listOverrides?: Uint8Array;
  readonly data?: Uint8Array;
  readonly flags?: number;
};

export const bytes = (...parts: readonly (number | Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "number" ? [part] : [...part])));
export const u16le = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
export const u32le = (value: number): number[] => [...u16le(value & 0xffff), ...u16le(value >>> 16)];
/** One property: its number and its operand as it stands in the file (with its length byte where it has one). */
export const sprm = (op: number, ...operand: readonly number[]): Uint8Array =>
  Uint8Array.from([...u16le(op), ...operand]);

export const para = (text: string, more: Omit<Para, "runs"> = {}): Para => ({ runs: [{ text }], ...more });
const IN_TABLE = sprm(0x2416, 1);
/** A paragraph that ends a cell. */
export const cell = (text: string, more: Omit<Para, "runs"> = {}): Para => ({
  ...para(text, more),
  mark: "\x07",
  papx: bytes(IN_TABLE, more.papx ?? []),
});
/** A paragraph within a cell that goes on. */
export const cellPara = (text: string): Para => para(text, { papx: IN_TABLE });
/** The end of a row with its own properties. */
export const rowEnd = (...properties: readonly Uint8Array[]): Para => ({
  runs: [],
  mark: "\x07",
  papx: bytes(IN_TABLE, sprm(0x2417, 1), ...properties),
});
/** sprmTDefTable: edges in twips, and the flags of each cell. */
export const defineTable = (edges: readonly number[], flags: readonly number[] = []): Uint8Array => {
  const count = edges.length - 1;
  const cells = Array.from({ length: count }, (_, i) => [...u16le(flags[i] ?? 0), ...new Array(18).fill(0)]).flat();
  const body = [count, ...edges.flatMap((edge) => u16le(edge & 0xffff)), ...cells];
  return Uint8Array.from([...u16le(0xd608), ...u16le(body.length + 1), ...body]);
};

/** The letters of windows-1252 that tests use beyond Latin-1. */
const CP1252: Readonly<Record<string, number>> = { "”": 0x94, "–": 0x96, "•": 0x95, "€": 0x80 };

const TEXT_AT = 0x400;
const PAGE = 512;

type Stretch = { readonly start: number; readonly end: number; readonly istd: number; readonly grpprl: Uint8Array };

export function buildDoc(spec: DocSpec): Uint8Array {
  const parts = [spec.footnotes, spec.headers, undefined, spec.comments, spec.endnotes, spec.textboxes];
  const stories = [spec.main, ...parts.map((story) => (story ?? []).flat())];
  const paragraphs = stories.flat();
  const text = paragraphs.map((p) => p.runs.map((run) => run.text).join("") + (p.mark ?? "\r")).join("");
  const pieces = cutPieces(text, spec);
  const where = (cp: number): number => fcOf(pieces, cp);
  const paraStretches: Stretch[] = [];
  const charStretches: Stretch[] = [];
  let cp = 0;
  for (const p of paragraphs) {
    const start = cp;
    for (const run of p.runs) {
      charStretches.push({ start: cp, end: cp + run.text.length, istd: 0, grpprl: run.chpx ?? new Uint8Array(0) });
      cp += run.text.length;
    }
    charStretches.push({ start: cp, end: cp + 1, istd: 0, grpprl: p.markChpx ?? new Uint8Array(0) });
    cp += 1;
    paraStretches.push({ start, end: cp, istd: p.istd ?? 0, grpprl: p.papx ?? new Uint8Array(0) });
  }
  const textEnd = Math.max(TEXT_AT, ...pieces.map((piece) => piece.fc + (piece.end - piece.start) * piece.size));
  const firstPage = Math.ceil(textEnd / PAGE);
  const chpxPages = toPages(charStretches, pieces, where, "characters");
  const papxPages = toPages(paraStretches, pieces, where, "paragraphs");
  const word = new Uint8Array((firstPage + chpxPages.length + papxPages.length) * PAGE);
  for (const piece of pieces) {
    [...text.slice(piece.start, piece.end)].forEach((char, i) => {
      const code = piece.size === 1 ? (CP1252[char] ?? char.charCodeAt(0)) : char.charCodeAt(0);
      word[piece.fc + i * piece.size] = code & 0xff;
      if (piece.size === 2) word[piece.fc + 2 * i + 1] = code >> 8;
    });
  }
  [...chpxPages, ...papxPages].forEach((page, i) => {
    word.set(page, (firstPage + i) * PAGE);
  });
  const table: number[] = [];
  const view = new DataView(word.buffer);
  const put = (pair: number, content: Uint8Array, length = content.length): void => {
    view.setUint32(154 + 8 * pair, table.length, true);
    view.setUint32(158 + 8 * pair, length, true);
    table.push(...content);
  };
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, 0x00c1, true);
  view.setUint16(10, 0x0200 | (spec.flags ?? 0), true);
  view.setUint32(0x18, TEXT_AT, true);
  view.setUint32(0x1c, textEnd, true);
  view.setUint16(32, 14, true);
  view.setUint16(62, 22, true);
  view.setUint16(152, 93, true);
  stories.forEach((story, i) => {
    view.setUint32(
      76 + 4 * i,
      story.reduce((sum, p) => sum + lengthOf(p), 0),
      true,
    );
  });
  put(1, spec.styles ?? buildStyles([]));
  put(12, plcBte(chpxPages, firstPage));
  put(13, plcBte(papxPages, firstPage + chpxPages.length));
  put(33, clx(pieces, spec.pieceProperties ?? {}));
  if (spec.fonts !== undefined) put(15, buildFonts(spec.fonts));
  if (spec.lists !== undefined) put(73, spec.lists.bytes, spec.lists.length);
  if (spec.listOverrides !== undefined) put(74, spec.listOverrides);
  const plcs = [
    [3, spec.footnotes, 0],
    [11, spec.headers, 0],
    [5, spec.comments, 0],
    [47, spec.endnotes, 0],
    [56, spec.textboxes, 22],
  ] as const;
  for (const [pair, story, dataSize] of plcs) if (story !== undefined) put(pair, plcText(story, dataSize));
  return buildContainer({
    WordDocument: word,
    "1Table": Uint8Array.from(table),
    ...(spec.data === undefined ? {} : { Data: spec.data }),
  });
}

const lengthOf = (p: Para): number => p.runs.reduce((sum, run) => sum + run.text.length, 0) + 1;

type BuiltPiece = { readonly start: number; readonly end: number; readonly fc: number; readonly size: 1 | 2 };

/** Pieces are written from the last to the first, as a fast save may leave them. */
function cutPieces(text: string, spec: DocSpec): BuiltPiece[] {
  const cuts = [0, ...(spec.cuts ?? []), text.length];
  const pieces: BuiltPiece[] = [];
  let fc = TEXT_AT;
  for (let i = cuts.length - 2; i >= 0; i--) {
    const [start, end] = [cuts[i] ?? 0, cuts[i + 1] ?? 0];
    const size = spec.eightBit?.[i] ? 1 : 2;
    pieces.unshift({ start, end, fc, size });
    fc += (end - start) * size;
    fc += fc & 1;
  }
  return pieces;
}

function fcOf(pieces: readonly BuiltPiece[], cp: number): number {
  const piece = pieces.find((p) => cp >= p.start && cp < p.end) ?? pieces.at(-1);
  return piece === undefined ? TEXT_AT : piece.fc + (cp - piece.start) * piece.size;
}

type FileStretch = {
  readonly fcStart: number;
  readonly fcEnd: number;
  readonly istd: number;
  readonly grpprl: Uint8Array;
};

/** FKPs with one stretch each: room enough for any grpprl of a test. */
function toPages(
  stretches: readonly Stretch[],
  pieces: readonly BuiltPiece[],
  where: (cp: number) => number,
  of: "paragraphs" | "characters",
): Uint8Array[] {
  const inFile = stretches.flatMap((stretch): FileStretch[] =>
    pieces
      .map((piece) => ({ ...piece, from: Math.max(piece.start, stretch.start), to: Math.min(piece.end, stretch.end) }))
      .filter(({ from, to }) => from < to)
      .map(({ from, to, size }) => ({ ...stretch, fcStart: where(from), fcEnd: where(from) + (to - from) * size })),
  );
  return inFile
    .sort((a, b) => a.fcStart - b.fcStart)
    .map(({ fcStart, fcEnd, istd, grpprl }) => {
      const page = new Uint8Array(PAGE);
      page.set([...u32le(fcStart), ...u32le(fcEnd)]);
      page[511] = 1;
      if (of === "characters") {
        if (grpprl.length === 0) return page;
        const at = (510 - 1 - grpprl.length) & ~1;
        page[8] = at / 2;
        page.set([grpprl.length, ...grpprl], at);
      } else {
        const body = [...u16le(istd), ...grpprl];
        const padded = body.length % 2 === 0 ? body : [...body, 0];
        const at = (510 - 2 - padded.length) & ~1;
        page[8] = at / 2;
        page.set(body.length % 2 === 0 ? [0, padded.length / 2, ...padded] : [(body.length + 1) / 2, ...body], at);
      }
      return page;
    });
}

function plcBte(pages: readonly Uint8Array[], first: number): Uint8Array {
  const fcs = pages.map((page) => new DataView(page.buffer).getUint32(0, true));
  const end = pages.length === 0 ? 0 : new DataView((pages.at(-1) ?? new Uint8Array(8)).buffer).getUint32(4, true);
  return bytes(...[...fcs, end].map(u32le), ...pages.map((_, i) => u32le(first + i)));
}

function clx(pieces: readonly BuiltPiece[], properties: Readonly<Record<number, Uint8Array>>): Uint8Array {
  const numbers = Object.keys(properties).map(Number);
  const prcs = numbers.map((n) => bytes(1, u16le(properties[n]?.length ?? 0), properties[n] ?? []));
  const cps = [...pieces.map((piece) => piece.start), pieces.at(-1)?.end ?? 0];
  const pcds = pieces.map((piece, i) => {
    const prc = numbers.indexOf(i);
    const fc = piece.size === 1 ? (piece.fc * 2) | 0x40000000 : piece.fc;
    return bytes(0, 0, u32le(fc), u16le(prc < 0 ? 0 : (prc << 1) | 1));
  });
  const plc = bytes(...cps.map(u32le), ...pcds);
  return bytes(...prcs, 2, u32le(plc.length), plc);
}

function plcText(story: readonly (readonly Para[])[], dataSize: number): Uint8Array {
  const cps = [0];
  for (const part of story) cps.push((cps.at(-1) ?? 0) + part.reduce((sum, p) => sum + lengthOf(p), 0));
  return bytes(...cps.map(u32le), new Array(story.length * dataSize).fill(0));
}

export type StyleSpec = {
  readonly sti: number;
  readonly base?: number;
  readonly papx?: Uint8Array;
  readonly chpx?: Uint8Array;
};

/** STSH: styles by istd; the name plays no part. */
export function buildStyles(styles: readonly StyleSpec[]): Uint8Array {
  const stds = styles.map(({ sti, base = 0xfff, papx, chpx }, istd) => {
    const upx = (content: Uint8Array): Uint8Array =>
      bytes(u16le(content.length), content, content.length % 2 === 1 ? 0 : []);
    const name = bytes(u16le(1), u16le(0x41), u16le(0));
    return bytes(
      u16le(sti),
      u16le(1 | (base << 4)),
      u16le(2),
      u16le(0),
      u16le(0),
      name,
      upx(bytes(u16le(istd), papx ?? [])),
      upx(chpx ?? new Uint8Array(0)),
    );
  });
  return bytes(u16le(4), u16le(styles.length), u16le(10), ...stds.map((std) => bytes(u16le(std.length), std)));
}

function buildFonts(names: readonly string[]): Uint8Array {
  const ffns = names.map((name) => {
    const ffn = bytes(
      new Array(39).fill(0),
      [...name].flatMap((char) => u16le(char.charCodeAt(0))),
      u16le(0),
    );
    return bytes(ffn.length, ffn);
  });
  return bytes(u16le(names.length), u16le(0), ...ffns);
}

export type LevelSpec = {
  readonly start?: number;
  readonly format: number;
  readonly text: string;
  readonly flags?: number;
};

function level({ start = 1, format, text, flags = 0 }: LevelSpec): Uint8Array {
  const lvlf = bytes(u32le(start), format, flags, new Array(18).fill(0), 0, 0, 0, 0);
  return bytes(
    lvlf,
    u16le(text.length),
    [...text].flatMap((char) => u16le(char.charCodeAt(0))),
  );
}

/** PlfLst of lists with these levels (one: a simple list), and the length without the levels. */
export function buildLists(lists: readonly { readonly id: number; readonly levels: readonly LevelSpec[] }[]): {
  bytes: Uint8Array;
  length: number;
} {
  const lstfs = lists.map(({ id, levels }) => bytes(u32le(id), new Array(22).fill(0), levels.length === 1 ? 1 : 0, 0));
  const head = bytes(u16le(lists.length), ...lstfs);
  const filled = (levels: readonly LevelSpec[]): readonly LevelSpec[] =>
    levels.length === 1
      ? levels
      : [...levels, ...new Array<LevelSpec>(9 - levels.length).fill({ format: 255, text: "" })];
  return { bytes: bytes(head, ...lists.flatMap(({ levels }) => filled(levels).map(level))), length: head.length };
}

/** PlfLfo: which list each override is of, and where a level starts anew. */
export function buildOverrides(overrides: readonly { readonly list: number; readonly startAt?: number }[]): Uint8Array {
  const lfos = overrides.map(({ list, startAt }) =>
    bytes(u32le(list), new Array(8).fill(0), startAt === undefined ? 0 : 1, 0, 0, 0),
  );
  const data = overrides.map(({ startAt }) =>
    bytes(u32le(0), startAt === undefined ? [] : bytes(u32le(startAt), u32le(0x10))),
  );
  return bytes(u32le(overrides.length), ...lfos, ...data);
}
