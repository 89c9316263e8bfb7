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

export type PartKind = "styles" | "numbering" | "theme" | "footnotes" | "endnotes" | "comments";

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
    byId: (id) => read(relationships.find((relationship) => relationship.id === id)),
    links: (part) => {
      const own = part === main ? relationships : readRelationships(file, part);
      return new Map(own.map(({ id, target }) => [id, target]));
    },
    lost: () =>
      [...missing].map((what) => ({
        code: "lost_part",
        message: `${path}: the part ${what} is missing; the rest was read`,
      })),
  };
}
