/**
 * The graphics and text state of a content stream (ISO 32000-1, 8.4 and 9.3), saved and restored as one.
 */
import type { Box } from "../../model/place.ts";
import { IDENTITY, type Matrix } from "./geometry.ts";

/** A font as the device needs it; measures in em. */
export type Font = {
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly ascent: number;
  readonly descent: number;
  /** Width units → em, and em → points at size 1; Type 3 fonts have their own. */
  readonly widthScale: number;
  readonly sizeScale: number;
  readonly vertical: boolean;
};

export type State = {
  ctm: Matrix;
  clip: Box | undefined;
  fill: string;
  stroke: string;
  fillAlpha: number;
  strokeAlpha: number;
  lineWidth: number;
  font: Font | undefined;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 where the page says 100. */
  stretch: number;
  leading: number;
  rise: number;
  renderMode: number;
  textMatrix: Matrix;
  /** Start of the line and pen, in text space. */
  lineX: number;
  lineY: number;
  x: number;
  y: number;
};

export function initialState(ctm: Matrix): State {
  return {
    ctm,
    clip: undefined,
    fill: "#000000",
    stroke: "#000000",
    fillAlpha: 1,
    strokeAlpha: 1,
    lineWidth: 1,
    font: undefined,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    renderMode: 0,
    textMatrix: IDENTITY,
    lineX: 0,
    lineY: 0,
    x: 0,
    y: 0,
  };
}

export function moveLine(state: State, x: number, y: number): void {
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
}

export function setTextMatrix(state: State, matrix: Matrix): void {
  state.textMatrix = matrix;
  state.lineX = state.lineY = state.x = state.y = 0;
}
