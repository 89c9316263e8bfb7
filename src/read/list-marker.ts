/**
 * What stands before an item of a list (sv. *punkt*) when it is written as letters in the text: "·", "-", "1.", "a)".
 * Lists that a format knows as lists do not come here.
 */

/** `marker` as it is printed; `rest` is the text after it and the white space. */
export type Marked = { readonly marker: string; readonly rest: string };

/** Bullets of symbol fonts (Symbol, Wingdings) stand in the private use area; they all look like a bullet. */
const SYMBOL_BULLETS = "\uf0b7\uf0a7\uf0d8\uf0a8\uf076\uf0fc";

const MARKER = new RegExp(
  [
    `^([·•●▪■◦○‣⁃∙*${SYMBOL_BULLETS}–—-])(?:\\s+|$)`, // a bullet or dash, then white space
    `^([·•●▪■◦‣${SYMBOL_BULLETS}])(?=\\S)`, // a bullet glued to its text
    `^(\\(?[0-9]{1,3}[.)]|\\(?[a-zåäö]\\))(?:\\s+|$)`, // 1. 1) (1) a)
    `^([0-9]{1,2}\\.)(?=\\p{Lu}\\p{Ll})`, // 2.Samverkan: the blank is missing
  ].join("|"),
  "u",
);

const DASHES = "-–—";
/** A line longer than this is likely to be broken by the page's width, so that a dash after it is no bullet. */
const WRAPPED_LENGTH = 60;

/** The marker at the start of a line without leading white space; undefined where there is none. */
export function markerOf(line: string): Marked | undefined {
  const match = MARKER.exec(line);
  if (match === null) return undefined;
  const marker = match[1] ?? match[2] ?? match[3] ?? match[4];
  if (marker === undefined) return undefined;
  return { marker: SYMBOL_BULLETS.includes(marker) ? "·" : marker, rest: line.slice(match[0].length) };
}

/**
 * Whether a dash at the start of a line is only a dash of the sentence that goes on from the line before it; beneath an
 * item that the same dash opened (`own`) it opens the next one.
 */
export function continuesWithDash(before: string, marker: string, own?: string): boolean {
  return marker !== own && DASHES.includes(marker) && before.length > WRAPPED_LENGTH && !/[.:;!?]$/u.test(before);
}
