/**
 * Pages that show a presentation and, below it, the transcript (sv. *avskrift*) of its slides.
 * Recognised by the transcript's heading and by elements that are numbered one after the other; no site is known by name.
 */
import type { DraftBlock } from "../../model/draft.ts";
import { isTranscriptHeading } from "../transcript.ts";
import { attribute, descendants, type Element, elementsOf, textOf } from "./dom.ts";
import { type Page, readFlow } from "./flow.ts";
import { type Styled, sliceStyled } from "./inline.ts";

export type Transcript = { readonly heading: Element; readonly slides: ReadonlyMap<Element, number> };

const MIN_SLIDES = 2;
/** The transcript is looked for in what is around its heading, so many elements up. */
const MAX_UP = 4;
/** So much of a text shows whether a number begins it; a heading is shorter than that. */
const ENOUGH = 500;
const NUMBERED_ID = /^(?:[a-z]+[-_])*(?:slide|bild|page|sida)[-_]?([0-9]{1,4})$/iu;
const LEADING_NUMBER = /^\s*(?:(?:bild|slide|sida)\s+)?([0-9]{1,4})(?![0-9.,/]*[0-9])[.:)]?(?:\s|$)/iu;

/** Undefined where the page is none of that kind. */
export function findTranscript(body: Element): Transcript | undefined {
  const parents = new Map<Element, Element>();
  const headings: Element[] = [];
  for (const element of descendants(body)) {
    for (const child of elementsOf(element)) parents.set(child, element);
    if (isHeading(element)) headings.push(element);
  }
  for (const heading of headings) {
    let around = parents.get(heading);
    for (let up = 0; up < MAX_UP && around !== undefined; up++, around = parents.get(around)) {
      const slides = numberedElements(around);
      if (slides.size >= MIN_SLIDES) return { heading, slides };
    }
  }
  return undefined;
}

/** An element whose own few words announce the transcript. */
function isHeading(element: Element): boolean {
  if (!/^(?:h[1-6]|p|div|legend|dt|caption)$/u.test(element.name)) return false;
  if (elementsOf(element).some(({ name }) => /^(?:div|p|ul|ol|table|section|h[1-6])$/u.test(name))) return false;
  return isTranscriptHeading(textOf(element, ENOUGH).replace(/\s+/gu, " "));
}

/** The largest run of like elements that count on: by their ids, or by the numbers that their texts begin with. */
function numberedElements(around: Element): ReadonlyMap<Element, number> {
  const byId: [Element, number][] = [];
  for (const element of descendants(around)) {
    const number = NUMBERED_ID.exec(attribute(element, "id"))?.[1];
    if (number !== undefined) byId.push([element, Number(number)]);
  }
  if (countsOn(byId)) return new Map(byId);
  for (const parent of descendants(around)) {
    const byText = elementsOf(parent).flatMap((child): [Element, number][] => {
      const number = LEADING_NUMBER.exec(textOf(child, ENOUGH).trimStart())?.[1];
      return number === undefined ? [] : [[child, Number(number)]];
    });
    if (countsOn(byText)) return new Map(byText);
  }
  return new Map();
}

function countsOn(numbered: readonly (readonly [Element, number])[]): boolean {
  const [first] = numbered;
  if (first === undefined || numbered.length < MIN_SLIDES || first[1] > 2) return false;
  return numbered.every(([element, number], i) => {
    const before = numbered[i - 1];
    return element.name === first[0].name && (before === undefined || number > before[1]);
  });
}

/** A slide: its number is taken off its text; a first line of its own is the title. */
export function readSlide(element: Element, number: number, page: Page): DraftBlock {
  const [first, ...rest] = readFlow(element, { ...page, special: new Map(), rule: undefined });
  if (first === undefined || !("text" in first)) {
    return { kind: "slide", number, blocks: first === undefined ? [] : [first, ...rest] };
  }
  const styled = withoutNumber({ text: first.text, marks: first.marks ?? [] }, number);
  const lineEnd = styled.text.indexOf("\n");
  const blocks: DraftBlock[] = [];
  if (lineEnd > 0) {
    const body = sliceStyled(styled, lineEnd + 1, styled.text.length);
    blocks.push({ kind: "heading", level: 2, ...sliceStyled(styled, 0, lineEnd) }, { kind: "paragraph", ...body });
  } else if (styled.text !== "") {
    const isTitle = rest.length > 0 || first.kind === "heading";
    blocks.push(isTitle ? { kind: "heading", level: 2, ...styled } : { kind: "paragraph", ...styled });
  }
  return { kind: "slide", number, blocks: [...blocks, ...rest] };
}

function withoutNumber(styled: Styled, number: number): Styled {
  const match = LEADING_NUMBER.exec(styled.text);
  if (match === null || Number(match[1]) !== number) return styled;
  return sliceStyled(styled, match[0].length, styled.text.length);
}
