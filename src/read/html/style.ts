/**
 * What an element looks like, as far as it means something: bold, italic, colours, hidden.
 * From its tag, its attributes, its `style`, and the simple rules of the page's own <style>; nothing else is resolved.
 */
import { symbolOf } from "../symbol-font.ts";
import { parseColour } from "./colour.ts";
import { attribute, descendants, type Element } from "./dom.ts";

/** What letters look like; as a mark, without its place. */
export type Look = {
  readonly bold?: true;
  readonly italic?: true;
  readonly colour?: string;
  readonly highlight?: string;
  readonly link?: string;
};

/** Property → value, lower case; later declarations win. */
type Declarations = ReadonlyMap<string, string>;
/** Selectors of one name (".red", "#legend", "td", "td.red") → their declarations. */
export type StyleRules = ReadonlyMap<string, Declarations>;

const BOLD: ReadonlySet<string> = new Set(["b", "strong"]);
const ITALIC: ReadonlySet<string> = new Set(["i", "em", "cite", "dfn"]);
/** Boxes whose background is the fill of a cell or the page, not of letters. */
const BOXES: ReadonlySet<string> = new Set(["html", "body", "table", "thead", "tbody", "tfoot", "tr", "td", "th"]);
const SIMPLE_SELECTOR = /^(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?$/iu;

export function readStyleRules(root: Element): StyleRules {
  const rules = new Map<string, Map<string, string>>();
  for (const style of descendants(root, () => true)) {
    if (style.name !== "style") continue;
    const text = style.children.map((child) => (child.nodeType === 3 ? child.data : "")).join("");
    for (const { selectors, body } of blocksOf(text)) {
      for (const selector of selectors.split(",").map((part) => part.trim().toLowerCase())) {
        if (selector === "" || !SIMPLE_SELECTOR.test(selector)) continue;
        const declarations = rules.get(selector) ?? new Map<string, string>();
        for (const [property, value] of readDeclarations(body)) declarations.set(property, value);
        rules.set(selector, declarations);
      }
    }
  }
  return rules;
}

/** Rules outside any @-rule: what holds for print or small screens only is not the page. */
function blocksOf(css: string): { selectors: string; body: string }[] {
  const text = css.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/gu, " ");
  const blocks: { selectors: string; body: string }[] = [];
  let depth = 0;
  let from = 0;
  let selectors = "";
  for (const match of text.matchAll(/[{};]/gu)) {
    if (match[0] === "{") {
      if (depth === 0) selectors = text.slice(from, match.index);
      depth++;
      if (depth === 1) from = match.index + 1;
    } else if (match[0] === "}") {
      depth = Math.max(0, depth - 1);
      if (depth > 0) continue;
      if (!selectors.trim().startsWith("@")) blocks.push({ selectors, body: text.slice(from, match.index) });
      from = match.index + 1;
      selectors = "";
    } else if (depth === 0) from = match.index + 1; // @import …;
  }
  return blocks;
}

function readDeclarations(body: string): Declarations {
  const found = new Map<string, string>();
  for (const part of body.split(";")) {
    const colon = part.indexOf(":");
    if (colon < 0) continue;
    const value = part.slice(colon + 1).replace(/!important/giu, "");
    found.set(part.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  return found;
}

/** The value of a property on this element itself: its `style` before the rules, an id's rule before a class's before a tag's. */
function styleOf(element: Element, property: string, rules: StyleRules): string | undefined {
  const own = attribute(element, "style");
  const inline = own === "" ? undefined : readDeclarations(own).get(property);
  if (inline !== undefined) return inline;
  if (rules.size === 0) return undefined;
  const classes = attribute(element, "class")
    .toLowerCase()
    .split(/\s+/u)
    .map((name) => `.${name}`);
  const names = [`#${attribute(element, "id").toLowerCase()}`, ...classes.reverse(), ""];
  for (const name of names) {
    const value = rules.get(`${element.name}${name}`)?.get(property) ?? rules.get(name)?.get(property);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The colour behind an element, undefined where none is set on itself. */
export function backgroundOf(element: Element, rules: StyleRules): string | undefined {
  const only = styleOf(element, "background-color", rules);
  if (only !== undefined) return parseColour(only);
  const mixed = styleOf(element, "background", rules);
  const part = mixed?.match(/rgba?\([^)]*\)|[^\s]+/gu)?.flatMap((word) => parseColour(word) ?? [])[0];
  return part ?? (attribute(element, "bgcolor") === "" ? undefined : parseColour(attribute(element, "bgcolor")));
}

/** Not shown by its own attributes or the page's rules. */
export function isHidden(element: Element, rules: StyleRules): boolean {
  if (Object.hasOwn(element.attribs, "hidden")) return true;
  if (element.name === "input" && attribute(element, "type") === "hidden") return true;
  return styleOf(element, "display", rules) === "none" || styleOf(element, "visibility", rules) === "hidden";
}

/** The look of what stands in an element, given the look around it. */
export function lookOf(element: Element, around: Look, rules: StyleRules): Look {
  const weight = styleOf(element, "font-weight", rules);
  const slant = styleOf(element, "font-style", rules);
  const bold = weight === undefined ? BOLD.has(element.name) || around.bold : isBold(weight);
  const italic = slant === undefined ? ITALIC.has(element.name) || around.italic : /italic|oblique/u.test(slant);
  const ownColour = styleOf(element, "color", rules) ?? (element.name === "font" ? attribute(element, "color") : "");
  const colour = parseColour(ownColour) ?? around.colour;
  const behind = BOXES.has(element.name) ? undefined : backgroundOf(element, rules);
  const highlight = behind ?? (element.name === "mark" ? "#ffff00" : around.highlight);
  const link = element.name === "a" ? targetOf(attribute(element, "href")) : around.link;
  return {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(colour === undefined ? {} : { colour }),
    ...(highlight === undefined ? {} : { highlight }),
    ...(link === undefined ? {} : { link }),
  };
}

function isBold(weight: string): boolean {
  return weight.startsWith("bold") || Number.parseInt(weight, 10) >= 600;
}

/** Where a link leads; undefined where it only runs a script. */
function targetOf(href: string): string | undefined {
  const target = href.trim();
  return target === "" || target === "#" || /^javascript:/iu.test(target) ? undefined : target;
}

/** The symbol font that an element sets for its letters, undefined where it sets none. */
export function symbolFontOf(element: Element, rules: StyleRules): string | undefined {
  const family = styleOf(element, "font-family", rules) ?? attribute(element, "face");
  return /^["' ]*((?:wingdings|webdings|symbol)(?: [23])?)\b/iu.exec(family)?.[1];
}

/** Letters of a symbol font as the characters that they show. */
export function symbolsAsText(text: string, font: string | undefined): string {
  if (font === undefined) return text;
  return Array.from(text, (char) => symbolOf(font, char.codePointAt(0) ?? 0) ?? char).join("");
}
