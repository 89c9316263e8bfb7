/**
 * A walk through the page: elements → headings, paragraphs, items, tables; what a rule leaves out is kept and named.
 */
import type { Problem } from "../../model/document.ts";
import type { DraftBlock } from "../../model/draft.ts";
import { readText } from "../text/index.ts";
import { attribute, descendants, type Element, elementsOf, isElement, isSeen, type Node, textOf } from "./dom.ts";
import { type InlineText, startInline } from "./inline.ts";
import { markersOf } from "./lists.ts";
import { type Item, readHeading, readParagraphs } from "./paragraphs.ts";
import { type Look, lookOf, type StyleRules, symbolFontOf, symbolsAsText } from "./style.ts";
import { isLayout, layoutCells, readTable } from "./table.ts";

/** What holds for the whole page. */
export type Page = {
  readonly rules: StyleRules;
  /** Name of the rule that leaves an element out. */
  readonly chrome: (element: Element) => string | undefined;
  /** Name of the rule that leaves out what none other does; undefined where all else is content. */
  readonly rule: string | undefined;
  /** Elements that are read in a way of their own (slides) → their blocks. */
  readonly special: ReadonlyMap<Element, readonly DraftBlock[]>;
  /** What goes wrong on the way is added here. */
  readonly problems: Problem[];
};

/** What holds for the element that is walked through. */
type Around = {
  readonly look: Look;
  /** Symbol font of the letters. */
  readonly font: string | undefined;
  /** Level of the heading it lies in. */
  readonly heading: number | undefined;
  /** Within a cell empty paragraphs are kept. */
  readonly inCell: boolean;
  /** Depth of the list around, -1 for none. */
  readonly list: number;
  /** Elements around. */
  readonly depth: number;
  /** Name of the rule that leaves all this out. */
  readonly rule: string | undefined;
};

/** Elements that begin and end lines of their own; all others run within a line. */
const BLOCKS: ReadonlySet<string> = new Set(
  [
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer",
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section summary table tbody td",
    "tfoot th thead tr ul",
  ]
    .join(" ")
    .split(" "),
);

/** Deeper nesting than any editor makes; what lies deeper is read as plain text. */
const MAX_DEPTH = 250;

/** The blocks of an element. */
export function readFlow(root: Element, page: Page): DraftBlock[] {
  const { rule } = page;
  return readInside(root, page, {
    look: {},
    font: undefined,
    heading: undefined,
    inCell: false,
    list: -1,
    depth: 0,
    rule,
  });
}

/** A walk under way: what was read so far, the line that is being read, and the item that the next text begins. */
type Walk = {
  readonly page: Page;
  readonly blocks: DraftBlock[];
  readonly inline: InlineText;
  item: Item | undefined;
};

function readInside(root: Element, page: Page, top: Around): DraftBlock[] {
  const walk: Walk = { page, blocks: [], inline: startInline(), item: undefined };
  readBlock(walk, root, top);
  return walk.blocks;
}

function emit(walk: Walk, found: readonly DraftBlock[], { rule }: Around): void {
  if (found.length > 0) walk.item = undefined;
  for (const block of found) walk.blocks.push(rule === undefined ? block : { ...block, ignored: rule });
}

/** Ends the line that is being read. */
function flush(walk: Walk, now: Around): void {
  const styled = walk.inline.take();
  const { heading, inCell } = now;
  emit(walk, heading === undefined ? readParagraphs(styled, walk.item, inCell) : readHeading(styled, heading), now);
}

function visitChildren(walk: Walk, element: Element, now: Around): void {
  for (const child of element.children) visit(walk, child, now);
}

function visit(walk: Walk, node: Node, around: Around): void {
  if (node.nodeType === 3) walk.inline.add(symbolsAsText(node.data, around.font), around.look);
  if (!isElement(node) || !isSeen(node)) return;
  if (node.name === "br") {
    walk.inline.breakLine();
    return;
  }
  const special = walk.page.special.get(node);
  const now = inside(node, around, walk.page);
  const isInline = now.rule === around.rule && !BLOCKS.has(node.name) && now.depth <= MAX_DEPTH;
  if (special === undefined && isInline) {
    visitChildren(walk, node, now);
    return;
  }
  flush(walk, around);
  if (special === undefined) readBlock(walk, node, now);
  else emit(walk, special, { ...around, rule: undefined });
}

function readBlock(walk: Walk, element: Element, now: Around): void {
  const before = walk.blocks.length;
  if (now.depth > MAX_DEPTH) {
    tooDeep(walk.page);
    walk.inline.add(textOf(element), now.look);
  } else if (element.name === "ul" || element.name === "ol" || element.name === "dir") readList(walk, element, now);
  else if (element.name === "table") readTableElement(walk, element, now);
  else if (element.name === "pre" && elementsOf(element).length === 0) emit(walk, readText(textOf(element)), now);
  else visitChildren(walk, element, now);
  flush(walk, now);
  const isEmpty = walk.blocks.length === before && isEmptyLine(element);
  if (now.inCell && isEmpty) walk.blocks.push({ kind: "paragraph", text: "" });
}

function readList(walk: Walk, list: Element, now: Around): void {
  const depth = now.list + 1;
  const markers = markersOf(list);
  for (const child of list.children) {
    const marker = isElement(child) ? markers.get(child) : undefined;
    if (marker !== undefined) {
      flush(walk, now);
      walk.item = { depth, marker };
    }
    visit(walk, child, { ...now, list: depth });
    if (marker !== undefined) walk.item = undefined; // an item without text shows nothing
  }
}

function readTableElement(walk: Walk, table: Element, now: Around): void {
  const { page } = walk;
  if (isLayout(table)) {
    for (const cell of layoutCells(table)) readBlock(walk, cell, inside(cell, now, page));
    return;
  }
  for (const caption of elementsOf(table).filter(({ name }) => name === "caption")) readBlock(walk, caption, now);
  const around: Around = { ...now, heading: undefined, inCell: true, list: -1, rule: undefined };
  emit(walk, [readTable(table, page.rules, (cell) => readCell(cell, page, inside(cell, around, page)))], now);
}

/** What holds within an element, given what holds around it. */
function inside(element: Element, around: Around, page: Page): Around {
  const heading = /^h([1-6])$/u.exec(element.name)?.[1];
  return {
    ...around,
    look: lookOf(element, around.look, page.rules),
    font: symbolFontOf(element, page.rules) ?? around.font,
    heading: heading === undefined ? around.heading : Number(heading),
    depth: around.depth + 1,
    rule: around.rule === undefined || around.rule === page.rule ? (page.chrome(element) ?? around.rule) : around.rule,
  };
}

/** The blocks of a cell: at least one, and no empty ones at its end, which align nothing. */
function readCell(cell: Element, page: Page, around: Around): DraftBlock[] {
  const blocks = readInside(cell, page, around);
  while (blocks.length > 0 && isEmpty(blocks.at(-1))) blocks.pop();
  return blocks.length > 0 ? blocks : [{ kind: "paragraph", text: imageText(cell) }];
}

function isEmpty(block: DraftBlock | undefined): boolean {
  return block?.kind === "paragraph" && block.text === "";
}

/** `<p>&nbsp;</p>` and `<div><br></div>` are how editors write an empty line. */
function isEmptyLine(element: Element): boolean {
  return element.name === "p" || (element.name === "div" && elementsOf(element).some(({ name }) => name === "br"));
}

/** A cell that shows nothing but pictures (traffic lights, say) says what their descriptions say. */
function imageText(cell: Element): string {
  const images = [...descendants(cell)].filter(({ name }) => name === "img");
  const words = images.map((image) => attribute(image, "alt").trim() || attribute(image, "title").trim());
  return words.filter((word) => word !== "").join(" ");
}

function tooDeep(page: Page): void {
  if (page.problems.some(({ code }) => code === "limit_depth")) return;
  const message = `Elements are nested more than ${MAX_DEPTH} deep; what lies deeper was read as plain text.`;
  page.problems.push({ code: "limit_depth", message });
}
