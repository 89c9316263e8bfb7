/**
 * Writes blocks as a web page: for Chromium to print, and as a page of its own.
 */
import type { Mark } from "../../src/model/block.ts";
import type { DraftBlock, DraftCell, DraftText } from "../../src/model/draft.ts";

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** The elements of the blocks, a list for each run of items. */
export function toHtml(blocks: readonly DraftBlock[]): string {
  const parts: string[] = [];
  blocks.forEach((block, i) => {
    if (block.kind === "slide" || block.kind === "story") throw new Error(`${block.kind} cannot be written here`);
    if (block.kind === "table") {
      const rows = block.rows.map(({ header, cells }) => {
        const name = header ? "th" : "td";
        return `<tr>${cells.map((cell) => cellHtml(cell, name)).join("")}</tr>`;
      });
      parts.push(`<table>\n${rows.join("\n")}\n</table>`);
    } else if (block.kind === "list_item") {
      const tag = /^\d/u.test(block.marker) ? "ol" : "ul";
      const isItem = (other: DraftBlock | undefined): boolean =>
        other?.kind === "list_item" && /^\d/u.test(other.marker) === (tag === "ol");
      const start = tag === "ol" ? ` start="${Number.parseInt(block.marker, 10)}"` : "";
      const [open, close] = [isItem(blocks[i - 1]) ? "" : `<${tag}${start}>`, isItem(blocks[i + 1]) ? "" : `</${tag}>`];
      parts.push(`${open}<li>${inlineHtml(block)}</li>${close}`);
    } else {
      const name = block.kind === "heading" ? `h${block.level}` : "p";
      parts.push(`<${name}>${inlineHtml(block)}</${name}>`);
    }
  });
  return parts.join("\n");
}

function cellHtml({ blocks, columnSpan, rowSpan, fill }: DraftCell, name: string): string {
  const spans = [
    columnSpan === undefined ? "" : ` colspan="${columnSpan}"`,
    rowSpan === undefined ? "" : ` rowspan="${rowSpan}"`,
  ];
  const colour = fill === undefined ? "" : ` style="background-color: ${fill}"`;
  const [only] = blocks;
  const content = blocks.length === 1 && only?.kind === "paragraph" ? inlineHtml(only) : toHtml(blocks);
  return `<${name}${spans.join("")}${colour}>${content}</${name}>`;
}

function inlineHtml({ text, marks = [] }: DraftText): string {
  const borders = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return borders
    .slice(1)
    .map((end, i) => {
      const start = borders[i] ?? 0;
      const covering = marks.filter((mark) => mark.start <= start && mark.end >= end);
      return covering.reduce(marked, escapeHtml(text.slice(start, end)).replaceAll("\n", "<br>"));
    })
    .join("");
}

function marked(html: string, { bold, italic, colour }: Mark): string {
  const heavy = bold ? `<b>${html}</b>` : html;
  const slanted = italic ? `<i>${heavy}</i>` : heavy;
  return colour === undefined ? slanted : `<span style="color: ${colour}">${slanted}</span>`;
}
