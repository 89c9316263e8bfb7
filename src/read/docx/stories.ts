/**
 * The main text, then what stands beside it: text boxes, notes, comments, page heads, each as a story after the main text.
 */
import type { DraftBlock } from "../../model/draft.ts";
import type { Story } from "../../model/place.ts";
import { hasWords } from "../words.ts";
import { readBlocks } from "./blocks.ts";
import { type Definitions, type Flow, openFlow } from "./flow.ts";
import { allBlocks, readHeads, type StoryReader } from "./heads.ts";
import type { XmlPart } from "./package.ts";
import type { Parts } from "./parts.ts";
import { childrenOf } from "./xml.ts";

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

export function readStories(main: XmlPart, parts: Parts, definitions: Definitions): Stories {
  const losses = new Set<string>();
  const leftOut: string[] = [];
  const read: StoryReader = (part, container) => {
    const flow = openFlow(definitions, parts.links(part.name));
    const blocks = readBlocks(flow, container);
    // the list of boxes grows while they are read: there are boxes within boxes
    const boxes: (readonly DraftBlock[])[] = [];
    for (const box of flow.boxes) boxes.push(readBlocks(flow, box));
    for (const loss of [...[...flow.unread].map((what) => `${what} is not read`), ...openFields(flow)])
      losses.add(loss);
    for (const left of flow.leftOut) leftOut.push(left);
    return { blocks, boxes, sections: flow.sections };
  };

  const text = read(main, main.root);
  const stories: DraftBlock[] = text.boxes.map((blocks) => storyOf("textbox", blocks));
  for (const { kind, element, story } of NOTES) {
    const part = parts.of(kind);
    if (part === undefined) continue;
    for (const note of childrenOf(part.root, element)) {
      // separators between text and notes are notes of a type of their own (17.18.33)
      if (!["normal", undefined].includes(note.attributes["w:type"])) continue;
      stories.push(storyOf(story, allBlocks(read(part, note))));
    }
  }
  for (const { story, text: head, isFurniture } of readHeads(text.sections, parts, read)) {
    stories.push(storyOf(story, allBlocks(head), isFurniture));
  }
  return { drafts: [...text.blocks, ...stories.filter(hasWords)], losses: [...losses], leftOut };
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
