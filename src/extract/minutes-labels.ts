/**
 * One line of minutes → the label it begins with, and what follows it. Labels stand alone, before a colon or a tab, or,
 * in the head, before a capital letter or a digit ("Dag 2014-05-12").
 */
import { foldWords } from "../fields/fold.ts";
import type { Span } from "../model/span.ts";
import type { Line } from "./flow.ts";
import { HEAD_LABELS, type HeadSlot, ITEM_LABEL_FORMS, ITEM_LABELS, type ItemSlot } from "./minutes-words.ts";
import type { Vocabulary } from "./own-words.ts";

/** A label at the start of a line. */
export type Labelled<Slot> = {
  readonly slot: Slot;
  readonly label: Span;
  /** What follows it on the line; empty where nothing does. */
  readonly value: Span;
  /** The label's words are the beginning of the value ("Styrelsen beslutar"). */
  readonly keep?: true;
};

function byLabel<Slot extends string>(table: Readonly<Record<Slot, readonly string[]>>): ReadonlyMap<string, Slot> {
  const slots = Object.keys(table) as Slot[];
  return new Map(slots.flatMap((slot) => table[slot].map((label) => [label, slot] as const)));
}
const HEAD = byLabel(HEAD_LABELS);
const ITEM = byLabel(ITEM_LABELS);

const LONGEST_LABEL = 80;

/** Where a label may end on a line: after each of its first words, longest first. */
function* beginnings(line: Line): Generator<{ folded: string; end: number }> {
  const words = [...line.text.slice(0, LONGEST_LABEL).matchAll(/\S+/gu)].slice(0, 6);
  for (const word of words.reverse()) {
    const end = word.index + word[0].length;
    yield { folded: foldWords(line.text.slice(0, end).replace(/[:.]+$/u, "")), end };
  }
}

function labelled<Slot>(line: Line, slot: Slot, end: number): Labelled<Slot> {
  const gap = /^\s*[:–-]?\s*/u.exec(line.text.slice(end))?.[0].length ?? 0;
  const label = { start: line.span.start, end: line.span.start + end };
  return { slot, label, value: { start: Math.min(label.end + gap, line.span.end), end: line.span.end } };
}

const WHEN_NEXT = /^\s+(?:den\s+)?(?:\d|kl\b|klockan|(?:mån|tis|ons|tors|fre|lör|sön)dag)/iu;

/** The label of the head that a line begins with, or undefined. */
export function headLabel(line: Line, { labels }: Vocabulary): Labelled<HeadSlot> | undefined {
  for (const { folded, end } of beginnings(line)) {
    const slot = labels.head.get(folded) ?? HEAD.get(folded);
    if (slot === undefined) continue;
    const after = line.text.slice(end);
    const stands = after === "" || /[:\t]\s*$/u.test(line.text.slice(0, end)) || /^(?:\s*[:\t]|\s{2,})/u.test(after);
    const isName = (slot === "date" || slot === "time") && !WHEN_NEXT.test(after); // "Dag Falk, Forsnäs"
    if (stands || (!isName && /^\s+(?:[\p{Lu}\p{N}§(]|kl\b|måndag|tisdag|onsdag|torsdag|fredag)/u.test(after)))
      return labelled(line, slot, end);
  }
  return undefined;
}

/** The words up to here are bold, those after them are not: "**Beslut** Rapporten godkänns." */
function isBoldLead(line: Line, end: number): boolean {
  const at = line.span.start + end;
  const bold = line.block.marks.filter(
    (mark) => mark.bold && mark.start <= line.span.start && mark.end > line.span.start,
  );
  return bold.some((mark) => mark.end >= at && mark.end <= at + 2 && mark.end < line.span.end);
}

/** The label within an item that a line begins with, or undefined. */
export function itemLabel(line: Line, { labels }: Vocabulary): Labelled<ItemSlot> | undefined {
  for (const { folded, end } of beginnings(line)) {
    const slot = labels.item.get(folded) ?? ITEM.get(folded);
    if (slot === undefined) continue;
    const after = line.text.slice(end);
    const stands = after === "" || /:\s*$/u.test(line.text.slice(0, end)) || /^(?:\s*[:\t]|\s{2,})/u.test(after);
    if (
      stands ||
      isBoldLead(line, end) ||
      (slot === "attachment" && /^\s+(?:\d+|[A-ZÅÄÖ])[.:]?(?=\s|$)/u.test(after) && !/[.!?]$/u.test(line.text))
    ) {
      return labelled(line, slot, end);
    }
  }
  const whole = line.folded.replace(/\s*:$/u, "");
  const form = whole.length > 80 ? undefined : ITEM_LABEL_FORMS.find(({ form }) => form.test(whole));
  if (form === undefined) return undefined;
  return { ...labelled(line, form.slot, line.text.length), ...(form.keep ? { keep: true as const } : {}) };
}
