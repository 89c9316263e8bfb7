/**
 * What stands within a paragraph → text with looks: runs, symbols, breaks, fields, links, tracked changes.
 * Deleted text and instructions are dropped; text boxes are put aside. Elements that are not known are looked into.
 */
import { symbolOf } from "../symbol-font.ts";
import { addInstruction, linkOf, passFieldMark } from "./field.ts";
import type { Flow } from "./flow.ts";
import { type Look, readLook, styleOf } from "./look.ts";
import { PAGE_BREAK, SOFT_HYPHEN, type TextBuilder } from "./text-builder.ts";
import { childOf, switchOf, valueAt, type XmlElement } from "./xml.ts";

/** What holds for the stretch that is read. */
export type Surroundings = {
  readonly paragraphStyle: string | undefined;
  /** The paragraph's own shading. */
  readonly shading: Look;
  /** Of the run; the paragraph's own outside of runs. */
  readonly look: Look;
  readonly link: string | undefined;
  /** The content is a prompt of the template (w:showingPlcHdr). */
  readonly isPrompt: boolean;
};

/** Elements whose content is no text of the page: properties, deleted text, marks of tracking, readings of ruby. */
const SKIPPED = new Set([
  "w:pPr",
  "w:rPr",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:customXmlPr",
  "w:smartTagPr",
  "m:oMathParaPr",
  "m:ctrlPr",
  "w:del",
  "w:moveFrom",
  "w:delText",
  "w:delInstrText",
  "w:fldData",
  "w:rt",
]);

/** Elements that stand for content in parts that are not read, and what to call it. */
const UNREAD = new Map([
  ["o:OLEObject", "an embedded object"],
  ["c:chart", "a chart"],
  ["dgm:relIds", "a diagram"],
]);

/** Single characters. */
const CHARACTERS = new Map([
  ["w:tab", "\t"],
  ["w:ptab", "\t"],
  ["w:cr", "\n"],
  ["w:noBreakHyphen", "\u2011"],
  ["w:softHyphen", SOFT_HYPHEN],
]);

/** Appends the text of an element's children to `out`. */
export function appendContent(flow: Flow, element: XmlElement, around: Surroundings, out: TextBuilder): void {
  for (const child of element.children) appendElement(flow, child, around, out);
}

function appendElement(flow: Flow, element: XmlElement, around: Surroundings, out: TextBuilder): void {
  const { name } = element;
  if (SKIPPED.has(name)) return;
  const character = CHARACTERS.get(name);
  if (character !== undefined) {
    put(flow, character, around, out);
    return;
  }
  switch (name) {
    case "w:t":
    case "m:t":
    case "a:t":
      put(flow, shownText(element.text, around.look.font), around, out);
      break;
    case "w:br":
      put(flow, isPageBreak(element) ? PAGE_BREAK : "\n", around, out);
      break;
    case "w:sym":
      put(flow, symbolText(element), around, out);
      break;
    case "w:fldChar":
      put(flow, passFieldMark(element, flow), around, out);
      break;
    case "w:instrText":
      addInstruction(element.text, flow.fields);
      break;
    case "w:txbxContent":
      flow.boxes.push(element);
      break;
    case "mc:AlternateContent":
      appendContent(flow, chooseAlternative(flow, element), around, out);
      break;
    default: {
      const unread = UNREAD.get(name);
      if (unread !== undefined) flow.unread.add(unread);
      appendContent(flow, element, within(flow, element, around), out);
    }
  }
}

/** What holds within an element: the look of a run, the address of a link, the prompt of a content control. */
function within(flow: Flow, element: XmlElement, around: Surroundings): Surroundings {
  switch (element.name) {
    case "w:r":
      return { ...around, look: runLook(flow, element, around) };
    case "w:fldSimple":
      return { ...around, link: linkOf(element.attributes["w:instr"] ?? "") ?? around.link };
    case "w:hyperlink":
      return { ...around, link: hyperlinkTarget(flow, element) ?? around.link };
    case "w:sdt":
      return { ...around, isPrompt: around.isPrompt || isPromptControl(element) };
    default:
      return around;
  }
}

function put(flow: Flow, text: string, around: Surroundings, out: TextBuilder): void {
  const field = flow.fields.find(({ inResult }) => !inResult);
  if (field !== undefined) {
    field.leftOut += text;
    return;
  }
  const link = around.link ?? flow.fields.find((open) => open.link !== undefined)?.link;
  out.put(text, styleOf(around.look, link), around.isPrompt);
}

/** The run's look: styles of paragraph and run, the paragraph's shading, then what the run itself says. */
function runLook({ definitions }: Flow, run: XmlElement, { paragraphStyle, shading }: Surroundings): Look {
  const properties = childOf(run, "w:rPr");
  const styled = definitions.styles.look(paragraphStyle, valueAt(properties, "w:rStyle"));
  return { ...styled, ...shading, ...readLook(properties, definitions.theme) };
}

/** Line ends of the XML file itself are blanks; letters of a symbol font become what they show. */
function shownText(raw: string, font: string | undefined): string {
  const text = raw.replace(/[\u0000-\u0008\u000a-\u001f]/gu, " ");
  if (font === undefined || !/[\uf000-\uf0ff]/u.test(text)) return text;
  return text.replace(/[\uf000-\uf0ff]/gu, (letter) => symbolOf(font, letter.charCodeAt(0)) ?? letter);
}

function symbolText({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes["w:char"] ?? "", 16);
  if (Number.isNaN(code) || code < 0x20 || code > 0xffff) return "";
  return symbolOf(attributes["w:font"] ?? "", code) ?? String.fromCharCode(code);
}

function isPageBreak({ attributes }: XmlElement): boolean {
  return ["page", "column"].includes(attributes["w:type"] ?? "");
}

function hyperlinkTarget({ links }: Flow, { attributes }: XmlElement): string | undefined {
  const target = links.get(attributes["r:id"] ?? "") ?? "";
  const anchor = attributes["w:anchor"];
  const link = anchor === undefined ? target : `${target.replace(/#.*$/u, "")}#${anchor}`;
  return link === "" ? undefined : link;
}

/** Whether a content control (sv. *innehållskontroll*) shows the prompt of the template. */
export function isPromptControl(control: XmlElement): boolean {
  return switchOf(childOf(control, "w:sdtPr"), "w:showingPlcHdr") ?? false;
}

/** One of the alternatives, which say the same for newer and older programs: the newest that has text. */
export function chooseAlternative(flow: Flow, element: XmlElement): XmlElement {
  const chosen = element.children.find(hasText) ?? element.children[0] ?? element;
  for (const other of element.children) if (other !== chosen) flow.leftOut.push(textWithin(other));
  return chosen;
}

const hasText = (element: XmlElement): boolean => element.name === "w:t" || element.children.some(hasText);

function textWithin(element: XmlElement): string {
  if (element.name === "w:t") return element.text;
  const text = element.children.map(textWithin).join("");
  return element.name === "w:p" ? `${text}\n` : text;
}
