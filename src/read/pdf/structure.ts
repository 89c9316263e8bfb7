/**
 * The structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8), one page of it as pdf.js hands it over → what the file
 * says of each piece of marked content. Whether it can be believed is judged in `tag-trust.ts`.
 */

/** What the file says of some letters. Ids count within one page; equal tags are one object. */
export type Tag = {
  /** The paragraph, heading or item that they belong to; undefined where the file names only something larger (a cell). */
  readonly element: number | undefined;
  /** Of a heading, from 1. */
  readonly level?: number;
  /** The list item they stand in, and how many lists that lies in, from 0. */
  readonly item?: number;
  readonly depth?: number;
  /** The cell they stand in; row and column count from 0 within their table. */
  readonly cell?: TaggedCell;
};

export type TaggedCell = {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly header: boolean;
};

/** By the number of the marked content (MCID). */
export type Tags = ReadonlyMap<number, Tag>;

/** Structure types that are one paragraph each, beside headings and items. */
const PARAGRAPHS = new Set(["P", "Caption", "Note", "FENote", "BlockQuote", "TOCI", "Code", "Formula"]);
const ROWS = new Set(["THead", "TBody", "TFoot"]);
const CELLS = new Set(["TH", "TD"]);
/** "H1" to "H6"; a title and a heading without a number are the first. */
const HEADING = /^(?:H([1-6])?|Title)$/u;
/** "p12R_mc3": pdf.js's name of marked content 3 of an object. */
const CONTENT = /^(.*)_mc(\d+)$/u;
/** Deeper trees are not looked into. */
const DEEPEST = 60;

type Walk = {
  readonly tags: Map<number, Tag>;
  readonly owners: Map<number, string>;
  readonly unclear: Set<number>;
  count: number;
};

type Within = { readonly tag: Tag; readonly lists: number; readonly table?: { readonly id: number; rows: number } };

/** The tags of one page; empty where there is no tree. `tree`: pdf.js's, of which nothing is taken for granted. */
export function tagsOf(tree: unknown): Tags {
  const walk: Walk = { tags: new Map(), owners: new Map(), unclear: new Set(), count: 0 };
  visit(tree, { tag: { element: undefined }, lists: 0 }, walk, 0);
  for (const id of walk.unclear) walk.tags.delete(id);
  return walk.tags;
}

function visit(node: unknown, within: Within, walk: Walk, depth: number): void {
  if (typeof node !== "object" || node === null || depth > DEEPEST) return;
  const { role, id, children } = propertiesOf(node);
  if (typeof id === "string") note(id, within.tag, walk);
  if (!Array.isArray(children)) return;
  const inside = typeof role === "string" ? stepInto(role, within, walk) : within;
  let column = 0;
  for (const child of children) {
    const isCell = typeof child === "object" && child !== null && CELLS.has(String(propertiesOf(child).role));
    visit(child, isCell ? cellWithin(child, inside, column++) : inside, walk, depth + 1);
  }
}

function propertiesOf(node: object): { role: unknown; id: unknown; children: unknown } {
  return {
    role: "role" in node ? node.role : undefined,
    id: "id" in node ? node.id : undefined,
    children: "children" in node ? node.children : undefined,
  };
}

/** Numbers are per content stream: one that two streams have says nothing. */
function note(id: string, tag: Tag, walk: Walk): void {
  const [, owner, digits] = CONTENT.exec(id) ?? [];
  if (owner === undefined || digits === undefined) return;
  const number = Number(digits);
  if ((walk.owners.get(number) ?? owner) !== owner) walk.unclear.add(number);
  walk.owners.set(number, owner);
  walk.tags.set(number, tag);
}

function stepInto(role: string, within: Within, walk: Walk): Within {
  const { tag, lists, table } = within;
  const heading = HEADING.exec(role);
  if (heading !== null) {
    return { ...within, tag: { ...tag, element: ++walk.count, level: Number(heading[1] ?? 1) } };
  }
  if (PARAGRAPHS.has(role)) return { ...within, tag: { ...tag, element: ++walk.count } };
  if (role === "L") return { ...within, lists: lists + 1 };
  if (role === "LI") {
    const item = ++walk.count;
    return { ...within, tag: { ...tag, element: item, item, depth: Math.max(0, lists - 1) } };
  }
  if (role === "Table") return { tag: { element: undefined }, lists: 0, table: { id: ++walk.count, rows: 0 } };
  if (role === "TR" && table !== undefined) table.rows++;
  return ROWS.has(role) || CELLS.has(role) || role === "TR"
    ? { ...within, tag: { ...tag, element: undefined } }
    : within;
}

function cellWithin(node: object, within: Within, column: number): Within {
  const { table } = within;
  if (table === undefined) return within;
  const header = propertiesOf(node).role === "TH";
  return {
    ...within,
    tag: { element: undefined, cell: { table: table.id, row: table.rows - 1, column, header } },
  };
}
