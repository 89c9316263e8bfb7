/**
 * The first waist: everything that is read becomes blocks.
 * Readers give drafts (`draft.ts`), which carry text; laying them out gives blocks, which carry spans of one canonical text.
 */
import type { Box, Story } from "./place.ts";
import type { Span } from "./span.ts";

/** How a stretch of a text block looks. Absent means plain. Colours are "#rrggbb" in lower case. */
export type Mark = Span & {
  readonly bold?: true;
  readonly italic?: true;
  /** Colour of the letters. */
  readonly colour?: string;
  /** Colour behind the letters (shading or highlighting). */
  readonly highlight?: string;
  /** Hidden text (sv. *dold text*): kept, but not seen on paper. */
  readonly hidden?: true;
  /** Target of a hyperlink. */
  readonly link?: string;
};

/**
 * Leads from canonical text back into the file, for one stretch of it.
 * `cp`: the n-th character of the span is the n-th character position from `cp` on.
 * `line`: one line on a page; `edges` are the x of the borders between its characters (length of the span + 1 numbers).
 */
export type Anchor = Span &
  (
    | { readonly kind: "cp"; readonly cp: number }
    | { readonly kind: "line"; readonly page: number; readonly box: Box; readonly edges?: readonly number[] }
  );

/** A word that the file has in another form: hyphenated at a line's end, say. `raw` is the file's form. */
export type RawForm = Span & { readonly raw: string };

type TextBase = {
  readonly span: Span;
  readonly marks: readonly Mark[];
  readonly anchors: readonly Anchor[];
  readonly rawForms: readonly RawForm[];
};

/** A heading (sv. *rubrik*), level from 1. `guessed` where the format does not say so but its look does (bold, larger). */
type Heading = TextBase & { readonly kind: "heading"; readonly level: number; readonly guessed?: true };

/** A paragraph (sv. *stycke*). A soft line break within it is a "\n" inside its span. Empty ones are kept: they align lists in cells. */
type Paragraph = TextBase & { readonly kind: "paragraph" };

/**
 * An item of a list (sv. *punkt*), depth from 0. `marker` is what stands before it ("·", "1.", "-"), "" where it cannot be seen;
 * `markerSpan` is the marker's place in the text (the span of the item holds both), and `body` is the text after it.
 */
export type ListItem = TextBase & {
  readonly kind: "list_item";
  readonly depth: number;
  readonly marker: string;
  readonly body: Span;
};

export type TextBlock = Heading | Paragraph | ListItem;

/** A cell of a table; its paragraphs (and tables) are its blocks. Position is that of the upper left corner in the grid, from 1. */
export type Cell = {
  readonly kind: "cell";
  readonly span: Span;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Fill colour as painted, "#rrggbb". */
  readonly fill?: string;
  readonly blocks: readonly Block[];
};

export type Row = {
  readonly kind: "row";
  readonly span: Span;
  /** The file marks it as a heading row. */
  readonly header?: true;
  readonly cells: readonly Cell[];
};

/**
 * A table. `number` counts the top-level tables of the document from 1; a table within a cell counts within its cell.
 * `flat`: the file lost its row ends (text taken out of Word): each cell is a row of its own, in order, and its rows and
 * columns must be found from what stands in them.
 */
export type Table = {
  readonly kind: "table";
  readonly span: Span;
  readonly number: number;
  readonly flat?: true;
  readonly rows: readonly Row[];
};

/** A slide of a presentation (sv. *bild*); the number is the one the source gives. */
export type Slide = {
  readonly kind: "slide";
  readonly span: Span;
  readonly number: number;
  readonly blocks: readonly Block[];
};

/** Text outside the main flow: page heads, footnotes, text boxes. Laid out after the main text. */
export type StoryBlock = {
  readonly kind: "story";
  readonly span: Span;
  readonly story: Story;
  readonly blocks: readonly Block[];
};

export type Block = TextBlock | Table | Slide | StoryBlock;
