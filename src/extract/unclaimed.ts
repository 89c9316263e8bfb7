/**
 * Words in regions that an extractor says it understands, but that no claim, ignoring rule or finding accounts for.
 * One finding a stretch: nothing is dropped silently.
 */
import { append } from "../model/append.ts";
import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { Ignored } from "../model/draft.ts";
import { bySpan, overlaps, quoteOf, type Span } from "../model/span.ts";
import { bodyOf, textBlocks } from "../model/walk.ts";
import { splitAt } from "./flow.ts";
import type { FindingDraft } from "./record-draft.ts";

/** What accounts for words. */
export type Accounts = {
  readonly claims: readonly Claim[];
  readonly ignored: readonly Ignored[];
  readonly findings: readonly FindingDraft[];
};

/** A stretch is a run of such words on one line; list markers and bare punctuation are no words. */
export function unclaimedFindings(document: Document, understood: readonly Span[], accounts: Accounts): FindingDraft[] {
  const { text } = document;
  const isCovered = new Uint8Array(text.length);
  const cover = ({ start, end }: Span): void => void isCovered.fill(1, start, end);
  for (const claim of accounts.claims) (claim.spans ?? [claim.span]).forEach(cover);
  accounts.ignored.forEach(cover);
  for (const { spans } of accounts.findings) spans.forEach(cover);
  const findings: FindingDraft[] = [];
  const regionsAt = regionsBy(understood);
  for (const { block } of textBlocks(document.blocks)) {
    const body = bodyOf(block);
    for (const region of regionsAt(body)) {
      const part = { start: Math.max(body.start, region.start), end: Math.min(body.end, region.end) };
      for (const line of splitAt(text, part, "\n"))
        append(findings, stretchesOf(text, line, isCovered).map(toFinding(text)));
    }
  }
  return findings;
}

/** Regions, which may lie within one another → those that a span overlaps, without a look at all of them each time. */
function regionsBy(understood: readonly Span[]): (span: Span) => Span[] {
  const regions = [...understood].sort(bySpan);
  /** The furthest end of the regions up to each. */
  const reach: number[] = [];
  for (const { end } of regions) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return (span) => {
    let [low, high] = [0, regions.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((reach[middle] ?? 0) < span.start) low = middle + 1;
      else high = middle;
    }
    const found: Span[] = [];
    for (let region = regions[low]; region !== undefined && region.start <= span.end; region = regions[++low])
      if (overlaps(region, span)) found.push(region);
    return found;
  };
}

/** Runs of words of a line none of whose letters is covered. */
function stretchesOf(text: string, line: Span, isCovered: Uint8Array): Span[] {
  const stretches: Span[] = [];
  let isOpen = false;
  for (const match of quoteOf(text, line).matchAll(/\S+/gu)) {
    const start = line.start + match.index;
    const end = start + match[0].length;
    if (isCovered.subarray(start, end).includes(1)) isOpen = false;
    else if (/[\p{L}\p{N}]/u.test(match[0])) {
      const last = stretches.at(-1);
      if (isOpen && last !== undefined) stretches[stretches.length - 1] = { start: last.start, end };
      else stretches.push({ start, end });
      isOpen = true;
    }
  }
  return stretches.filter((span) => !LINKING.has(quoteOf(text, span).toLocaleLowerCase("sv")));
}

/** Alone between words that are accounted for they say nothing. */
const LINKING: ReadonlySet<string> = new Set(["och", "samt", "men", "eller", "respektive", "&"]);

function toFinding(text: string): (span: Span) => FindingDraft {
  return (span) => {
    const words = quoteOf(text, span);
    const shown = words.length > 80 ? `${words.slice(0, 77)}…` : words;
    return {
      code: "unclaimed_text",
      severity: "info",
      message: `Nothing was taken out of the words "${shown}", though the layout they stand in is understood.`,
      spans: [span],
      found: words,
    };
  };
}
