/**
 * The styles part: for each style what it is as a heading, which list it numbers by, and its look, bases included.
 * ISO/IEC 29500-1, 17.7
 */
import type { Theme } from "./colour.ts";
import { MAX_STYLE_CHAIN } from "./limits.ts";
import { type Look, readLook, readShading, toggled } from "./look.ts";
import { childOf, childrenOf, numberOf, valueAt, type XmlElement } from "./xml.ts";

/** Which list a paragraph belongs to (w:numPr); what is not said is absent. List 0 is none. */
export type Numbering = { readonly list?: number; readonly level?: number };

export type Styles = {
  /** Heading level of a paragraph style; undefined for body text. */
  readonly headingLevel: (style: string | undefined) => number | undefined;
  /** The list of a paragraph style, and which style of its bases names it. */
  readonly numbering: (style: string | undefined) => (Numbering & { readonly from: string }) | undefined;
  /** Whether a paragraph style is an entry of a contents list (sv. *innehållsförteckning*). */
  readonly isContentsEntry: (style: string | undefined) => boolean;
  /** The look of letters by the styles of paragraph and run alone. */
  readonly look: (paragraph: string | undefined, character: string | undefined) => Look;
  /** Language of the text, as the defaults say. */
  readonly language?: string;
};

type Style = {
  readonly id: string;
  readonly name: string;
  readonly base: string | undefined;
  readonly outlineLevel: number | undefined;
  readonly numbering: Numbering | undefined;
  readonly look: Look;
};

const BODY_LEVEL = 9;
/** Ids that Word gives its headings in Swedish and English, for styles that the part does not hold. */
const HEADING_ID = /^(?:heading|rubrik)([1-9])$/iu;
const TITLE_ID = /^(?:title|rubrik)$/iu;

/** `root` is absent where the part is lost: headings are then known by their ids alone. */
export function readStyles(root: XmlElement | undefined, theme: Theme): Styles {
  const styles = new Map<string, Style>();
  let standard: string | undefined;
  for (const element of childrenOf(root, "w:style")) {
    const style = readStyle(element, theme);
    styles.set(style.id, style);
    const isParagraph = element.attributes["w:type"] === "paragraph";
    if (isParagraph && ["1", "true", "on"].includes(element.attributes["w:default"] ?? "")) standard ??= style.id;
  }
  const chain = (id: string | undefined): readonly Style[] => chainOf(styles, id ?? standard);
  const defaults = childOf(childOf(childOf(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  const plain = readLook(defaults, theme);
  const language = valueAt(defaults, "w:lang");
  const looks = new Map<string, Look>();
  return {
    headingLevel: (id) => (id === undefined || styles.has(id) ? levelOf(chain(id)) : levelOfId(id)),
    numbering: (id) => {
      const style = chain(id).find((candidate) => candidate.numbering?.list !== undefined);
      return style === undefined ? undefined : { ...style.numbering, from: style.id };
    },
    isContentsEntry: (id) => chain(id).some(({ name }) => /^(?:toc|index) \d$|^table of figures$/u.test(name)),
    look: (paragraph, character) => {
      const key = `${paragraph ?? ""}\n${character ?? ""}`;
      const known = looks.get(key);
      if (known !== undefined) return known;
      const over = character === undefined ? {} : lookOf(chainOf(styles, character));
      const look = toggled({ ...plain, ...lookOf(chain(paragraph)) }, over);
      looks.set(key, look);
      return look;
    },
    ...(language === undefined ? {} : { language }),
  };
}

function readStyle(element: XmlElement, theme: Theme): Style {
  const paragraph = childOf(element, "w:pPr");
  return {
    id: element.attributes["w:styleId"] ?? "",
    name: (valueAt(element, "w:name") ?? "").toLowerCase(),
    base: valueAt(element, "w:basedOn"),
    outlineLevel: numberOf(paragraph, "w:outlineLvl"),
    numbering: readNumbering(paragraph),
    look: { ...readShading(paragraph, theme), ...readLook(childOf(element, "w:rPr"), theme) },
  };
}

/** What paragraph properties say of lists; undefined where they say nothing. */
export function readNumbering(properties: XmlElement | undefined): Numbering | undefined {
  const element = childOf(properties, "w:numPr");
  if (element === undefined) return undefined;
  const list = numberOf(element, "w:numId");
  const level = numberOf(element, "w:ilvl");
  return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level }) };
}

/** The style and its bases, nearest first; a circle ends where it closes, and a chain without end is cut. */
function chainOf(styles: ReadonlyMap<string, Style>, id: string | undefined): readonly Style[] {
  const chain: Style[] = [];
  const seen = new Set<string>();
  for (let next = id; next !== undefined && !seen.has(next) && seen.size < MAX_STYLE_CHAIN; ) {
    seen.add(next);
    const style = styles.get(next);
    if (style !== undefined) chain.push(style);
    next = style?.base;
  }
  return chain;
}

/** The nearest base that says it: by outline level, or by the name that Word gives it in every language. */
function levelOf(chain: readonly Style[]): number | undefined {
  for (const { name, outlineLevel } of chain) {
    if (outlineLevel !== undefined) return outlineLevel < BODY_LEVEL ? outlineLevel + 1 : undefined;
    const level = /^heading ([1-9])$/u.exec(name)?.[1];
    if (level !== undefined) return Number(level);
    if (name === "title") return 1;
  }
  return undefined;
}

function levelOfId(id: string): number | undefined {
  if (TITLE_ID.test(id)) return 1;
  const level = HEADING_ID.exec(id)?.[1];
  return level === undefined ? undefined : Number(level);
}

function lookOf(chain: readonly Style[]): Look {
  let look: Look = {};
  for (const style of chain.toReversed()) look = { ...look, ...style.look };
  return look;
}
