/**
 * The head of a meeting whose items cannot be told, or that is still to come (sv. *kallelse*) → where the head ends.
 * What it says of the meeting stands on its own: a paper without numbers or headings still tells who met and when.
 */
import { titleKindOf } from "./facts-words.ts";
import type { Flow, Line } from "./flow.ts";
import { headLabel } from "./minutes-labels.ts";
import type { HeadSlot } from "./minutes-words.ts";

/** How far a head may reach, in lines that hold something. */
const REACH = 60;
/** A value that goes on under its first line is a list: its lines are short and no sentences. */
const LONGEST_ENTRY = 100;
const TELLING: ReadonlySet<HeadSlot> = new Set([
  "date",
  "time",
  "place",
  "body",
  "deciding",
  "other",
  "secretary",
  "chair",
]);
const PEOPLE: ReadonlySet<HeadSlot> = new Set(["deciding", "other"]);

/** The lines of the head; none where no two of its labels, or none that tells what is `wanted`, stand there. */
export function headLines(flow: Flow, lines: readonly Line[], wanted: "people" | "when"): readonly Line[] {
  const filled = lines.filter((line) => line.text !== "").slice(0, REACH);
  const labels = filled.map((line) => headLabel(line, flow.words));
  const slots = new Set(
    labels.flatMap((label) => (label === undefined || !TELLING.has(label.slot) ? [] : [label.slot])),
  );
  const isTold = [...slots].some((slot) => PEOPLE.has(slot) === (wanted === "people"));
  if (!isTold || (slots.size < 2 && flow.facts.date === undefined)) return [];
  const last = labels.findLastIndex((label) => label !== undefined && TELLING.has(label.slot));
  const isFilled = labels[last] !== undefined && labels[last].value.end > labels[last].value.start;
  let end = last + (isFilled ? 1 : 2);
  while (end < filled.length && isEntry(filled[end], flow) && !isHeading(filled, end)) end++;
  return filled.slice(0, end);
}

const isEntry = (line: Line | undefined, flow: Flow): boolean =>
  line !== undefined &&
  line.text.length <= LONGEST_ENTRY &&
  !/[.!?:]$/u.test(line.text) &&
  line.block.kind !== "heading" &&
  (headLabel(line, flow.words) === undefined || line.table !== undefined);

/** The first line of a paragraph over a sentence is its heading. */
const isHeading = (lines: readonly Line[], at: number): boolean =>
  lines[at]?.part === 0 && lines[at + 1]?.part === 1 && /[.!?]$/u.test(lines[at + 1]?.text ?? "");

/** Whether the document calls a meeting (sv. *kallelse, dagordning, inbjudan*) and tells nothing of one that was held. */
export function isInvitation({ document: { text }, facts }: Flow): boolean {
  if (facts.kind.value !== "other") return false;
  const words = facts.kind.spans.map(({ start, end }) => text.slice(start, end)).join(" ");
  return words
    .toLocaleLowerCase("sv")
    .split(/[^\p{L}\p{N}-]+/u)
    .some((word) => titleKindOf(word) === "invitation");
}
