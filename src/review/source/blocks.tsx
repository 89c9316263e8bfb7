/**
 * Blocks of a document laid out as they were: headings, lists, tables with their colours, slides, with every claim's
 * words marked. A piece carries its offset in the text and the ids it belongs to; a claim's first piece has its anchor.
 */
import type { FC } from "hono/jsx";
import type { Block, Cell, ListItem, Table, TextBlock } from "../../model/block.ts";
import type { Span } from "../../model/span.ts";
import { colourClass } from "./colours.ts";
import { type Marked, segmentsOf } from "./segments.ts";
import { Words } from "./words.tsx";

export type Shown = {
  readonly text: string;
  readonly marked: readonly Marked[];
  /** The claim or finding that the reader came for. */
  readonly chosen?: string;
  /** Words of the frame: "Bild", "Fotnot" … */
  readonly label: (
    name: "slide" | "table" | "header" | "footer" | "footnote" | "endnote" | "textbox" | "comment" | "notes",
  ) => string;
  /** Ids whose anchor has been written. */
  readonly anchored: Set<string>;
};

/** Where a claim's words are reached within the page. */
export const anchorOf = (id: string): string => `c-${id}`;

const overlapping = (marked: readonly Marked[], span: Span): Marked[] =>
  marked.filter(({ spans }) => spans.some(({ start, end }) => start < span.end && end > span.start));

const Piece: FC<{ readonly shown: Shown; readonly block: TextBlock; readonly span: Span }> = ({
  shown,
  block,
  span,
}) => (
  <>
    {segmentsOf(span, overlapping(shown.marked, span), block.marks).map((segment) => {
      const words = <Words text={shown.text.slice(segment.start, segment.end)} />;
      const look = [
        segment.bold ? "bold" : "",
        segment.italic ? "italic" : "",
        segment.highlight === undefined ? "" : colourClass(segment.highlight),
      ]
        .join(" ")
        .trim();
      const swatch =
        segment.colour === undefined ? "" : <span class={`swatch ${colourClass(segment.colour)}`} aria-hidden="true" />;
      if (segment.on.length === 0) {
        return (
          <span data-at={segment.start} {...(look === "" ? {} : { class: look })}>
            {swatch}
            {words}
          </span>
        );
      }
      const fresh = segment.on.filter((id) => !shown.anchored.has(id));
      for (const id of fresh) shown.anchored.add(id);
      const chosen = shown.chosen !== undefined && segment.on.includes(shown.chosen);
      return (
        <mark
          class={`${chosen ? "chosen" : "claim"} ${look}`.trim()}
          data-at={segment.start}
          data-on={segment.on.join(" ")}
        >
          {fresh.map((id) => (
            <span id={anchorOf(id)} />
          ))}
          {swatch}
          {words}
        </mark>
      );
    })}
  </>
);

const Item: FC<{ readonly shown: Shown; readonly block: ListItem }> = ({ shown, block }) => (
  <p class={`item depth-${Math.min(block.depth, 5)}`}>
    <span class="marker">
      <Words text={block.marker === "" ? "•" : block.marker} />
    </span>
    <span>
      <Piece shown={shown} block={block} span={block.body} />
    </span>
  </p>
);

const HEADINGS = ["h3", "h4", "h5", "h6"] as const;

const TextOf: FC<{ readonly shown: Shown; readonly block: TextBlock }> = ({ shown, block }) => {
  if (block.kind === "list_item") return <Item shown={shown} block={block} />;
  const pieces = <Piece shown={shown} block={block} span={block.span} />;
  if (block.kind === "paragraph") return <p>{pieces}</p>;
  // The page's own outline ends above the document's.
  const Tag = HEADINGS[Math.min(block.level, HEADINGS.length) - 1] ?? "h6";
  return <Tag class="heading">{pieces}</Tag>;
};

const CellOf: FC<{ readonly shown: Shown; readonly cell: Cell; readonly head: boolean }> = ({ shown, cell, head }) => {
  const Tag = head ? "th" : "td";
  return (
    <Tag
      {...(cell.rowSpan > 1 ? { rowspan: cell.rowSpan } : {})}
      {...(cell.columnSpan > 1 ? { colspan: cell.columnSpan } : {})}
      {...(cell.fill === undefined ? {} : { class: colourClass(cell.fill) })}
    >
      <Blocks shown={shown} blocks={cell.blocks} />
    </Tag>
  );
};

const TableOf: FC<{ readonly shown: Shown; readonly table: Table }> = ({ shown, table }) => (
  <section class="scroll" tabindex={0} aria-label={`${shown.label("table")} ${table.number}`}>
    <table class="source-table">
      <tbody>
        {table.rows.map(({ header, cells }) => (
          <tr>
            {cells.map((cell) => (
              <CellOf shown={shown} cell={cell} head={header === true} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

export const Blocks: FC<{ readonly shown: Shown; readonly blocks: readonly Block[] }> = ({ shown, blocks }) => (
  <>
    {blocks.map((block) => {
      switch (block.kind) {
        case "table":
          return <TableOf shown={shown} table={block} />;
        case "slide":
          return (
            <section class="slide" aria-label={`${shown.label("slide")} ${block.number}`}>
              <p class="slide-number">{`${shown.label("slide")} ${block.number}`}</p>
              <Blocks shown={shown} blocks={block.blocks} />
            </section>
          );
        case "story":
          return (
            <section class="story" aria-label={shown.label(block.story)}>
              <p class="slide-number">{shown.label(block.story)}</p>
              <Blocks shown={shown} blocks={block.blocks} />
            </section>
          );
        default:
          return <TextOf shown={shown} block={block} />;
      }
    })}
  </>
);
