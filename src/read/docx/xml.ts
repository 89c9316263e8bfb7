/**
 * The XML of one part → a light tree with canonical prefixes (`w:`, `r:`, …), whatever prefixes the writer chose.
 * Document type declarations are refused, nesting and number of elements are limited while reading.
 * What is not well-formed is read as far as it goes, with the first fault told.
 */
import { SaxesParser } from "saxes";
import { UnreadableSource } from "../../model/document.ts";
import { MAX_ATTRIBUTES, MAX_DEPTH, MAX_ELEMENTS, MAX_TEXT } from "./limits.ts";

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own characters; in these files no element has both text and children. */
  readonly text: string;
};

/** Elements and characters between tags that may still be read; all parts of a file share one. */
export type XmlBudget = { elements: number; text: number };

export type XmlReading = {
  readonly root: XmlElement | undefined;
  /** What is not well-formed, absent where all is. */
  readonly fault?: string;
  /** The text ends within an element. */
  readonly cut: boolean;
};

const OFFICE = "http://schemas.openxmlformats.org/";
const STRICT = "http://purl.oclc.org/ooxml/";

/** Prefix by namespace; transitional and strict (ISO/IEC 29500) are one. "" is for parts whose names stand alone. */
const PREFIXES = new Map<string, string>([
  [`${OFFICE}wordprocessingml/2006/main`, "w"],
  [`${STRICT}wordprocessingml/main`, "w"],
  [`${OFFICE}officeDocument/2006/relationships`, "r"],
  [`${STRICT}officeDocument/relationships`, "r"],
  [`${OFFICE}officeDocument/2006/math`, "m"],
  [`${STRICT}officeDocument/math`, "m"],
  [`${OFFICE}drawingml/2006/main`, "a"],
  [`${STRICT}drawingml/main`, "a"],
  [`${OFFICE}drawingml/2006/chart`, "c"],
  [`${STRICT}drawingml/chart`, "c"],
  [`${OFFICE}drawingml/2006/diagram`, "dgm"],
  [`${STRICT}drawingml/diagram`, "dgm"],
  [`${OFFICE}markup-compatibility/2006`, "mc"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
  [`${OFFICE}package/2006/relationships`, ""],
  [`${OFFICE}package/2006/metadata/core-properties`, "cp"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://purl.org/dc/terms/", "dcterms"],
]);

/** Prefixes that mean something here; one that is bound to another namespace is told apart by a "?". */
const TAKEN = new Set(PREFIXES.values());
/** A tag with the text after it that is worth a closer look, in characters. */
const LONG_TAG = 1 << 16;

/** Prefix as written → canonical prefix, within the scope around it. */
type Scope = {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly outer: Scope | undefined;
  /** All prefixes are the canonical ones, as in files of Word: no name need be turned. */
  readonly isPlain: boolean;
  /** Names already turned. */
  readonly names: Map<string, string>;
};
type Growing = { name: string; attributes: Record<string, string>; children: Growing[]; text: string };

/**
 * Reads XML as a tree.
 * @throws UnreadableSource `limit_depth`, `limit_size`; `damaged_file` for a document type declaration
 */
export function parseXml(xml: string, part: string, budget: XmlBudget): XmlReading {
  checkTags(xml, part);
  const top: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open: Growing[] = [top];
  const scopes: Scope[] = [{ prefixes: new Map(), outer: undefined, isPlain: true, names: new Map() }];
  let current = top;
  let fault: string | undefined;
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    fault ??= error.message;
  });
  parser.on("doctype", () => {
    throw new UnreadableSource("damaged_file", `${part} declares a document type, which no part of a Word file has`);
  });
  parser.on("opentag", (tag) => {
    if (open.length > MAX_DEPTH) {
      throw new UnreadableSource("limit_depth", `${part} nests elements more than ${MAX_DEPTH} deep`);
    }
    if (--budget.elements < 0) {
      throw new UnreadableSource("limit_size", `the parts have more than ${MAX_ELEMENTS} XML elements (at ${part})`);
    }
    const scope = scopeOf(tag.attributes, scopes[scopes.length - 1]);
    scopes.push(scope);
    const element = {
      name: nameIn(scope, tag.name),
      attributes: renamed(tag.attributes, scope),
      children: [],
      text: "",
    };
    // A stray end tag closes everything; what comes after it still belongs to the last part of the root.
    const isStray = open.length === 1 && top.children.length > 0;
    const parent = isStray ? (top.children[0]?.children.at(-1) ?? top) : current;
    parent.children.push(element);
    open.push(element);
    current = element;
  });
  parser.on("closetag", () => {
    open.pop();
    scopes.pop();
    current = open[open.length - 1] ?? top;
  });
  const addText = (text: string): void => {
    budget.text -= text.length;
    if (budget.text < 0) {
      throw new UnreadableSource("limit_size", `the parts have more than ${MAX_TEXT} characters of text (at ${part})`);
    }
    current.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(xml);
  const cut = open.length > 1;
  parser.close();
  return { root: top.children[0], cut, ...(fault === undefined ? {} : { fault }) };
}

/** Saxes gathers all attributes of a tag before it shows them; a tag with too many is found beforehand by its length. */
function checkTags(xml: string, part: string): void {
  for (let at = xml.indexOf("<"), next = at; at >= 0; at = next) {
    next = xml.indexOf("<", at + 1);
    const end = next < 0 ? xml.length : next;
    if (end - at < LONG_TAG) continue;
    let count = 0;
    for (const _ of xml.slice(at, end).matchAll(/=\s*["']/gu)) {
      if (++count <= MAX_ATTRIBUTES) continue;
      throw new UnreadableSource("limit_size", `${part} has an element with more than ${MAX_ATTRIBUTES} attributes`);
    }
  }
}

function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope | undefined): Scope {
  let prefixes: Map<string, string> | undefined;
  let isPlain = outer?.isPlain ?? true;
  for (const key in attributes) {
    if (!key.startsWith("xmlns") || (key.length > 5 && key[5] !== ":")) continue;
    const written = key.slice(6);
    const prefix = PREFIXES.get(attributes[key] ?? "") ?? (TAKEN.has(written) ? `${written}?` : written);
    prefixes ??= new Map();
    prefixes.set(written, prefix);
    isPlain &&= prefix === written;
  }
  if (prefixes === undefined && outer !== undefined) return outer;
  return { prefixes: prefixes ?? new Map(), outer, isPlain, names: new Map() };
}

function nameIn(scope: Scope, raw: string): string {
  if (scope.isPlain) return raw;
  const known = scope.names.get(raw);
  if (known !== undefined) return known;
  const colon = raw.indexOf(":");
  const written = raw.slice(0, Math.max(0, colon));
  let prefix: string | undefined;
  for (let at: Scope | undefined = scope; at !== undefined && prefix === undefined; at = at.outer) {
    prefix = at.prefixes.get(written);
  }
  prefix ??= written;
  const name = prefix === "" ? raw.slice(colon + 1) : `${prefix}:${raw.slice(colon + 1)}`;
  scope.names.set(raw, name);
  return name;
}

/** Attributes without a prefix belong to no namespace and keep their names. */
function renamed(attributes: Record<string, string>, scope: Scope): Record<string, string> {
  if (scope.isPlain) return attributes;
  const all: Record<string, string> = Object.create(null);
  for (const raw in attributes) all[raw.includes(":") ? nameIn(scope, raw) : raw] = attributes[raw] ?? "";
  return all;
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The children of that name, in order. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** `w:val` of the first child of that name. */
export function valueAt(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes["w:val"];
}

/** `w:val` of the first child of that name as a whole number. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const value = valueAt(element, name);
  return value !== undefined && /^-?\d{1,9}$/u.test(value) ? Number(value) : undefined;
}

/** Whether a property that is there is on: without a value it is (ISO/IEC 29500-1, 17.17.4). */
export function isOn(property: XmlElement): boolean {
  return !["0", "false", "off"].includes(property.attributes["w:val"] ?? "");
}

/** Whether a property is on; undefined where it is not there. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(element, name);
  return property === undefined ? undefined : isOn(property);
}
