/**
 * Looks on a terminal: colours where they are wanted, columns that line up, and text of documents made harmless.
 */

const { NO_COLOR } = process.env;
const COLOURED = process.stdout.isTTY === true && (NO_COLOR === undefined || NO_COLOR === "");

const look =
  (on: number, off: number) =>
  (text: string): string =>
    COLOURED ? `\u001b[${on}m${text}\u001b[${off}m` : text;

export const bold = look(1, 22);
export const dim = look(2, 22);
export const red = look(31, 39);
export const yellow = look(33, 39);
export const green = look(32, 39);
export const inverse = look(7, 27);

/** Characters that steer a terminal or turn the direction of writing; documents and file names may hold them. */
const STEERING = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** Text of a document on one line: tabs (between cells) as "¦", control characters as the symbols for them. */
export function printable(text: string): string {
  return text
    .replaceAll("\t", " ¦ ")
    .replace(STEERING, (c) => (c < " " ? String.fromCharCode(0x2400 + c.charCodeAt(0)) : "\ufffd"));
}

/** The first characters of a text on one line. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? printable(text) : `${printable(text.slice(0, length - 1))}…`;
}

/** Rows as lines whose columns stand under one another; numbers to the right. Nothing is cut. */
export function columns(rows: readonly (readonly (string | number)[])[], gap = "  "): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, String(cell).length);
    });
  }
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const width = widths[i] ?? 0;
        return typeof cell === "number" ? String(cell).padStart(width) : cell.padEnd(width);
      })
      .join(gap)
      .trimEnd(),
  );
}
