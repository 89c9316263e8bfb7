/**
 * The marker that a browser shows before an item of a list.
 */
import { attribute, type Element, elementsOf } from "./dom.ts";

const BULLETS: ReadonlyMap<string, string> = new Map([
  ["disc", "·"],
  ["circle", "o"],
  ["square", "▪"],
  ["none", ""],
]);

/** Items of a list and their markers, in order. */
export function markersOf(list: Element): ReadonlyMap<Element, string> {
  const items = elementsOf(list).filter(({ name }) => name === "li");
  const style = /list-style(?:-type)?\s*:[^;]*\b(disc|circle|square|none)\b/iu.exec(attribute(list, "style"))?.[1];
  if (list.name !== "ol" || style !== undefined) {
    const marker = BULLETS.get((style ?? attribute(list, "type")).toLowerCase()) ?? "·";
    return new Map(items.map((item) => [item, marker]));
  }
  const down = Object.hasOwn(list.attribs, "reversed");
  let number = numberOf(list, "start") ?? (down ? items.length : 1);
  const markers = new Map<Element, string>();
  for (const item of items) {
    number = numberOf(item, "value") ?? number;
    markers.set(item, `${formatNumber(number, attribute(item, "type") || attribute(list, "type"))}.`);
    number += down ? -1 : 1;
  }
  return markers;
}

function numberOf(element: Element, name: string): number | undefined {
  const value = Number.parseInt(attribute(element, name), 10);
  return Number.isNaN(value) ? undefined : value;
}

/** `type` of a list: 1 (default), a, A, i, I. */
function formatNumber(number: number, type: string): string {
  if (number < 1 || number > 3999 || !/^[aAiI]$/u.test(type)) return String(number);
  const text = type.toLowerCase() === "i" ? roman(number) : letters(number);
  return type === type.toLowerCase() ? text : text.toUpperCase();
}

function letters(number: number): string {
  let text = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  }
  return text;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(number: number): string {
  let rest = number;
  let text = "";
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
