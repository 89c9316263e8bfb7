/**
 * The words that a claim rests on → Web Annotation: targets in the document's text and on the pages of its file.
 */
import type { ClaimRow } from "../rows.ts";

/** What RFC 8118 defines fragments of. */
const PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc8118";

/** This many units of text before and after the words, so that they are found in a text that has changed. */
const CONTEXT_UNITS = 32;

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** A document's text, in which places are counted as the recommendation wants them: characters, not UTF-16 units. */
export class AnchoredText {
  readonly #text: string;
  /** Where characters of two units begin, in order. */
  readonly #pairs: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index);
  }

  /** The characters before a UTF-16 offset (Web Annotation Data Model, 4.2.5: code points, not code units). */
  characterAt(offset: number): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#pairs[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  }

  /** Selectors of a stretch, by position and by its words with those around it. */
  selectors(start: number, end: number, exact: string): object[] {
    const text = this.#text;
    let from = Math.max(0, start - CONTEXT_UNITS);
    if (isLow(text.charCodeAt(from))) from++; // never half a character
    let to = Math.min(text.length, end + CONTEXT_UNITS);
    if (to > end && isHigh(text.charCodeAt(to - 1))) to--;
    return [
      { type: "oa:TextPositionSelector", start: this.characterAt(start), end: this.characterAt(end) },
      { type: "oa:TextQuoteSelector", prefix: text.slice(from, start), exact, suffix: text.slice(end, to) },
    ];
  }
}

/** What a claim's annotation points at: each stretch of its words in the text, and where they stand in the file. */
export function targetsOf(claim: ClaimRow, text: AnchoredText): object[] {
  const { document, start, end, quote } = claim;
  const inText = (claim.spans ?? [{ start, end, quote }]).map((span) => ({
    type: "oa:SpecificResource",
    source: `document:${document}/text`,
    selector: text.selectors(span.start, span.end, span.quote),
  }));
  const inFile = fragmentsOf(claim.place).map((fragment) => ({
    type: "oa:SpecificResource",
    source: `document:${document}`,
    selector: [{ type: "oa:FragmentSelector", conformsTo: PDF_FRAGMENTS, fragment }],
  }));
  return [...inText, ...inFile];
}

/** Pages and boxes as a PDF viewer takes them behind "#" (RFC 8118: left, right, top, bottom from the page's upper left corner). */
function fragmentsOf({ page, box, boxes }: ClaimRow["place"]): string[] {
  const one = page === undefined || box === undefined ? [] : [{ page, box }];
  const all = boxes ?? one;
  if (all.length === 0) return page === undefined ? [] : [`page=${page}`];
  return all.map(({ page: on, box: [left, top, right, bottom] }) => {
    return `page=${on}&highlight=${left},${right},${top},${bottom}`;
  });
}

/** What of a place is no page: a slide, a cell, a paragraph. Undefined where there is nothing. */
export function cellOf({
  page: _page,
  box: _box,
  boxes: _boxes,
  cp: _cp,
  ...rest
}: ClaimRow["place"]): object | undefined {
  const parts = Object.entries(rest).map(([name, value]) => [`term:place-${name}`, value] as const);
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}
