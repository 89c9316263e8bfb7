/**
 * What holds at a point of an RTF file: the properties that groups save and restore, and the row that is being defined.
 * RTF 1.9.1, "Formatting Properties", "Table Definitions"
 */
import type { CellShape, RowShape } from "../nest-tables.ts";

/** Where text goes: into the document, a story, or a table of the header that is read for itself. */
export type Destination =
  | "body"
  | "skip"
  | "fonts"
  | "colours"
  | "styles"
  | "label"
  | "instruction"
  | "title"
  | "author"
  | "header"
  | "footer"
  | "footnote"
  | "textbox";

/** Saved and restored by groups. Colours are numbers of the colour table. */
export type State = {
  destination: Destination;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  deleted: boolean;
  colour: number;
  highlight: number;
  font: number;
  /** How many characters stand for a \u that a reader cannot show. */
  fallback: number;
  /** Target of the hyperlink whose result is being read. */
  link: string | undefined;
};

export function plainState(): State {
  return {
    destination: "body",
    bold: false,
    italic: false,
    hidden: false,
    deleted: false,
    colour: 0,
    highlight: 0,
    font: -1,
    fallback: 1,
    link: undefined,
  };
}

/** Applies a control word of character formatting; false where it is none. A toggle is on unless its number is 0. */
export function applyFormatting(state: State, word: string, value: number | undefined): boolean {
  switch (word) {
    case "b":
      state.bold = value !== 0;
      return true;
    case "i":
      state.italic = value !== 0;
      return true;
    case "v":
      state.hidden = value !== 0;
      return true;
    case "deleted":
      state.deleted = value !== 0;
      return true;
    case "cf":
      state.colour = value ?? 0;
      return true;
    case "highlight":
    case "cb":
    case "chcbpat":
      state.highlight = value ?? 0;
      return true;
    case "f":
      state.font = value ?? 0;
      return true;
    case "uc":
      state.fallback = value ?? 1;
      return true;
    case "plain": {
      const { destination, font, fallback, link } = state;
      Object.assign(state, plainState(), { destination, font, fallback, link });
      return true;
    }
    default:
      return false;
  }
}

/** Of the paragraph that is being read; \pard sets it back. */
export type ParagraphState = { inTable: boolean; depth: number; style: number; outline: number; listLevel: number };

export function plainParagraph(): ParagraphState {
  return { inTable: false, depth: 1, style: 0, outline: 9, listLevel: 0 };
}

/** Applies a control word of paragraph formatting; false where it is none. */
export function applyParagraph(paragraph: ParagraphState, word: string, value: number): boolean {
  switch (word) {
    case "s":
      paragraph.style = value;
      return true;
    case "outlinelevel":
      paragraph.outline = value;
      return true;
    case "intbl":
      paragraph.inTable = true;
      return true;
    case "itap":
      paragraph.depth = Math.max(1, Math.min(value, 32));
      paragraph.inTable = value > 0;
      return true;
    case "ilvl":
      paragraph.listLevel = value;
      return true;
    default:
      return false;
  }
}

/** The row that \trowd began; it holds until the next one. */
export class RowDefinition {
  private left = 0;
  private header = false;
  private cells: CellShape[] = [];
  private merge: Pick<CellShape, "continuesLeft" | "vertical"> = { continuesLeft: false, vertical: "none" };
  private fill: number | undefined;
  private readonly colourOf: (index: number) => string | undefined;

  constructor(colourOf: (index: number) => string | undefined) {
    this.colourOf = colourOf;
  }

  /** Takes a control word of a row's definition; others are none of its business. */
  take(word: string, value: number): void {
    switch (word) {
      case "trowd":
        this.left = 0;
        this.header = false;
        this.cells = [];
        break;
      case "trleft":
        this.left = value;
        break;
      case "trhdr":
        this.header = true;
        break;
      case "clmrg":
        this.merge = { ...this.merge, continuesLeft: true };
        break;
      case "clvmgf":
        this.merge = { ...this.merge, vertical: "restart" };
        break;
      case "clvmrg":
        this.merge = { ...this.merge, vertical: "continue" };
        break;
      case "clcbpat":
        this.fill = value;
        break;
      case "cellx":
        this.endCell(value);
        break;
    }
  }

  private endCell(right: number): void {
    const fill = this.fill === undefined ? undefined : this.colourOf(this.fill);
    const left = this.cells.at(-1)?.right ?? this.left;
    this.cells.push({ left, right: Math.max(left, right), ...this.merge, ...(fill === undefined ? {} : { fill }) });
    this.merge = { continuesLeft: false, vertical: "none" };
    this.fill = undefined;
  }

  /** The row as defined so far. */
  shape(): RowShape {
    return { header: this.header, cells: [...this.cells] };
  }
}
