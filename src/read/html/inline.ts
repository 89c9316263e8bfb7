/**
 * Letters of a page → one stretch of text with marks: white space folded as a browser folds it, `<br>` a line break.
 */
import type { Mark } from "../../model/block.ts";
import { withoutUnseen } from "../encoding.ts";
import type { Look } from "./style.ts";

/** Text with marks; offsets within the text. */
export type Styled = { readonly text: string; readonly marks: readonly Mark[] };

export type InlineText = {
  readonly add: (raw: string, look: Look) => void;
  readonly breakLine: () => void;
  /** Hands over what was added since the last time, without white space at the end of lines. */
  readonly take: () => Styled;
};

/** No-break spaces are folded too: pages use them to indent, and numbers are read with either. */
export function startInline(): InlineText {
  let parts: string[] = [];
  let marks: Mark[] = [];
  let length = 0;
  /** "" at the start, and "\n" after a break: both swallow blanks. */
  let last = "";
  const put = (text: string): void => {
    parts.push(text);
    length += text.length;
    last = text.slice(-1);
  };
  const dropBlank = (): void => {
    if (last !== " ") return;
    const end = parts.pop() ?? "";
    parts.push(end.slice(0, -1));
    length--;
    last = end.slice(-2, -1);
  };
  return {
    add: (raw, look) => {
      const folded = withoutUnseen(raw).replace(/[\s\u00a0]+/gu, " ");
      const text = last === "" || last === "\n" || last === " " ? folded.replace(/^ /u, "") : folded;
      if (text === "") return;
      const start = length;
      put(text);
      if (Object.keys(look).length > 0) marks.push({ start, end: length, ...look });
    },
    breakLine: () => {
      dropBlank();
      put("\n");
    },
    take: () => {
      dropBlank();
      const styled = { text: parts.join(""), marks: joinMarks(marks, length) };
      parts = [];
      marks = [];
      length = 0;
      last = "";
      return styled;
    },
  };
}

/** The part of a text from `start` to `end`, its marks with it. */
export function sliceStyled({ text, marks }: Styled, start: number, end: number): Styled {
  return { text: text.slice(start, end), marks: joinMarks(shiftMarks(marks, -start), end - start) };
}

function shiftMarks(marks: readonly Mark[], by: number): Mark[] {
  return marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by }));
}

/** Marks within the text, neighbours that look the same made one. */
function joinMarks(marks: readonly Mark[], length: number): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks) {
    const clamped = { ...mark, start: Math.max(0, mark.start), end: Math.min(length, mark.end) };
    if (clamped.end <= clamped.start) continue;
    const before = joined.at(-1);
    if (before !== undefined && before.end >= clamped.start && looksLike(before, clamped)) {
      joined[joined.length - 1] = { ...before, end: clamped.end };
    } else joined.push(clamped);
  }
  return joined;
}

function looksLike(a: Mark, b: Mark): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.colour === b.colour &&
    a.highlight === b.highlight &&
    a.link === b.link
  );
}
