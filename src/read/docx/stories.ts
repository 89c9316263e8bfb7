/**
 * The main text, then what stands beside it: text boxes, notes, comments, page heads, each as a story after the main text.
 */
import type { DraftBlock } from "../../model/draft.ts";
import type { Story } from "../../model/place.ts";
import { hasWords } from "../words.ts";
import { readBlocks } from "./blocks.ts";
import { type Definitions, type Flow, openFlow } from "./flow.ts";
import type { XmlPart } from "./package.ts";
import type { Parts } from "./parts.ts";
import { childOf, childrenOf, switchOf, type XmlElement } from "./xml.ts";

export type Stories = {
  readonly drafts: readonly DraftBlock[];
  /** What could not be read, in words. */
  readonly losses: readonly string[];
  /** Text left out on purpose (see `Flow.leftOut`). */
  readonly leftOut: readonly string[];
};

const NOTES = [
  { kind: "footnotes", element: "w:footnote", story: "footnote" },
  { kind: "endnotes", element: "w:endnote", story: "endnote" },
  { kind: "comments", element: "w:comment", story: "comment" },
] as const;

const HEADS: readonly { readonly reference: string; readonly story: Story }[] = [
  { reference: "w:headerReference", story: "header" },
  { reference: "w:footerReference", story: "footer" },
];

export function readStories(main: XmlPart, body: XmlElement, parts: Parts, definitions: Definitions): Stories {
  const drafts: DraftBlock[] = [];
  const losses: string[] = [];
  const leftOut: string[] = [];
  const finish = (flow: Flow): void => {
    losses.push(...[...flow.unread].map((what) => `${what} is not read`), ...openFields(flow));
    leftOut.push(...flow.leftOut);
  };
  const open = (part: string): Flow => openFlow(definitions, parts.links(part));

  const flow = open(main.name);
  drafts.push(...readBlocks(flow, body));
  drafts.push(
    ...boxesOf(flow)
      .map((blocks) => storyOf("textbox", blocks))
      .filter(hasWords),
  );
  finish(flow);

  for (const { kind, element, story } of NOTES) {
    const part = parts.of(kind);
    if (part === undefined) continue;
    const notes = open(part.name);
    for (const note of childrenOf(part.root, element)) {
      // separators between text and notes are notes of a type of their own (17.18.33)
      if (!["normal", undefined].includes(note.attributes["w:type"])) continue;
      const blocks = readBlocks(notes, note);
      drafts.push(...[storyOf(story, [...blocks, ...boxesOf(notes).flat()])].filter(hasWords));
    }
    finish(notes);
  }

  for (const { reference, story } of HEADS) {
    drafts.push(
      ...readHeads(flow.sections, reference, parts, open, finish).map(({ blocks, isFurniture }) =>
        storyOf(story, blocks, isFurniture),
      ),
    );
  }
  return { drafts, losses: [...new Set(losses)], leftOut };
}

type Head = { readonly blocks: readonly DraftBlock[]; readonly isFurniture: boolean };

/**
 * Page heads in the order of the sections, each part once. What stands on every page is furniture; the head of a first page is
 * not, unless it says what the others say (a letterhead may be all that names the body or the day).
 */
function readHeads(
  sections: readonly XmlElement[],
  reference: string,
  parts: Parts,
  open: (part: string) => Flow,
  finish: (flow: Flow) => void,
): Head[] {
  const seen = new Set<string>();
  const heads: { blocks: DraftBlock[]; isFirst: boolean; words: string }[] = [];
  for (const section of sections) {
    const showsFirst = switchOf(section, "w:titlePg") ?? false;
    for (const { attributes } of childrenOf(section, reference)) {
      const id = attributes["r:id"] ?? "";
      if (seen.has(id)) continue;
      seen.add(id);
      const part = parts.byId(id);
      if (part === undefined) continue;
      const flow = open(part.name);
      const blocks = readBlocks(flow, part.root);
      blocks.push(...boxesOf(flow).flat());
      finish(flow);
      const isFirst = attributes["w:type"] === "first" && showsFirst;
      if (blocks.some(hasWords)) heads.push({ blocks, isFirst, words: wordsOf(blocks) });
    }
  }
  const repeated = new Set(heads.filter(({ isFirst }) => !isFirst).map(({ words }) => words));
  return heads.map(({ blocks, isFirst, words }) => ({ blocks, isFurniture: !isFirst || repeated.has(words) }));
}

/** The contents of the text boxes that were met, those within text boxes too. */
function boxesOf(flow: Flow): DraftBlock[][] {
  const boxes: DraftBlock[][] = [];
  for (let box = flow.boxes.shift(); box !== undefined; box = flow.boxes.shift()) boxes.push(readBlocks(flow, box));
  return boxes;
}

function storyOf(story: Story, blocks: readonly DraftBlock[], isFurniture = false): DraftBlock {
  return { kind: "story", story, blocks, ...(isFurniture ? { ignored: "running-head" } : {}) };
}

/** A field that never ends would swallow the text after it. */
function openFields(flow: Flow): string[] {
  return flow.fields
    .filter(({ inResult, leftOut }) => !inResult && leftOut.trim() !== "")
    .map(({ leftOut }) => `${leftOut.length} characters stand in a field that never ends ("${leftOut.slice(0, 40)}")`);
}

/** All text of the blocks, to tell whether two heads say the same. */
function wordsOf(blocks: readonly DraftBlock[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case "table":
          return wordsOf(block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks)));
        case "story":
        case "slide":
          return wordsOf(block.blocks);
        default:
          return block.text;
      }
    })
    .join("\n");
}

/** The body of the main part. */
export function bodyOf(main: XmlPart): XmlElement | undefined {
  return main.root.name === "w:document" ? childOf(main.root, "w:body") : undefined;
}
