/**
 * Paragraphs as they come, of the body or of one story: text and marks grow until the paragraph, cell or row ends.
 */
import type { Mark } from "../../model/block.ts";
import type { DraftBlock } from "../../model/draft.ts";
import { addMark, type MarkStyle } from "../mark-style.ts";
import { nestTables, type TableParagraph } from "../nest-tables.ts";
import { type ParagraphState, plainParagraph, type RowDefinition } from "./state.ts";
import { headingLevelOf, type Style } from "./tables.ts";

type Building = { text: string; readonly marks: Mark[]; label: string };
const building = (): Building => ({ text: "", marks: [], label: "" });

export class Flow {
  /** How the paragraph that is open is laid out. */
  properties: ParagraphState = plainParagraph();
  readonly #styles: ReadonlyMap<number, Style>;
  readonly #paragraphs: TableParagraph[] = [];
  #current = building();

  /** `styles`: those of the file, by number. */
  constructor(styles: ReadonlyMap<number, Style>) {
    this.#styles = styles;
  }

  /** Whether the open paragraph has no text. */
  get isEmpty(): boolean {
    return this.#current.text === "";
  }

  /** Text of the open paragraph; plain where `style` says nothing. */
  put(text: string, style: MarkStyle): void {
    const start = this.#current.text.length;
    this.#current.text += text;
    const isPlain = Object.keys(style).length === 0;
    addMark(this.#current.marks, start, this.#current.text.length, isPlain ? undefined : style);
  }

  /** Text of the open paragraph's list label. */
  putLabel(text: string): void {
    this.#current.label += text;
  }

  /** Ends the paragraph; `depth` of a cell, else as its properties say. */
  endParagraph(endsCell: boolean, depth?: number): void {
    const { properties } = this;
    this.#paragraphs.push({
      block: blockOf(this.#current, properties, this.#styles),
      depth: depth ?? (properties.inTable ? properties.depth : 0),
      endsCell,
    });
    this.#current = building();
  }

  endRow(depth: number, row: ReturnType<RowDefinition["shape"]>): void {
    const block: DraftBlock = { kind: "paragraph", text: "" };
    this.#paragraphs.push({ block, depth, endsCell: false, row });
    this.#current = building();
  }

  /** All blocks; what is open ends. */
  finish(): DraftBlock[] {
    if (!this.isEmpty) this.endParagraph(false);
    return nestTables(this.#paragraphs);
  }
}

function blockOf(current: Building, properties: ParagraphState, styles: ReadonlyMap<number, Style>): DraftBlock {
  const text = { text: current.text, marks: current.marks };
  const style = styles.get(properties.style);
  const level = current.text.trim() === "" ? undefined : headingLevelOf(style, properties.outline);
  if (level !== undefined) return { kind: "heading", level, ...text };
  const label = current.label.trim();
  if (label === "") return { kind: "paragraph", ...text };
  const marker = /[\p{L}\p{N}]/u.test(label) ? label : "·";
  return { kind: "list_item", depth: properties.listLevel, marker, ...text };
}
