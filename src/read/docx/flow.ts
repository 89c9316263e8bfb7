/**
 * What reading a story needs and gathers: the file's definitions, the links of its part, open fields, and what stands outside the flow.
 */
import type { Theme } from "./colour.ts";
import type { Field } from "./field.ts";
import type { Numbering } from "./numbering.ts";
import type { Styles } from "./styles.ts";
import type { XmlElement } from "./xml.ts";

/** What the whole file defines. */
export type Definitions = {
  readonly styles: Styles;
  /** Absent where the file has no numbering part, or it is lost. */
  readonly numbering: Numbering | undefined;
  readonly theme: Theme;
};

/** One story while it is read. The arrays grow. */
export type Flow = {
  readonly definitions: Definitions;
  /** Targets of the part's relationships by their id. */
  readonly links: ReadonlyMap<string, string>;
  /** Fields that are open (sv. *fält*), innermost last; they reach over paragraphs. */
  readonly fields: Field[];
  /** Contents of text boxes (w:txbxContent) in the order of their anchors; each becomes a story of its own. */
  readonly boxes: XmlElement[];
  /** Section properties (w:sectPr), which name the page heads. */
  readonly sections: XmlElement[];
  /** Kinds of content that cannot be read: "a chart". */
  readonly unread: Set<string>;
  /** Text left out on purpose that mammoth keeps: nested results in instructions, the other form of a text box. */
  readonly leftOut: string[];
};

export function openFlow(definitions: Definitions, links: ReadonlyMap<string, string>): Flow {
  return { definitions, links, fields: [], boxes: [], sections: [], unread: new Set(), leftOut: [] };
}
