/**
 * What each operator of a content stream does to the device. Operators that are not here change nothing that we keep.
 */
import { matrixOf, number, string } from "./arguments.ts";
import { IDENTITY, type Matrix, multiply } from "./geometry.ts";
import { moveLine, setTextMatrix } from "./graphics-state.ts";
import type { Run } from "./run.ts";
import { type ShownGlyph, showText } from "./text-painter.ts";

/** Takes an operator's arguments. */
export type Handler = (run: Run, args: readonly unknown[]) => void;

function save(run: Run): void {
  run.saved.push({ ...run.state });
}

function restore(run: Run): void {
  run.state = run.saved.pop() ?? run.state;
}

function concat(run: Run, matrix: Matrix): void {
  run.state.ctm = multiply(run.state.ctm, matrix);
}

function openMarked(run: Run, hidden: boolean, artifact: boolean, content?: unknown): void {
  run.marked.push({ hidden, artifact, outer: run.tag });
  if (typeof content === "number") run.tag = run.easel.tags.get(content) ?? run.tag;
  if (hidden) run.hidden++;
  if (artifact) run.artifacts++;
}

function closeMarked(run: Run): void {
  const closed = run.marked.pop();
  if (closed?.hidden) run.hidden--;
  if (closed?.artifact) run.artifacts--;
  run.tag = closed?.outer;
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
  showText(run.state, list.filter(isShown), { artifact: run.artifacts > 0, tag: run.tag }, run.text);
}

function beginAnnotation(run: Run, args: readonly unknown[]): void {
  save(run);
  concat(run, matrixOf(args[2]));
  concat(run, matrixOf(args[3]));
}

function isMask(group: unknown): boolean {
  return typeof group === "object" && group !== null && "smask" in group && Boolean(group.smask);
}

/** A name comes as itself or, where pdf.js hands it on unread, as an object of its own. */
function nameOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "name" in value ? value.name : value;
}

/** By pdf.js's names. */
export const HANDLERS: Readonly<Record<string, Handler>> = {
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
  beginMarkedContent: (run, args) => openMarked(run, false, nameOf(args[0]) === "Artifact"),
  beginMarkedContentProps: (run, args) =>
    openMarked(run, args[0] === "OC" && !run.easel.shown(args[1]), args[0] === "Artifact", args[1]),
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
