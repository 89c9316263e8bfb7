/**
 * Runs a page's operators as a printer would, but keeps what was painted: letters, rules, rectangles, discs.
 * In: pdf.js's operator list and fonts. Out: the page's content. Leaves words, lines and tables to others.
 */
import { IDENTITY, intersect, type Matrix, multiply } from "./geometry.ts";
import { type Font, initialState, moveLine, type State, setTextMatrix } from "./graphics-state.ts";
import type { Glyph, Look, PageContent } from "./page-content.ts";
import { boxOfPath, type PathSink, paintPath } from "./paths.ts";
import { type ShownGlyph, showText, type TextSink } from "./text-painter.ts";

/** What a page holds beyond this many letters is not kept: no page for people has so many. */
const MOST_LETTERS = 200_000;

/** Names of pdf.js's operators → their numbers (they change between versions, the names do not). */
export type OperatorNumbers = Readonly<Record<string, number>>;

export type Operators = { readonly names: ArrayLike<number>; readonly args: ArrayLike<unknown> };

export type Easel = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Page space → points from the top left corner. */
  readonly start: Matrix;
  readonly toPage: Matrix;
  readonly fontOf: (id: string) => Font;
  /** Whether a layer (optional content) is shown. */
  readonly shown: (layer: unknown) => boolean;
};

type Run = {
  state: State;
  readonly saved: State[];
  /** One entry an open marked content: whether it hides or is furniture. */
  readonly marked: { readonly hidden: boolean; readonly artifact: boolean }[];
  hidden: number;
  artifacts: number;
  /** Soft masks are drawn like content, and are none. */
  readonly groups: boolean[];
  masks: number;
  clipNext: boolean;
  readonly paths: PathSink;
  readonly text: TextSink;
  readonly easel: Easel;
};

type Handler = (run: Run, args: readonly unknown[]) => void;

/** Makes the painter for one version of pdf.js. */
export function deviceFor(numbers: OperatorNumbers): (operators: Operators, easel: Easel) => PageContent {
  const handlers: (Handler | undefined)[] = [];
  for (const [name, handler] of Object.entries(HANDLERS)) {
    const number = numbers[name];
    if (number === undefined) throw new Error(`pdf.js has no operator ${name}`);
    handlers[number] = handler;
  }
  const paint = pathPaints(numbers);
  const { constructPath: path } = numbers;
  return (operators, easel) => {
    const glyphs: Glyph[] = [];
    const slanted: Glyph[] = [];
    const run = newRun(easel, glyphs, slanted);
    for (let i = 0; i < operators.names.length; i++) {
      const number = operators.names[i] ?? 0;
      const args: unknown = operators.args[i];
      const list = Array.isArray(args) ? args : [];
      if (number === path) constructPath(run, list, paint);
      else handlers[number]?.(run, list);
    }
    const { number, width, height, toPage } = easel;
    return { number, width, height, toPage, glyphs, slanted, ...run.paths, cut: glyphs.length >= MOST_LETTERS };
  };
}

function newRun(easel: Easel, glyphs: Glyph[], slanted: Glyph[]): Run {
  const looks = new Map<string, Look>();
  return {
    state: initialState(easel.start),
    saved: [],
    marked: [],
    hidden: 0,
    artifacts: 0,
    groups: [],
    masks: 0,
    clipNext: false,
    paths: { rules: [], fills: [], discs: [] },
    easel,
    text: {
      width: easel.width,
      height: easel.height,
      put: (glyph, isSlanted) => {
        if (isOnPage(glyph, easel) && glyphs.length + slanted.length < MOST_LETTERS)
          (isSlanted ? slanted : glyphs).push(glyph);
      },
      look: (family, bold, italic, colour) => {
        const key = `${family}|${bold}|${italic}|${colour}`;
        const known = looks.get(key);
        if (known !== undefined) return known;
        const look = { family, bold, italic, colour };
        looks.set(key, look);
        return look;
      },
    },
  };
}

/** Whether a letter is seen: not beyond the crop box, and of a size that prints. In the frame of its own turn. */
function isOnPage({ x0, y0, x1, y1, size, turn }: Glyph, easel: Easel): boolean {
  const [width, height] = turn % 2 === 0 ? [easel.width, easel.height] : [easel.height, easel.width];
  return size > 0.5 && x1 > 0 && y1 > 0 && x0 < width && y0 < height;
}

const number = (value: unknown, otherwise = 0): number =>
  typeof value === "number" && Number.isFinite(value) ? value : otherwise;
const string = (value: unknown, otherwise: string): string => (typeof value === "string" ? value : otherwise);

function matrixOf(value: unknown): Matrix {
  const list = numbersOf(value);
  if (list === undefined || list.length < 6) return IDENTITY;
  return [number(list[0]), number(list[1]), number(list[2]), number(list[3]), number(list[4]), number(list[5])];
}

function numbersOf(value: unknown): ArrayLike<number> | undefined {
  if (value instanceof Float32Array) return value;
  return Array.isArray(value) && value.every((item) => typeof item === "number") ? value : undefined;
}

function save(run: Run): void {
  run.saved.push({ ...run.state });
}

function restore(run: Run): void {
  run.state = run.saved.pop() ?? run.state;
}

function concat(run: Run, matrix: Matrix): void {
  run.state.ctm = multiply(run.state.ctm, matrix);
}

function openMarked(run: Run, hidden: boolean, artifact: boolean): void {
  run.marked.push({ hidden, artifact });
  if (hidden) run.hidden++;
  if (artifact) run.artifacts++;
}

function closeMarked(run: Run): void {
  const closed = run.marked.pop();
  if (closed?.hidden) run.hidden--;
  if (closed?.artifact) run.artifacts--;
}

function setGraphics(run: Run, entries: unknown): void {
  if (!Array.isArray(entries)) return;
  for (const entry of entries) {
    if (!Array.isArray(entry)) continue;
    const [key, value]: readonly unknown[] = entry;
    if (key === "LW") run.state.lineWidth = number(value, 1);
    else if (key === "ca") run.state.fillAlpha = number(value, 1);
    else if (key === "CA") run.state.strokeAlpha = number(value, 1);
    else if (key === "Font" && Array.isArray(value)) setFont(run, value);
  }
}

function setFont(run: Run, args: readonly unknown[]): void {
  run.state.font = run.easel.fontOf(string(args[0], ""));
  run.state.size = number(args[1]);
}

function isShown(value: unknown): value is ShownGlyph | number {
  if (typeof value === "number") return true;
  return (
    typeof value === "object" &&
    value !== null &&
    "unicode" in value &&
    typeof value.unicode === "string" &&
    "width" in value &&
    typeof value.width === "number"
  );
}

function show(run: Run, args: readonly unknown[]): void {
  const [list] = args;
  if (run.hidden > 0 || run.masks > 0 || !Array.isArray(list)) return;
  showText(run.state, list.filter(isShown), run.artifacts > 0, run.text);
}

function beginAnnotation(run: Run, args: readonly unknown[]): void {
  save(run);
  concat(run, matrixOf(args[2]));
  concat(run, matrixOf(args[3]));
}

function isMask(group: unknown): boolean {
  return typeof group === "object" && group !== null && "smask" in group && Boolean(group.smask);
}

/** One entry an operator that matters here; all others change nothing that we keep. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  save,
  restore,
  transform: (run, args) => concat(run, matrixOf(args)),
  paintFormXObjectBegin: (run, args) => {
    save(run);
    if (args[0]) concat(run, matrixOf(args[0]));
  },
  paintFormXObjectEnd: restore,
  beginAnnotation,
  endAnnotation: restore,
  beginGroup: (run, args) => {
    save(run);
    const mask = isMask(args[0]);
    run.groups.push(mask);
    if (mask) run.masks++;
  },
  endGroup: (run) => {
    restore(run);
    if (run.groups.pop()) run.masks--;
  },
  beginMarkedContent: (run, args) => openMarked(run, false, args[0] === "Artifact"),
  beginMarkedContentProps: (run, args) =>
    openMarked(run, args[0] === "OC" && !run.easel.shown(args[1]), args[0] === "Artifact"),
  endMarkedContent: closeMarked,
  setGState: (run, args) => setGraphics(run, args[0]),
  setLineWidth: (run, args) => {
    run.state.lineWidth = number(args[0], 1);
  },
  setFillRGBColor: (run, args) => {
    run.state.fill = string(args[0], "#000000");
  },
  setStrokeRGBColor: (run, args) => {
    run.state.stroke = string(args[0], "#000000");
  },
  setFillTransparent: (run) => {
    run.state.fill = "";
  },
  setStrokeTransparent: (run) => {
    run.state.stroke = "";
  },
  // A pattern has no one colour: what it fills is not taken for a coloured cell.
  setFillColorN: (run) => {
    run.state.fill = "";
  },
  setStrokeColorN: (run) => {
    run.state.stroke = "";
  },
  clip: (run) => {
    run.clipNext = true;
  },
  eoClip: (run) => {
    run.clipNext = true;
  },
  beginText: (run) => setTextMatrix(run.state, IDENTITY),
  setTextMatrix: (run, args) => setTextMatrix(run.state, matrixOf(args[0])),
  moveText: (run, args) => moveLine(run.state, number(args[0]), number(args[1])),
  setLeadingMoveText: (run, args) => {
    run.state.leading = number(args[1]);
    moveLine(run.state, number(args[0]), number(args[1]));
  },
  nextLine: (run) => moveLine(run.state, 0, run.state.leading),
  setLeading: (run, args) => {
    run.state.leading = -number(args[0]);
  },
  setCharSpacing: (run, args) => {
    run.state.charSpacing = number(args[0]);
  },
  setWordSpacing: (run, args) => {
    run.state.wordSpacing = number(args[0]);
  },
  setHScale: (run, args) => {
    run.state.stretch = number(args[0], 100) / 100;
  },
  setTextRise: (run, args) => {
    run.state.rise = number(args[0]);
  },
  setTextRenderingMode: (run, args) => {
    run.state.renderMode = number(args[0]);
  },
  setFont,
  showText: show,
};

type PathPaint = { readonly fill: boolean; readonly stroke: boolean };

/** Which painting operators fill and which stroke (ISO 32000-1, table 60). */
function pathPaints(numbers: OperatorNumbers): ReadonlyMap<number, PathPaint> {
  const both = ["fillStroke", "eoFillStroke", "closeFillStroke", "closeEOFillStroke"];
  return new Map(
    [
      ...["fill", "eoFill"].map((name) => [numbers[name], { fill: true, stroke: false }] as const),
      ...["stroke", "closeStroke"].map((name) => [numbers[name], { fill: false, stroke: true }] as const),
      ...both.map((name) => [numbers[name], { fill: true, stroke: true }] as const),
    ].flatMap(([key, value]) => (key === undefined ? [] : [[key, value] as const])),
  );
}

function constructPath(run: Run, args: readonly unknown[], paints: ReadonlyMap<number, PathPaint>): void {
  const { state } = run;
  const data = numbersOf(Array.isArray(args[1]) ? args[1][0] : undefined);
  const clipping = run.clipNext;
  run.clipNext = false;
  if (data === undefined || run.hidden > 0 || run.masks > 0) return;
  const paint = paints.get(number(args[0]));
  if (paint !== undefined) {
    const scale = Math.sqrt(Math.abs(state.ctm[0] * state.ctm[3] - state.ctm[1] * state.ctm[2]));
    paintPath(
      data,
      state.ctm,
      {
        fill: paint.fill && state.fillAlpha > 0 && state.fill !== "" ? state.fill : undefined,
        stroke: paint.stroke && state.strokeAlpha > 0 && state.stroke !== "" ? state.stroke : undefined,
        lineWidth: state.lineWidth * scale,
        clip: state.clip,
      },
      run.paths,
    );
  }
  if (!clipping) return;
  const box = boxOfPath(data, state.ctm);
  if (box === undefined) return;
  // An empty overlap hides everything: a clip without room.
  state.clip = state.clip === undefined ? box : (intersect(state.clip, box) ?? [-1, -1, -1, -1]);
}
