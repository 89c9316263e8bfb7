/**
 * Writes a tagged PDF of one page from a tree that looks like its structure: `el("P", text(…))`.
 */
import { freeNumber, type Ink, page, pageNumber, pageWith, pdf } from "./pdf-builder.ts";

export type Element = { readonly role: string; readonly children: readonly (Element | Ink)[] };

export const el = (role: string, ...children: readonly (Element | Ink)[]): Element => ({ role, children });

/** Ink that belongs to no element comes as an artifact. */
export function taggedPdf(tree: readonly Element[], artifacts: readonly Ink[] = []): Uint8Array {
  const objects: string[] = [];
  const ink: Ink[] = [];
  const owners: number[] = [];
  const first = freeNumber(1) + 2; // the root of the tree and the table of parents come first
  const add = (element: Element, parent: number): number => {
    const index = objects.push("") - 1;
    const own = first + index;
    const kids = element.children.map((child) => {
      if (typeof child !== "function") return `${add(child, own)} 0 R`;
      const id = owners.push(own) - 1;
      ink.push((height) => `/${element.role} <</MCID ${id}>> BDC\n${child(height)}EMC\n`);
      return String(id);
    });
    objects[index] =
      `<</Type/StructElem/S/${element.role}/P ${parent} 0 R/Pg ${pageNumber(0)} 0 R/K[${kids.join(" ")}]>>`;
    return own;
  };
  const root = freeNumber(1);
  const kids = tree.map((element) => `${add(element, root)} 0 R`);
  const parents = `<</Nums[0[${owners.map((owner) => `${owner} 0 R`).join(" ")}]]>>`;
  const apart = artifacts.map(
    (one): Ink =>
      (height) =>
        `/Artifact BMC\n${one(height)}EMC\n`,
  );
  const sheet = page(...ink, ...apart);
  return pdf([pageWith({ extra: "/StructParents 0" }, ...sheet.ink)], "", {
    catalog: `/MarkInfo<</Marked true>>/StructTreeRoot ${root} 0 R`,
    objects: [`<</Type/StructTreeRoot/K[${kids.join(" ")}]/ParentTree ${root + 1} 0 R>>`, parents, ...objects],
  });
}
