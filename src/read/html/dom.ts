/**
 * The page as a tree of elements, and what the reader asks of it. Parsing is cheerio's; a walk that may go deep is a loop here.
 */
import { type CheerioAPI, load } from "cheerio";

type Root = ReturnType<CheerioAPI["root"]>[number];
export type Node = Root["children"][number];
export type Element = Extract<Node, { attribs: object }>;

/** Elements whose text nobody sees on the page. */
const UNSEEN: ReadonlySet<string> = new Set(
  "script style template noscript iframe object embed applet svg canvas audio video map datalist head noframes".split(
    " ",
  ),
);

/** The root element (`html`), or undefined where there is none. */
export function parsePage(text: string): Element | undefined {
  return load(text).root().get(0)?.children.filter(isElement)[0];
}

export function isElement(node: Node): node is Element {
  return "attribs" in node;
}

export function isSeen(element: Element): boolean {
  return !UNSEEN.has(element.name);
}

/** The value of an attribute, "" where it has none. */
export function attribute(element: Element, name: string): string {
  return Object.hasOwn(element.attribs, name) ? (element.attribs[name] ?? "") : "";
}

/** Words of an element's id and classes, lower case: `id="similar_top"` has "similar" and "top", `navBar` has "nav" and "bar". */
export function tokensOf(element: Element): string[] {
  const raw = `${attribute(element, "id")} ${attribute(element, "class")}`.slice(0, 1000);
  return raw
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((token) => token !== "");
}

export function elementsOf(parent: Element): Element[] {
  return parent.children.filter(isElement);
}

/** The element and those within it, in document order; by default none that nobody sees. */
export function* descendants(root: Element, wanted: (element: Element) => boolean = isSeen): Generator<Element> {
  const stack: Element[] = [root];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    yield element;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i];
      if (child !== undefined && isElement(child) && wanted(child)) stack.push(child);
    }
  }
}

/** The text within, white space as it stands; of a long one at least the first `enough` characters. */
export function textOf(root: Element, enough = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let length = 0;
  for (const node of nodesOf(root)) {
    if (node.nodeType !== 3) continue;
    parts.push(node.data);
    length += node.data.length;
    if (length >= enough) break;
  }
  return parts.join("");
}

function* nodesOf(root: Element): Generator<Node> {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    if (!isElement(node) || !isSeen(node)) continue;
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i];
      if (child !== undefined) stack.push(child);
    }
  }
}

/** How many characters that are no white space stand in each element. */
export function textLengths(root: Element): ReadonlyMap<Element, number> {
  const lengths = new Map<Element, number>();
  const order = [...descendants(root)];
  for (const element of order.reverse()) {
    let length = 0;
    for (const child of element.children) {
      if (child.nodeType === 3) length += child.data.replace(/\s+/gu, "").length;
      else if (isElement(child)) length += lengths.get(child) ?? 0;
    }
    lengths.set(element, length);
  }
  return lengths;
}
