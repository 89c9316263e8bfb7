/**
 * A sentence → the tasks it gives (sv. *uppdrag*): what shall be done, who gets it, who gives it, when.
 * Persons get no group. Proposals and standing duties give nothing; what is told of other meetings needs a date of its own.
 */
import { foldSpace, foldWords } from "../fields/fold.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { groupsBefore, groupsIn } from "./assignments-groups.ts";
import { DECIDED_ON, EARLIER, FORMALITY, GIVINGS, MENTIONED, NOT_GIVEN, TOLD } from "./assignments-words.ts";
import { findDates } from "./dates.ts";
import { findGroupNames } from "./group-names.ts";
import type { Placed } from "./people.ts";
import { field, type RecordDraft } from "./record-draft.ts";

/** What is known around a sentence. */
export type AssignmentContext = {
  /** Who gives tasks here where the sentence does not say: the body that meets. */
  readonly from?: Placed;
  readonly date?: Placed;
  /** The text tells of other meetings: only a task with a date of its own counts, and `from` and `date` do not. */
  readonly isNarrated?: true;
  readonly year?: number;
  /** The body that "gruppen" means here: the last one named. */
  readonly named?: Placed;
};

type Giving = {
  readonly phrase: Span;
  readonly to?: Span;
  readonly by?: Span;
  readonly who: "before" | "within";
  readonly giver: boolean;
};

/** One draft a task; `sentence` is one sentence of `text`. */
export function assignmentsIn(text: string, sentence: Span, own: AssignmentContext): RecordDraft[] {
  if (/\?\s*$/u.test(quoteOf(text, sentence))) return [];
  const givings = givingsIn(text, sentence);
  return givings.flatMap((giving, i): RecordDraft[] => {
    const before = { start: givings[i - 1]?.phrase.end ?? sentence.start, end: giving.phrase.start };
    const said = quoteOf(text, before);
    if (NOT_GIVEN.test(said) || MENTIONED.test(said)) return [];
    const next = givings[i + 1];
    const task = taskOf(
      text,
      giving.phrase.end,
      next === undefined ? sentence.end : clauseStart(text, giving.phrase.end, next),
    );
    if (task === undefined || FORMALITY.test(quoteOf(text, task))) return [];
    const isTold =
      own.from !== undefined && tellsOfAnother(text, { start: sentence.start, end: giving.phrase.end }, giving, own);
    const context: AssignmentContext = isTold ? { ...own, isNarrated: true } : own;
    const stated =
      giving.who === "within" && giving.to !== undefined ? groupsIn(text, giving.to) : groupsBefore(text, before);
    const groups = stated.map((group) => (group.generic && pointsAt(group, context.named) ? context.named : group));
    const date = dateOf(text, { start: sentence.start, end: giving.phrase.end }, context);
    const from = giverOf(text, sentence, giving, groups, context);
    if (context.isNarrated && date === undefined) return [];
    return [draftOf(text, task, groups, from, date, context)];
  });
}

/** "gruppen", "arbetsgruppen" may mean the body named before; "beredningsgruppen" only one that is called so. */
function pointsAt(group: Placed, named: Placed | undefined): named is Placed {
  const words = foldWords(group.value);
  if (named === undefined) return false;
  const head = /\p{L}+$/u.exec(words)?.[0] ?? words;
  return (
    /^(?:arbets|projekt|projektarbets)?grupp/u.test(head) ||
    foldWords(named.value).includes(head.replace(/(?:en|et|n|t)$/u, ""))
  );
}

/** Words of an earlier meeting, or another day with past tense or as a meeting's: the task was given there. */
function tellsOfAnother(text: string, front: Span, giving: Giving, own: AssignmentContext): boolean {
  if (EARLIER.test(quoteOf(text, front))) return true;
  const isTold = TOLD.test(quoteOf(text, giving.phrase));
  const days = findDates(text, front, own.year === undefined ? {} : { year: own.year });
  return days.some(({ value, span }) => {
    const isOther = value !== null && /^\d{4}-\d\d-\d\d$/u.test(value) && value !== own.date?.value;
    return isOther && (isTold || DECIDED_ON.test(text.slice(front.start, span.start)));
  });
}

function givingsIn(text: string, sentence: Span): Giving[] {
  const words = quoteOf(text, sentence);
  const found: Giving[] = [];
  for (const { form, who, giver } of GIVINGS) {
    for (const match of words.matchAll(form)) {
      const phrase = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
      if (found.some((other) => other.phrase.start < phrase.end && phrase.start < other.phrase.end)) continue;
      const within = (part: string | undefined): Span | undefined => {
        if (part === undefined) return undefined;
        const start = phrase.start + match[0].indexOf(part);
        return { start, end: start + part.length };
      };
      const { to: toWords, by: byWords } = match.groups ?? {};
      const [to, by] = [within(toWords), within(byWords)];
      found.push({
        phrase,
        who,
        giver: giver === true,
        ...(to === undefined ? {} : { to }),
        ...(by === undefined ? {} : { by }),
      });
    }
  }
  return found.sort((a, b) => a.phrase.start - b.phrase.start);
}

/** Where the clause of the next giving begins: after the last ", ", " samt att ", " och att " before it. */
function clauseStart(text: string, from: number, next: Giving): number {
  const between = text.slice(from, next.phrase.start);
  const joints = [...between.matchAll(/[,;]\s*(?:samt|och|att)?(?:\s+att)?\s+|\s(?:samt|och)\s+(?:att\s+)?/gu)];
  return from + (joints.at(-1)?.index ?? between.length);
}

function taskOf(text: string, start: number, end: number): Span | undefined {
  const task = trimSpan(text, { start, end });
  return /\p{L}{2}/u.test(quoteOf(text, task)) ? task : undefined;
}

/** A day in the sentence before the task, "möte 2014-02-28"; else the meeting's own. */
function dateOf(text: string, before: Span, context: AssignmentContext): Placed | undefined {
  const days = findDates(text, before, context.year === undefined ? {} : { year: context.year });
  const day = days.filter(({ value }) => value !== null && /^\d{4}-\d\d(?:-\d\d)?$/u.test(value)).at(-1);
  if (day !== undefined && day.value !== null && context.isNarrated) return { value: day.value, span: day.span };
  return context.isNarrated ? undefined : context.date;
}

/** Who gives it: named after "av", the subject of "ger", the body whose meeting it was; else the body that meets. */
function giverOf(
  text: string,
  sentence: Span,
  giving: Giving,
  groups: readonly Placed[],
  context: AssignmentContext,
): Placed | undefined {
  if (giving.by !== undefined) {
    const [by] = groupsIn(text, giving.by);
    if (by !== undefined) return by;
  }
  const before = { start: sentence.start, end: giving.phrase.start };
  const isTaken = (span: Span): boolean =>
    groups.some((group) => span.start < group.span.end && group.span.start < span.end);
  const names = findGroupNames(text, before).filter(({ span, generic }) => generic !== true && !isTaken(span));
  const [name] = names;
  if (name !== undefined && (giving.giver || context.isNarrated)) return { value: name.value, span: name.span };
  return context.isNarrated ? undefined : context.from;
}

function draftOf(
  text: string,
  task: Span,
  groups: readonly Placed[],
  from: Placed | undefined,
  date: Placed | undefined,
  context: AssignmentContext,
): RecordDraft {
  const rule = context.isNarrated ? "assignment-narrated" : "assignment-sentence";
  const sure = context.isNarrated ? 0.75 : 0.92;
  const isOutside = (placed: Placed | undefined): boolean => placed !== undefined && placed === context.from;
  return {
    type: "Assignment",
    key: [task],
    fields: [
      field("Assignment", "text", foldSpace(quoteOf(text, task)), [task], rule, sure),
      ...groups.map((group) =>
        field(
          "Assignment",
          "group",
          group.value,
          [group.span],
          rule,
          sure,
          group === context.named ? { inferred: true } : {},
        ),
      ),
      ...(from === undefined
        ? []
        : [
            field("Assignment", "from", from.value, [from.span], rule, sure, isOutside(from) ? { inferred: true } : {}),
          ]),
      ...(date === undefined
        ? []
        : [
            field(
              "Assignment",
              "date",
              date.value,
              [date.span],
              rule,
              sure,
              date === context.date ? { inferred: true } : {},
            ),
          ]),
    ],
  };
}
