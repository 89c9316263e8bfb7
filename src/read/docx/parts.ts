/**
 * Which parts a file is made of, found by their relationships, never by their names alone: names differ between writers.
 */
import type { Problem } from "../../model/document.ts";
import type { Package, XmlPart } from "./package.ts";
import { type Relationship, readRelationships } from "./relationships.ts";

/** Where Word puts a part when no relationship says where it is. */
const USUAL: Readonly<Record<string, string>> = {
  officeDocument: "word/document.xml",
  "core-properties": "docProps/core.xml",
  styles: "word/styles.xml",
  numbering: "word/numbering.xml",
  theme: "word/theme/theme1.xml",
  footnotes: "word/footnotes.xml",
  endnotes: "word/endnotes.xml",
  comments: "word/comments.xml",
};

/** Longer addresses no browser opens. */
const LONGEST_LINK = 2083;

type PartKind = "styles" | "numbering" | "theme" | "footnotes" | "endnotes" | "comments";

export type Parts = {
  /** The part of that kind that belongs to the main part; undefined where there is none, or it is lost. */
  readonly of: (kind: PartKind) => XmlPart | undefined;
  /** The part that a relationship of the main part leads to. */
  readonly byId: (id: string) => XmlPart | undefined;
  /** Targets of a part's relationships by their id. */
  readonly links: (part: string) => ReadonlyMap<string, string>;
  /** Parts that were asked for and are not there, though a relationship names them. */
  readonly lost: () => readonly Problem[];
};

/** The name of the main part. */
export function mainPartOf(file: Package): string {
  return targetOf(readRelationships(file, ""), "officeDocument");
}

/** The core properties of the package (title, author, dates). */
export function corePropertiesOf(file: Package): XmlPart | undefined {
  return file.read(targetOf(readRelationships(file, ""), "core-properties"));
}

function targetOf(relationships: readonly Relationship[], kind: string): string {
  return relationships.find((relationship) => relationship.kind === kind)?.target ?? USUAL[kind] ?? "";
}

export function partsOf(file: Package, main: string, path: string): Parts {
  const relationships = readRelationships(file, main);
  const links = new Map<string, ReadonlyMap<string, string>>();
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const missing = new Set<string>();
  const read = (relationship: Relationship | undefined): XmlPart | undefined => {
    if (relationship === undefined || relationship.isExternal) return undefined;
    if (!file.has(relationship.target)) {
      missing.add(`${relationship.target} (${relationship.kind})`);
      return undefined;
    }
    return file.read(relationship.target);
  };
  return {
    of: (kind) => {
      const known = relationships.find((relationship) => relationship.kind === kind);
      return known === undefined ? file.read(USUAL[kind] ?? "") : read(known);
    },
    byId: (id) => read(byId.get(id)),
    links: (part) => {
      const known = links.get(part);
      if (known !== undefined) return known;
      const short = readRelationships(file, part).filter(({ target }) => target.length <= LONGEST_LINK);
      const own = new Map(short.map(({ id, target }) => [id, target]));
      links.set(part, own);
      return own;
    },
    lost: () =>
      [...missing].map((what) => ({
        code: "lost_part",
        message: `${path}: the part ${what} is missing; the rest was read`,
      })),
  };
}
