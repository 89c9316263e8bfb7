/**
 * Complex fields (sv. *fält*): of instruction and result the result is text; the address of a link and the choices of form
 * fields are taken from the instruction. ISO/IEC 29500-1, 17.16
 */
import { UnreadableSource } from "../../model/document.ts";
import { MAX_OPEN_FIELDS } from "./limits.ts";
import { childOf, childrenOf, numberOf, switchOf, type XmlElement } from "./xml.ts";

export type Field = {
  /** Whether its separator has come: what follows is its result. */
  inResult: boolean;
  instruction: string;
  /** Text that stood in its instruction. */
  leftOut: string;
  /** Address of a HYPERLINK field, once it is known. */
  link: string | undefined;
  /** Data of a form field (w:ffData). */
  readonly form: XmlElement | undefined;
};

/** The open fields of a story, innermost last, and its text that was left out. */
type OpenFields = { readonly fields: Field[]; readonly leftOut: string[] };

const LONGEST_INSTRUCTION = 4096;
const TICKED = "☒";
const UNTICKED = "☐";

/**
 * A field mark (w:fldChar): opens, parts or closes a field; what stood in the instruction of a closed one goes to `leftOut`.
 * Gives the text that a form field shows without a result.
 */
export function passFieldMark(mark: XmlElement, { fields, leftOut }: OpenFields): string {
  const last = fields.at(-1);
  switch (mark.attributes["w:fldCharType"]) {
    case "begin":
      if (fields.length >= MAX_OPEN_FIELDS) {
        throw new UnreadableSource("limit_depth", `more than ${MAX_OPEN_FIELDS} fields stand within each other`);
      }
      fields.push({ inResult: false, instruction: "", leftOut: "", link: undefined, form: childOf(mark, "w:ffData") });
      return "";
    case "separate":
      if (last !== undefined) {
        last.inResult = true;
        last.link = linkOf(last.instruction);
      }
      return "";
    case "end":
      if (last === undefined) return "";
      fields.pop();
      if (last.leftOut !== "") leftOut.push(last.leftOut);
      return formText(last);
    default:
      return "";
  }
}

/** Text of an instruction (w:instrText). */
export function addInstruction(text: string, fields: readonly Field[]): void {
  const last = fields.at(-1);
  if (last !== undefined && !last.inResult && last.instruction.length < LONGEST_INSTRUCTION) last.instruction += text;
}

/** The address of a HYPERLINK instruction: `HYPERLINK "address" \l "place within it"`; undefined for other fields. */
export function linkOf(instruction: string): string | undefined {
  const rest = /^\s*HYPERLINK\b(.*)$/isu.exec(instruction.slice(0, LONGEST_INSTRUCTION))?.[1];
  if (rest === undefined) return undefined;
  const anchor = /\\l\s*"([^"]*)"/iu.exec(rest)?.[1];
  const address = /^\s*(?:"([^"]*)"|([^\s\\"]+))/u.exec(rest.replace(/\\l\s*"[^"]*"/iu, ""));
  const target = address?.[1] ?? address?.[2] ?? "";
  const link = anchor === undefined ? target : `${target}#${anchor}`;
  return link === "" ? undefined : link;
}

/** What a tick box or a drop-down list shows; other form fields have a result. */
function formText({ instruction, form }: Field): string {
  if (/^\s*FORMCHECKBOX\b/iu.test(instruction)) {
    const box = childOf(form, "w:checkBox");
    return (switchOf(box, "w:checked") ?? switchOf(box, "w:default") ?? false) ? TICKED : UNTICKED;
  }
  if (/^\s*FORMDROPDOWN\b/iu.test(instruction)) {
    const list = childOf(form, "w:ddList");
    const chosen = numberOf(list, "w:result") ?? numberOf(list, "w:default") ?? 0;
    return childrenOf(list, "w:listEntry")[chosen]?.attributes["w:val"] ?? "";
  }
  return "";
}
