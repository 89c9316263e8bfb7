/**
 * Which part belongs to which (ISO/IEC 29500-2, 6.5): the .rels beside a part → its relationships by id and by kind.
 * Targets outside the package are told as addresses and never opened.
 */
import type { Package } from "./package.ts";
import { childrenOf } from "./xml.ts";

export type Relationship = {
  readonly id: string;
  /** The last word of its type: "header", "hyperlink". */
  readonly kind: string;
  /** Name of a part, or an address where it is external. */
  readonly target: string;
  readonly isExternal: boolean;
};

/** The relationships of a part ("" is the package itself), in file order; empty where there are none. */
export function readRelationships(file: Package, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const name = relationshipsName(part);
  return childrenOf(file.read(name)?.root, "Relationship").map(({ attributes }): Relationship => {
    const { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode } = attributes;
    const isExternal = mode === "External";
    return { id, kind: type.replace(/^.*\//u, ""), target: isExternal ? target : resolve(folder, target), isExternal };
  });
}

/** Where the relationships of a part stand. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A target is relative to the folder of its part, or absolute from the package's root. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${target.startsWith("/") ? "" : folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
