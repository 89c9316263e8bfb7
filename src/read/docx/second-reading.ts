/**
 * Mammoth reads the same parts a second time, on its own: every word and table that it finds in text, notes and comments must
 * be among the blocks that were read, else the reader has lost something, and the document says so.
 * Mammoth gets no more than parts that were unpacked and checked here, and neither pictures nor addresses.
 */
import mammoth from "mammoth";
import type { Problem } from "../../model/document.ts";
import type { DraftBlock } from "../../model/draft.ts";
import { MAX_SECOND_ELEMENTS, MAX_SECOND_LENGTH } from "./limits.ts";
import type { XmlPart } from "./package.ts";
import { packStored } from "./stored-zip.ts";

/** The parts that mammoth is given, by the name under which it looks for them ("document", "footnotes"). */
export type CheckedParts = readonly {
  readonly name: string;
  readonly part: XmlPart;
  readonly relationships: XmlPart | undefined;
}[];

/** Styles are no matter of text; without the part mammoth fails at the first table that names one. */
const NO_STYLES = [
  "word/styles.xml",
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
] as const;

const NO_LINKS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** What is used of mammoth's tree (its `documents.js`). */
type MammothNode = {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly MammothNode[];
};
type MammothNote = { readonly body: readonly MammothNode[] };
type MammothDocument = MammothNode & {
  readonly notes: { readonly resolve: (reference: MammothNode) => MammothNote | null };
  readonly comments: readonly MammothNote[];
};

export type SecondReading = { readonly text: string; readonly tables: number };

/** Compares the blocks with mammoth's reading; `leftOut` is text that was left out on purpose. `elements` is the size of all parts. */
export async function compareWithMammoth(
  parts: CheckedParts,
  elements: number,
  drafts: readonly DraftBlock[],
  leftOut: readonly string[],
  path: string,
): Promise<Problem[]> {
  const given = parts.flatMap(({ part, relationships }) => [part, relationships ?? []].flat());
  if (given.some(({ whole }) => !whole)) return []; // told already, and mammoth reads no broken XML
  const length = given.reduce((sum, { xml }) => sum + xml.length, 0);
  if (elements > MAX_SECOND_ELEMENTS || length > MAX_SECOND_LENGTH) {
    const size = `${elements} XML elements, ${length} characters`;
    const message = `${path} is too large to be read by mammoth as well (${size}): its text was read once`;
    return [{ code: "limit_size", message }];
  }
  const second = await readWithMammoth(parts);
  if (second instanceof Error) {
    const message = `${path}: mammoth cannot read it (${second.message}): whether text was lost was not checked`;
    return [{ code: "lost_part", message }];
  }
  return lossesOf(second, drafts, leftOut).map((loss) => ({ code: "lost_part", message: `${path}: ${loss}` }));
}

/** What is in the second reading and not in the first, in words. */
export function lossesOf(second: SecondReading, drafts: readonly DraftBlock[], leftOut: readonly string[]): string[] {
  const first: Content = { texts: [], tables: 0 };
  collect(drafts, first);
  const losses: string[] = [];
  const words = missingWords(second.text, first.texts, leftOut);
  if (words.length > 0) losses.push(`mammoth reads text that was not read here: "${words.join(" ")}"`);
  if (second.tables > first.tables) losses.push(`mammoth reads ${second.tables} tables, here are ${first.tables}`);
  return losses;
}

/** The first words of `text` that are not in the others, each as often as it is missing. */
function missingWords(text: string, texts: readonly string[], leftOut: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const other of [...texts, ...leftOut]) {
    for (const word of wordsOf(other)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const missing: string[] = [];
  for (const word of wordsOf(text.replaceAll("\u00ad", ""))) {
    const left = counts.get(word) ?? 0;
    if (left > 0) counts.set(word, left - 1);
    else missing.push(word);
  }
  if (missing.length === 0) return [];
  // Where mammoth drops a break or keeps what was left out, words run together: their letters are still all there.
  const letters = texts.map(lettersOf).join("");
  const glued = leftOut
    .slice(0, MOST_GLUED)
    .map(lettersOf)
    .filter((part) => part !== "");
  const lost: string[] = [];
  let at = 0;
  for (const word of missing) {
    const rest = glued.reduce((left, part) => left.replace(part, ""), word);
    const ahead = letters.indexOf(rest, at); // they come in the same order
    const found = ahead < 0 ? letters.indexOf(rest) : ahead;
    if (found >= 0) at = found;
    if (found < 0 || counts.has(word)) lost.push(word);
    if (lost.length === MOST_TOLD) break;
  }
  return lost;
}

/** As many lost words as a message tells; the person looks into the file anyway. */
const MOST_TOLD = 12;
/** Parts left out that are looked for in words that are not found; a document with more has its words told as lost. */
const MOST_GLUED = 200;

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const lettersOf = (text: string): string => wordsOf(text).join("");

type Content = { readonly texts: string[]; tables: number };

function collect(blocks: readonly DraftBlock[], into: Content): void {
  for (const block of blocks) {
    if (block.kind === "table") {
      into.tables++;
      for (const row of block.rows) for (const cell of row.cells) collect(cell.blocks, into);
    } else if (block.kind === "story" || block.kind === "slide") collect(block.blocks, into);
    else into.texts.push(block.text);
  }
}

async function readWithMammoth(parts: CheckedParts): Promise<SecondReading | Error> {
  const buffer = packStored([
    NO_STYLES,
    ...parts.map(({ name, part }) => [`word/${name}.xml`, part.xml] as const),
    ...parts.map(({ name, relationships }) => [`word/_rels/${name}.xml.rels`, relationships?.xml ?? NO_LINKS] as const),
  ]);
  let reading: SecondReading = { text: "", tables: 0 };
  // The tree is taken here; an empty one goes on, so that no page is made of it.
  const transformDocument = (document: MammothDocument): MammothDocument => {
    reading = readTree(document);
    return { ...document, children: [], comments: [] };
  };
  try {
    await mammoth.convertToHtml({ buffer }, { transformDocument, includeDefaultStyleMap: false, styleMap: [] });
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
  return reading;
}

function readTree(document: MammothDocument): SecondReading {
  const texts: string[] = [];
  const notes = new Set(document.comments);
  let tables = 0;
  const visit = (node: MammothNode): void => {
    switch (node.type) {
      case "text":
        texts.push(node.value ?? "");
        return;
      case "break":
      case "tab":
        texts.push("\n");
        return;
      case "noteReference": {
        const note = document.notes.resolve(node);
        if (note !== null) notes.add(note);
        return;
      }
      case "table":
        if (node.children?.length) tables++;
    }
    for (const child of node.children ?? []) visit(child);
    if (node.type === "paragraph") texts.push("\n");
  };
  visit(document);
  for (const { body } of notes) for (const node of body) visit(node); // each once, those that notes refer to as well
  return { text: texts.join(""), tables };
}
