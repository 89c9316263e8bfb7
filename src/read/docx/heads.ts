/**
 * Page heads (sv. *sidhuvud, sidfot*): which parts the sections name, each once, and whether they are furniture.
 */
import type { DraftBlock } from "../../model/draft.ts";
import type { Story } from "../../model/place.ts";
import { hasWords } from "../words.ts";
import type { XmlPart } from "./package.ts";
import type { Parts } from "./parts.ts";
import { childrenOf, switchOf, type XmlElement } from "./xml.ts";

/** What was read in one place: its blocks, its text boxes, and the sections that it ends. */
export type StoryText = {
  readonly blocks: readonly DraftBlock[];
  readonly boxes: readonly (readonly DraftBlock[])[];
  readonly sections: readonly XmlElement[];
};

/** Reads the content of an element of a part. */
export type StoryReader = (part: XmlPart, container: XmlElement) => StoryText;

export type Head = { readonly story: Story; readonly text: StoryText; readonly isFurniture: boolean };

const KINDS: readonly { readonly reference: string; readonly story: Story }[] = [
  { reference: "w:headerReference", story: "header" },
  { reference: "w:footerReference", story: "footer" },
];

/**
 * The heads in the order of the sections, first those above the text. What stands on every page is furniture; the head of a
 * first page is not, unless it says what the others say (a letterhead may be all that names the body or the day).
 */
export function readHeads(sections: readonly XmlElement[], parts: Parts, read: StoryReader): Head[] {
  return KINDS.flatMap(({ reference, story }) => {
    const heads: { text: StoryText; isFirst: boolean; words: string }[] = [];
    const seen = new Set<string>();
    for (const section of sections) {
      const showsFirst = switchOf(section, "w:titlePg") ?? false;
      for (const { attributes } of childrenOf(section, reference)) {
        const part = parts.byId(attributes["r:id"] ?? "");
        if (part === undefined || seen.has(part.name)) continue;
        seen.add(part.name);
        const text = read(part, part.root);
        const isFirst = attributes["w:type"] === "first" && showsFirst;
        heads.push({ text, isFirst, words: JSON.stringify(allBlocks(text).filter(hasWords)) });
      }
    }
    const repeated = new Set(heads.filter(({ isFirst }) => !isFirst).map(({ words }) => words));
    return heads.map(
      ({ text, isFirst, words }): Head => ({ story, text, isFurniture: !isFirst || repeated.has(words) }),
    );
  });
}

/** The blocks of a story with those of its text boxes after them. */
export function allBlocks({ blocks, boxes }: StoryText): readonly DraftBlock[] {
  return [...blocks, ...boxes.flat()];
}
