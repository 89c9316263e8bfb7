/**
 * A paragraph (w:p) → heading, list item or paragraph. What it is comes from its properties and style, what it says from its content.
 * ISO/IEC 29500-1, 17.3.1
 */
import type { DraftBlock } from "../../model/draft.ts";
import type { Flow } from "./flow.ts";
import { appendContent } from "./inline.ts";
import { readShading } from "./look.ts";
import { readNumbering } from "./styles.ts";
import type { TextBuilder } from "./text-builder.ts";
import { childOf, numberOf, valueAt, type XmlElement } from "./xml.ts";

const BODY_LEVEL = 9;

/** Appends a paragraph's text to what a deleted paragraph mark before it left over. */
export function appendParagraph(flow: Flow, paragraph: XmlElement, isPrompt: boolean, out: TextBuilder): void {
  const properties = childOf(paragraph, "w:pPr");
  const paragraphStyle = valueAt(properties, "w:pStyle");
  const shading = readShading(properties, flow.definitions.theme);
  const look = { ...flow.definitions.styles.look(paragraphStyle, undefined), ...shading };
  const section = childOf(properties, "w:sectPr");
  if (section !== undefined) flow.sections.push(section);
  appendContent(flow, paragraph, { paragraphStyle, shading, look, link: undefined, isPrompt }, out);
}

/** Whether the paragraph's mark was deleted or moved away: its text goes on in the next (17.13.5.15, 17.13.5.21). */
export function isMarkDeleted(paragraph: XmlElement): boolean {
  const mark = childOf(childOf(paragraph, "w:pPr"), "w:rPr");
  return childOf(mark, "w:del") !== undefined || childOf(mark, "w:moveFrom") !== undefined;
}

/** The block of a paragraph whose text is complete; counts its list on. */
export function paragraphBlock({ definitions }: Flow, paragraph: XmlElement, out: TextBuilder): DraftBlock {
  const properties = childOf(paragraph, "w:pPr");
  const style = valueAt(properties, "w:pStyle");
  const label = labelOf(definitions, properties, style);
  const isPrompt = out.isPrompt();
  const ignored = isPrompt
    ? "template-prompt"
    : definitions.styles.isContentsEntry(style)
      ? "contents-list"
      : undefined;
  const rule = ignored === undefined ? {} : { ignored };
  const level = headingLevel(definitions, properties, style);
  if (level !== undefined && !out.isBlank()) {
    const before = label === undefined || label.marker === "" ? "" : `${label.marker} `;
    return { kind: "heading", level, ...out.finish(before), ...rule };
  }
  if (label !== undefined) return { kind: "list_item", ...label, ...out.finish(""), ...rule };
  return { kind: "paragraph", ...out.finish(""), ...rule };
}

/** The outline level that the paragraph says goes before that of its style. */
function headingLevel(
  { styles }: Flow["definitions"],
  properties: XmlElement | undefined,
  style: string | undefined,
): number | undefined {
  const own = numberOf(properties, "w:outlineLvl");
  if (own === undefined) return styles.headingLevel(style);
  return own < BODY_LEVEL ? own + 1 : undefined;
}

type Label = { readonly depth: number; readonly marker: string };

/** Marker and depth of a list's paragraph. Where the numbering part is lost the marker cannot be seen. */
function labelOf(
  { styles, numbering }: Flow["definitions"],
  properties: XmlElement | undefined,
  style: string | undefined,
): Label | undefined {
  const own = readNumbering(properties);
  const styled = own?.list === undefined ? styles.numbering(style) : undefined;
  const list = own?.list ?? styled?.list ?? 0;
  if (list === 0) return undefined;
  const linked = styled === undefined ? undefined : numbering?.levelOfStyle(list, styled.from);
  const depth = Math.min(Math.max(own?.level ?? linked ?? styled?.level ?? 0, 0), 8);
  if (numbering === undefined) return { depth, marker: "" };
  const marker = numbering.next(list, depth);
  return marker === undefined || marker === "" ? undefined : { depth, marker };
}
