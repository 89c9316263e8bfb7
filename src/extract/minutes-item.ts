/**
 * The lines of one item of minutes → its parts: number, title, who presented it, attachments, decision, background.
 * Without a heading for the decision its text is the decision; proposals, motions and reservations never are.
 */
import { append } from "../model/append.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import type { Flow, Line } from "./flow.ts";
import type { ItemStart } from "./minutes-items.ts";
import { itemLabel } from "./minutes-labels.ts";
import type { Task } from "./minutes-tasks.ts";
import { CASE_NUMBER, CONTINUED, type ItemSlot, NOTHING } from "./minutes-words.ts";
import type { Vocabulary } from "./own-words.ts";
import { readPersonLine } from "./people.ts";

/** The stretches of an item, each list in the order of the text; empty where there is none. */
export type Item = {
  readonly number?: Span;
  readonly title?: Span;
  readonly presenters: readonly Span[];
  readonly attachments: readonly Span[];
  readonly decision: readonly Span[];
  /** The decision stands under a heading of its own. */
  readonly isHeaded: boolean;
  readonly background: readonly Span[];
  /** What somebody is to do, where a label says who. */
  readonly tasks: readonly Task[];
  readonly ignored: readonly (Span & { readonly rule: string })[];
};

type Section = { readonly slot: ItemSlot | "lead"; readonly lines: Span[] };

/** `lines` run from the item's first line to the one before the next item. */
export function readItem({ document: { text }, words: own }: Flow, start: ItemStart, lines: readonly Line[]): Item {
  const ignored: (Span & { rule: string })[] = [];
  const { title, from } = titleOf(text, start, lines, ignored, own);
  const sections = sectionsOf(text, lines.slice(from), ignored, own);
  const of = (...slots: readonly Section["slot"][]): Span[] =>
    sections.filter(({ slot }) => slots.includes(slot)).flatMap(({ lines: spans }) => spans);
  const isHeaded = of("decision").length > 0;
  for (const span of of("aside")) ignored.push({ ...span, rule: "minutes-aside" });
  const attachments = of("attachment");
  const isNothing = (span: Span): boolean => NOTHING.has(quoteOf(text, span).toLocaleLowerCase("sv"));
  for (const span of attachments.filter(isNothing)) ignored.push({ ...span, rule: "minutes-nothing" });
  return {
    ...(start.number === undefined ? {} : { number: start.number }),
    ...(title === undefined ? {} : { title }),
    presenters: of("presenter"),
    attachments: attachments.filter((span) => !isNothing(span)),
    decision: isHeaded ? of("decision") : of("lead", "text"),
    isHeaded,
    background: isHeaded ? of("background", "lead", "text") : of("background"),
    tasks: tasksOf(sections),
    ignored,
  };
}

/** A label that says who, or until when, belongs to what was decided before it. */
function tasksOf(sections: readonly Section[]): Task[] {
  const tasks: { decided: readonly Span[]; said: Span[] }[] = [];
  let decided: readonly Span[] = [];
  for (const [i, { slot, lines }] of sections.entries()) {
    if (slot !== "responsible") {
      if (lines.length > 0)
        decided = slot === "decision" ? lines : slot === "lead" || slot === "text" ? lines.slice(-1) : [];
    } else if (sections[i - 1]?.slot === "responsible") append(tasks.at(-1)?.said ?? [], lines);
    else tasks.push({ decided, said: [...lines] });
  }
  return tasks;
}

/** The title on the number's line, or on the next that holds more than the number of the case. */
function titleOf(
  text: string,
  start: ItemStart,
  lines: readonly Line[],
  ignored: (Span & { rule: string })[],
  own: Vocabulary,
): { title?: Span; from: number } {
  const beside = withoutCase(text, start.title, ignored);
  if (beside.end > beside.start) return { title: beside, from: 1 };
  for (const [i, line] of lines.entries()) {
    if (i === 0 || line.text === "") continue;
    if (itemLabel(line, own) !== undefined) return { from: i };
    const title = withoutCase(text, line.span, ignored);
    if (title.end > title.start) return { title, from: i + 1 };
  }
  return { from: lines.length };
}

/** The span without a case's number at its beginning or end. */
function withoutCase(text: string, span: Span, ignored: (Span & { rule: string })[]): Span {
  const words = quoteOf(text, span);
  const match = CASE_NUMBER.exec(words);
  if (match === null) return span;
  const isBracketed = words.charAt(match.index - 1) === "(" && words.charAt(match.index + match[0].length) === ")";
  const edge = isBracketed ? 1 : 0;
  const at = { start: span.start + match.index - edge, end: span.start + match.index + match[0].length + edge };
  const before = trimSpan(text, { start: span.start, end: at.start });
  const after = trimSpan(text, { start: at.end, end: span.end });
  if (before.end > before.start && after.end > after.start) return span;
  ignored.push({ ...at, rule: "minutes-case-number" });
  const kept = before.end > before.start ? before : after;
  const dash = /^[\s:–-]+/u.exec(quoteOf(text, kept))?.[0].length ?? 0;
  return { start: kept.start + dash, end: kept.end };
}

function sectionsOf(
  text: string,
  lines: readonly Line[],
  ignored: (Span & { rule: string })[],
  own: Vocabulary,
): Section[] {
  const sections: Section[] = [];
  let current: Section = { slot: "lead", lines: [] };
  sections.push(current);
  const open = (slot: Section["slot"]): void => {
    current = { slot, lines: [] };
    sections.push(current);
  };
  for (const line of lines) {
    if (line.text === "" || line.story !== undefined) continue;
    if (CONTINUED.test(line.folded)) {
      ignored.push({ ...line.span, rule: "minutes-continued" });
      continue;
    }
    const found = itemLabel(line, own);
    if (found !== undefined) {
      open(found.slot);
      if (found.keep) current.lines.push(line.span);
      else {
        ignored.push({ ...found.label, rule: "minutes-label" });
        if (found.value.end > found.value.start) current.lines.push(found.value);
      }
    } else if (isCaseLine(text, line)) ignored.push({ ...line.span, rule: "minutes-case-number" });
    else {
      if (!goesOn(text, current, line, own)) open("lead");
      current.lines.push(line.span);
    }
  }
  return sections;
}

const isCaseLine = (text: string, line: Line): boolean => {
  const rest = withoutCase(text, line.span, []);
  return rest.end === rest.start;
};

/** Whether a line without a label still belongs to the list of presenters or attachments before it. */
function goesOn(text: string, { slot, lines }: Section, line: Line, { places }: Vocabulary): boolean {
  if (slot === "responsible") return lines.length === 0;
  if (slot === "presenter") {
    if (lines.length === 0) return true;
    const { people, rest } = readPersonLine(text, line.span, { places });
    return (
      line.text.length <= 120 &&
      !/[.!]$/u.test(line.text) &&
      (line.part > 0 || (people.length > 0 && rest.length === 0))
    );
  }
  if (slot === "attachment") {
    return (
      (line.part > 0 && !/[.!]$/u.test(line.text)) ||
      (line.part === 0 && line.block.kind === "list_item") ||
      (line.text.length <= 140 && !/\.$/u.test(line.text))
    );
  }
  return true;
}
