/**
 * The text rendition of a page with a presentation's transcript: "N Title", then the slide's text; the page around it.
 * Also slides that are announced by "Bild N" or "Slide N".
 */
import type { DraftBlock } from "../../model/draft.ts";
import { isTranscriptHeading, TRANSCRIPT_RULES } from "../transcript.ts";
import { readBlocks } from "./blocks.ts";
import { isBlank } from "./lines.ts";

/** A slide may be missing from the transcript (it had no text), but not many in a row. */
const MAX_SKIP = 5;
const MIN_SLIDES = 2;
/** The transcript ends at this many blank lines. */
const END_GAP = 2;
const NUMBERED = /^([0-9]{1,4})(?:[\s.:]\s*|$)(.*)$/u;
const ANNOUNCED = /^(?:bild|slide|sida)\s+([0-9]{1,4})(?:\s*[:.–—-]\s*|\s*$)(.*)$/iu;

type Start = { readonly at: number; readonly number: number; readonly rest: string };

/** The blocks of the whole text; undefined where it is no transcript. */
export function readTranscript(lines: readonly string[]): DraftBlock[] | undefined {
  const heading = lines.findIndex(isTranscriptHeading);
  const from = heading + 1;
  const starts = startsOf(lines, from, heading < 0 ? ANNOUNCED : NUMBERED);
  const [first] = starts;
  if (first === undefined || starts.length < MIN_SLIDES) return undefined;
  const lastStart = starts.at(-1) ?? first;
  const end = heading < 0 ? lines.length : endOf(lines, lastStart.at);
  return [
    ...(heading < 0
      ? readBlocks(lines.slice(0, first.at))
      : leaveOut(lines.slice(0, heading), TRANSCRIPT_RULES.chrome)),
    ...leaveOut(lines.slice(Math.max(0, heading), heading < 0 ? 0 : from), TRANSCRIPT_RULES.heading),
    ...(heading < 0 ? [] : leaveOut(lines.slice(from, first.at), TRANSCRIPT_RULES.chrome)),
    ...starts.map((start, n) => slideOf(start, lines.slice(start.at + 1, starts[n + 1]?.at ?? end))),
    ...leaveOut(lines.slice(end), TRANSCRIPT_RULES.chrome),
  ];
}

/** The first lines of slides: paragraphs that begin with the next number. */
function startsOf(lines: readonly string[], from: number, pattern: RegExp): Start[] {
  const candidates = new Map<number, Start[]>();
  for (let at = from; at < lines.length; at++) {
    if (at > from && !isBlank(lines[at - 1])) continue;
    const match = pattern.exec(lines[at]?.trim() ?? "");
    if (match?.[1] === undefined) continue;
    const start = { at, number: Number(match[1]), rest: match[2] ?? "" };
    const same = candidates.get(start.number);
    if (same === undefined) candidates.set(start.number, [start]);
    else same.push(start);
  }
  const starts: Start[] = [];
  let last: Start = { at: from - 1, number: 0, rest: "" };
  for (;;) {
    const next = nextStart(candidates, last);
    if (next === undefined) return starts;
    starts.push(next);
    last = next;
  }
}

function nextStart(candidates: ReadonlyMap<number, readonly Start[]>, last: Start): Start | undefined {
  for (let number = last.number + 1; number <= last.number + MAX_SKIP; number++) {
    const next = candidates.get(number)?.find(({ at }) => at > last.at);
    if (next !== undefined) return next;
  }
  return undefined;
}

function endOf(lines: readonly string[], from: number): number {
  let blank = 0;
  for (let at = from; at < lines.length; at++) {
    blank = isBlank(lines[at]) ? blank + 1 : 0;
    if (blank >= END_GAP) return at;
  }
  return lines.length;
}

/** The first line is the slide's title, unless it is the only one: then title and text cannot be told apart. */
function slideOf({ number, rest }: Start, lines: readonly string[]): DraftBlock {
  const more = readBlocks(lines);
  const title = rest.trim();
  if (title === "") return { kind: "slide", number, blocks: more };
  const first: DraftBlock =
    more.length > 0 ? { kind: "heading", level: 2, text: title } : { kind: "paragraph", text: title };
  return { kind: "slide", number, blocks: [first, ...more] };
}

function leaveOut(lines: readonly string[], rule: string): DraftBlock[] {
  return readBlocks(lines).map((block) => ({ ...block, ignored: rule }));
}
