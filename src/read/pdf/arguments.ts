/**
 * Arguments of operators, which come without types: what is of another kind counts as left out.
 */
import { IDENTITY, type Matrix } from "./geometry.ts";

/** A finite number. */
export const number = (value: unknown, otherwise = 0): number =>
  typeof value === "number" && Number.isFinite(value) ? value : otherwise;

/** A string. */
export const string = (value: unknown, otherwise: string): string => (typeof value === "string" ? value : otherwise);

/** Six numbers, else the matrix that changes nothing. */
export function matrixOf(value: unknown): Matrix {
  const list = numbersOf(value);
  if (list === undefined || list.length < 6) return IDENTITY;
  return [number(list[0]), number(list[1]), number(list[2]), number(list[3]), number(list[4]), number(list[5])];
}

/** A list of numbers only. */
export function numbersOf(value: unknown): ArrayLike<number> | undefined {
  if (value instanceof Float32Array) return value;
  return Array.isArray(value) && value.every((item) => typeof item === "number") ? value : undefined;
}
