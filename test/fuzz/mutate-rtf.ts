/**
 * Seeded damage to Rich Text that knows what it is made of: groups opened, closed, nested; control words lost, doubled,
 * exchanged; their numbers made extreme; escapes broken. And Rich Text to damage, of plain texts.
 */
import { mutate } from "./mutate.ts";

type Random = () => number;

const below = (n: number, random: Random): number => Math.floor(random() * n);
const oneOf = <T>(list: readonly T[], random: Random): T | undefined => list[below(list.length, random)];

const NUMBERS = ["", "-1", "0", "32768", "2147483647", "-2147483648", "99999999999999"];
const PIECES = [
  "{",
  "}",
  "{\\*\\x ",
  "\\bin50 ",
  "\\u-1?",
  "\\'",
  "\\'zz",
  "\\",
  "\\row",
  "\\cell",
  "\\trowd",
  "\\uc9 ",
];
const HEAD = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f1\fcharset2 Symbol;}}{\colortbl;\red255\green0\blue0;}{\stylesheet{\s1\outlinelevel0 heading 1;}}`;

/** Rich Text of a plain text: its lines as paragraphs, every fourth as a row of a table. */
export function rtfOf(text: string): Uint8Array {
  const escaped = (line: string): string =>
    line.replace(/[\\{}]/gu, "\\$&").replace(/[^ -~]/gu, (letter) => `\\u${letter.codePointAt(0)}?`);
  const lines = text.split("\n").map((line, i) => {
    if (i === 0) return `\\pard\\s1 ${escaped(line)}\\par`;
    if (i % 4 > 0) return `\\pard{\\listtext\\f1\\'b7\\tab}\\b0 ${escaped(line)}\\par`;
    const [first = "", ...rest] = line.split(" ");
    return `\\trowd\\cellx2000\\cellx9000\\pard\\intbl\\b ${escaped(first)}\\cell ${escaped(rest.join(" "))}\\cell\\row`;
  });
  return Buffer.from(`${HEAD}${lines.join("\n")}}`, "latin1");
}

/** A copy with one to eight damages. */
export function mutateRtf(bytes: Uint8Array, random: Random): Uint8Array {
  if (random() < 0.25) return mutate(bytes, random);
  let text = Buffer.from(bytes).toString("latin1");
  for (let times = 1 + below(8, random); times > 0; times--) text = damage(text, random);
  return Buffer.from(text, "latin1");
}

function damage(text: string, random: Random): string {
  const words = [...text.matchAll(/\\[a-z]+(-?\d+)? ?|[{}]|\\'[0-9a-f]{2}/gu)];
  const [word, other] = [oneOf(words, random), oneOf(words, random)];
  if (word === undefined || other === undefined) return text;
  const [before, after] = [text.slice(0, word.index), text.slice(word.index + word[0].length)];
  const [from, to] = [Math.min(word.index, other.index), Math.max(word.index, other.index)];
  switch (below(6, random)) {
    case 0:
      return before + after;
    case 1:
      return before + word[0].repeat(1 + below(12, random) ** 2) + after;
    case 2:
      return before + other[0] + after;
    case 3:
      return before + word[0].replace(/-?\d+ ?$/u, `${oneOf(NUMBERS, random)} `) + after;
    case 4:
      return text.slice(0, to) + text.slice(from, to) + text.slice(to);
    default:
      return before + (oneOf(PIECES, random) ?? "") + word[0] + after;
  }
}
