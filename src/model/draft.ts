/**
 * What readers hand over: blocks that carry their own text, before one canonical text is laid out.
 * Offsets inside a draft count within its own text.
 */
import type { Anchor, Block, Cell, Mark, RawForm, Row, Slide, StoryBlock, Table, TextBlock } from "./block.ts";
import type { Story } from "./place.ts";
import type { Span } from "./span.ts";

/** Text with its looks and positions; offsets within `text`. A "\n" in it is a soft line break. */
export type DraftText = {
  readonly text: string;
  readonly marks?: readonly Mark[];
  readonly anchors?: readonly Anchor[];
  readonly rawForms?: readonly RawForm[];
  /** Name of the rule that leaves this block out of the content (navigation, running heads); it stays in the text and is listed. */
  readonly ignored?: string;
};

export type DraftBlock =
  | ({ readonly kind: "heading"; readonly level: number; readonly guessed?: true } & DraftText)
  | ({ readonly kind: "paragraph" } & DraftText)
  /** `text` is without the marker; "marker text" (one blank between) is laid out. */
  | ({ readonly kind: "list_item"; readonly depth: number; readonly marker: string } & DraftText)
  | { readonly kind: "table"; readonly rows: readonly DraftRow[]; readonly flat?: true; readonly ignored?: string }
  | {
      readonly kind: "slide";
      readonly number: number;
      readonly blocks: readonly DraftBlock[];
      readonly ignored?: string;
    }
  | {
      readonly kind: "story";
      readonly story: Story;
      readonly blocks: readonly DraftBlock[];
      readonly ignored?: string;
    };

export type DraftRow = { readonly header?: true; readonly cells: readonly DraftCell[] };

/** `row` and `column` are the grid position from 1; left out, cells follow one another and rows count on. */
export type DraftCell = {
  readonly blocks: readonly DraftBlock[];
  readonly row?: number;
  readonly column?: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly fill?: string;
};

/** A stretch of canonical text that a named rule leaves out. */
export type Ignored = Span & { readonly rule: string };

/** The canonical text and the blocks that point into it. */
export type Layout = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly ignored: readonly Ignored[];
};

/**
 * Lays drafts out into one canonical text: blocks joined by "\n", cells of a row by "\t", rows by "\n", list markers in.
 * Empty blocks keep their (empty) place. Lone surrogates and NUL characters are the reader's affair; nothing is changed here.
 */
export function layOut(drafts: readonly DraftBlock[]): Layout {
  const parts: string[] = [];
  let length = 0;
  let tables = 0;
  const ignored: Ignored[] = [];
  const put = (text: string): Span => {
    const start = length;
    if (text !== "") parts.push(text);
    length += text.length;
    return { start, end: length };
  };
  const leaveOut = (rule: string | undefined, span: Span): void => {
    if (rule !== undefined && span.end > span.start) ignored.push({ ...span, rule });
  };

  const layText = (draft: Extract<DraftBlock, DraftText>): TextBlock => {
    const start = length;
    if (draft.kind === "list_item" && draft.marker !== "") put(draft.text === "" ? draft.marker : `${draft.marker} `);
    const body = put(draft.text);
    const shift = <T extends Span>(part: T): T => ({
      ...part,
      start: part.start + body.start,
      end: part.end + body.start,
    });
    const span = { start, end: length };
    leaveOut(draft.ignored, span);
    const base = {
      span,
      marks: (draft.marks ?? []).map(shift),
      anchors: (draft.anchors ?? []).map(shift),
      rawForms: (draft.rawForms ?? []).map(shift),
    };
    switch (draft.kind) {
      case "heading":
        return { kind: "heading", level: draft.level, ...(draft.guessed ? { guessed: true as const } : {}), ...base };
      case "paragraph":
        return { kind: "paragraph", ...base };
      case "list_item":
        return { kind: "list_item", depth: draft.depth, marker: draft.marker, body, ...base };
    }
  };

  const layCell = (draft: DraftCell, row: number, column: number): Cell => {
    const start = length;
    const blocks = layBlocks(draft.blocks, true);
    return {
      kind: "cell",
      span: { start, end: length },
      row: draft.row ?? row,
      column: draft.column ?? column,
      rowSpan: draft.rowSpan ?? 1,
      columnSpan: draft.columnSpan ?? 1,
      ...(draft.fill === undefined ? {} : { fill: draft.fill }),
      blocks,
    };
  };

  const layTable = (draft: Extract<DraftBlock, { kind: "table" }>, number: number): Table => {
    const start = length;
    const rows = draft.rows.map((row, r): Row => {
      if (r > 0) put("\n");
      const rowStart = length;
      let column = 1;
      const cells = row.cells.map((cell, c) => {
        if (c > 0) put("\t");
        const laid = layCell(cell, r + 1, column);
        column = laid.column + laid.columnSpan;
        return laid;
      });
      return {
        kind: "row",
        span: { start: rowStart, end: length },
        ...(row.header ? { header: true as const } : {}),
        cells,
      };
    });
    return {
      kind: "table",
      span: { start, end: length },
      number,
      ...(draft.flat ? { flat: true as const } : {}),
      rows,
    };
  };

  const layBlocks = (list: readonly DraftBlock[], inCell: boolean): Block[] => {
    let tablesHere = 0;
    return list.map((draft, i): Block => {
      if (i > 0) put("\n");
      const start = length;
      switch (draft.kind) {
        case "table": {
          const table = layTable(draft, inCell ? ++tablesHere : ++tables);
          leaveOut(draft.ignored, table.span);
          return table;
        }
        case "slide": {
          const blocks = layBlocks(draft.blocks, false);
          const slide: Slide = { kind: "slide", span: { start, end: length }, number: draft.number, blocks };
          leaveOut(draft.ignored, slide.span);
          return slide;
        }
        case "story": {
          const blocks = layBlocks(draft.blocks, false);
          const story: StoryBlock = { kind: "story", span: { start, end: length }, story: draft.story, blocks };
          leaveOut(draft.ignored, story.span);
          return story;
        }
        default:
          return layText(draft);
      }
    });
  };

  const blocks = layBlocks(drafts, false);
  return { text: parts.join(""), blocks, ignored: ignored.sort((a, b) => a.start - b.start || b.end - a.end) };
}
