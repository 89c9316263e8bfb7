/**
 * The content of a story, a cell or a text box → blocks in order. Empty paragraphs are kept.
 */
import { append } from "../../model/append.ts";
import type { DraftBlock } from "../../model/draft.ts";
import type { Flow } from "./flow.ts";
import { chooseAlternative, isPromptControl } from "./inline.ts";
import { appendParagraph, isMarkDeleted, paragraphBlock } from "./paragraph.ts";
import { readTable } from "./table.ts";
import { buildText, type TextBuilder } from "./text-builder.ts";
import type { XmlElement } from "./xml.ts";

/** Elements that hold no text of the story. */
const SKIPPED = new Set(["w:tcPr", "w:sdtPr", "w:sdtEndPr", "w:customXmlPr", "w:del", "w:moveFrom"]);

/** Elements that stand for content in other files, and what to call it. */
const UNREAD = new Map([
  ["w:altChunk", "a document of another format within it"],
  ["w:subDoc", "a part that stands in another file"],
]);

/** A paragraph whose mark was deleted, waiting for the next one of its cell or story. */
type Open = { readonly paragraph: XmlElement; readonly out: TextBuilder };

export function readBlocks(flow: Flow, container: XmlElement): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let open: Open | undefined;

  const close = (): void => {
    if (open !== undefined && !open.out.isBlank()) blocks.push(paragraphBlock(flow, open.paragraph, open.out));
    open = undefined;
  };
  const addParagraph = (paragraph: XmlElement, isPrompt: boolean): void => {
    const out = open?.out ?? buildText();
    appendParagraph(flow, paragraph, isPrompt, out);
    if (isMarkDeleted(paragraph)) {
      open = { paragraph, out };
      return;
    }
    open = undefined;
    blocks.push(paragraphBlock(flow, paragraph, out));
  };
  const addAll = (elements: readonly XmlElement[], isPrompt: boolean): void => {
    for (const element of elements) add(element, isPrompt);
  };
  const add = (element: XmlElement, isPrompt: boolean): void => {
    if (SKIPPED.has(element.name)) return;
    switch (element.name) {
      case "w:p":
        addParagraph(element, isPrompt);
        break;
      case "w:r":
      case "m:oMathPara": // what the format has only within paragraphs, or beside them
        addParagraph({ name: "w:p", attributes: {}, text: "", children: [element] }, isPrompt);
        break;
      case "w:tbl":
        close();
        append(blocks, readTable(flow, element, readBlocks));
        break;
      case "w:sectPr":
        flow.sections.push(element);
        break;
      case "w:sdt":
        addAll(element.children, isPrompt || isPromptControl(element));
        break;
      case "mc:AlternateContent":
        addAll(chooseAlternative(flow, element).children, isPrompt);
        break;
      default: {
        const unread = UNREAD.get(element.name);
        if (unread !== undefined) flow.unread.add(unread);
        addAll(element.children, isPrompt);
      }
    }
  };
  addAll(container.children, false);
  close();
  return blocks;
}
