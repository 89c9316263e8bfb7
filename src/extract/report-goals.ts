/**
 * Sections of a report in which each goal has its status → goals with text, status, comment and what they are a part of.
 */
import type { StatusReading } from "../fields/status-verdict.ts";
import type { Span } from "../model/span.ts";
import { type Between, divide, tellsOfGroup } from "./goal-border.ts";
import { explanationAt, goalGroups } from "./goal-groups.ts";
import type { LabelMark, StatusMark } from "./report-marks.ts";
import type { Section, TextPiece } from "./report-stream.ts";

/** A goal as read; all spans in order, none empty. */
export type GoalReading = {
  readonly text: readonly Span[];
  /** The heading or goal that it is a part of. */
  readonly parent?: readonly Span[];
  readonly status?: GoalStatus;
  readonly comment: readonly Span[];
  /** Depth of the bullet that it is. */
  readonly item?: number;
};

export type GoalStatus = {
  readonly reading: StatusReading;
  readonly words: readonly Span[];
  readonly rule: string;
  readonly confidence: number;
};

/** What a section says: its goals, and what is left of its text. */
export type SectionReading = {
  readonly goals: readonly GoalReading[];
  readonly left: readonly TextPiece[];
  readonly labels: readonly Span[];
};

const RULES = {
  label: { rule: "goal-status-label", confidence: 0.97 },
  arrow: { rule: "goal-status-arrow", confidence: 0.9 },
  sentence: { rule: "goal-status-sentence", confidence: 0.9 },
  dash: { rule: "goal-status-at-end", confidence: 0.9 },
} as const;

type Draft = { -readonly [K in keyof GoalReading]: GoalReading[K] };

/** Reads goal, status, comment, goal, status, comment …; statuses follow their goals. */
export function readJudgedGoals(section: Section): SectionReading {
  const goals: Draft[] = [];
  const left: TextPiece[] = [];
  const labels: Span[] = [];
  const statuses = section.elements.filter(({ kind }) => kind === "status").length;
  const marked = section.elements.filter((one) => one.kind === "goal" && !one.sub).length;
  const labelled = marked > 0 && marked >= statuses - 1;
  let between: Between[] = [];
  let depth: number | undefined;
  let open = false;
  let sharing: readonly Draft[] = [];
  for (const element of section.elements) {
    if (element.kind !== "status") {
      const goal = goals.at(-1);
      if (open && goal !== undefined && element.kind === "piece" && /^\p{Ll}/u.test(element.words)) {
        goal.text = [...goal.text, element.span];
      } else between.push(element);
      open = false;
      continue;
    }
    if (element.label.end > element.label.start) labels.push(element.label);
    const { comment, goal } = divide(between, {
      first: goals.length === 0,
      labelled,
      told: element.by === "sentence",
      ...(depth === undefined ? {} : { depth }),
    });
    const before = goals.at(-1);
    if (before === undefined) for (const one of introduction(between, goal)) left.push(one);
    else for (const one of sharing) one.comment = [...one.comment, ...joined(comment)];
    const read = readGoals(goal, element, { labelled, alone: statuses === 1, before: goals });
    for (const one of read) goals.push(one);
    sharing = read.filter(({ status }) => status !== undefined);
    depth = read.at(-1)?.item ?? depth;
    for (const span of labelSpans(between, labelled)) labels.push(span);
    between = [];
    open = element.by === "arrow" && !element.closed;
  }
  for (const span of labelSpans(between, labelled)) labels.push(span);
  const tail = readTail(between, sharing, depth, labelled, left);
  return { goals: [...goals, ...tail], left, labels };
}

const isPiece = (one: Between): one is TextPiece => one.kind === "piece";

function introduction(between: readonly Between[], goal: readonly Between[]): TextPiece[] {
  return between.slice(0, between.length - goal.length).filter(isPiece);
}

/** Labels that are not part of a goal's own text. */
function labelSpans(between: readonly Between[], labelled: boolean): Span[] {
  return between
    .filter((one): one is LabelMark => one.kind === "comment" || (one.kind === "goal" && (labelled || one.sub)))
    .map(({ span }) => span);
}

/** "Mål: … Kommentar: … Mål: … Måluppfyllelse: …": the goals before the last label have a comment and no status. */
function readGoals(elements: readonly Between[], status: StatusMark, around: Around): Draft[] {
  const runs = around.labelled ? runsOf(elements) : [elements];
  const judged = runs.at(-1) ?? [];
  return [...runs.slice(0, -1).flatMap(commented), ...readJudged(judged, status, around)];
}

/** Parts at each label of a goal that stands behind a comment on the goal before. */
function runsOf(elements: readonly Between[]): Between[][] {
  const runs: Between[][] = [[]];
  for (const one of elements) {
    const last = runs.at(-1);
    if (last === undefined || (one.kind === "goal" && last.some(({ kind }) => kind === "comment"))) runs.push([one]);
    else last.push(one);
  }
  return runs;
}

/** A goal with its label, then its comment with its own. */
function commented(run: readonly Between[]): Draft[] {
  const at = run.findIndex(({ kind }) => kind === "comment");
  const text = joined((at < 0 ? run : run.slice(0, at)).filter(isPiece));
  return text.length === 0 ? [] : [{ text, comment: at < 0 ? [] : joined(run.slice(at).filter(isPiece)) }];
}

/** What is known of the section: every goal has its label, the status is its only one, the goals read so far. */
type Around = { readonly labelled: boolean; readonly alone: boolean; readonly before: readonly Draft[] };

/** The goals before one status. Several bullets under a title share it, as do all where it is the only one. */
function readJudged(elements: readonly Between[], status: StatusMark, { labelled, alone, before }: Around): Draft[] {
  const own = elements.findIndex(({ kind }) => kind === "comment");
  const labelledComment = own < 0 ? [] : elements.slice(own).filter(isPiece);
  const groups = goalGroups(own < 0 ? elements : elements.slice(0, own), labelled);
  const isShared = groups.some(({ title }) => title !== undefined) || (alone && groups.length > 1);
  return groups.flatMap(({ title, pieces, sub }, i): Draft[] => {
    const last = i === groups.length - 1;
    const at = explanationAt(pieces, status.by === "sentence");
    const text = joined(pieces.slice(0, at));
    const comment = joined([...pieces.slice(at), ...(last ? labelledComment : [])]);
    const main = before.findLast((goal) => goal.parent === undefined)?.text;
    const parent = title === undefined ? (sub ? main : undefined) : [title.span];
    if (text.length === 0 || status.reading === undefined) return [];
    const { rule, confidence } = RULES[status.by];
    const collective = alone && groups.length > 1 ? ["collective"] : [];
    const reading = { ...status.reading, qualifiers: [...status.reading.qualifiers, ...collective] };
    const goalStatus = { reading, words: [status.words], rule, confidence: isShared ? 0.75 : confidence };
    return [
      {
        text,
        comment,
        ...(parent === undefined ? {} : { parent }),
        ...(last || isShared ? { status: goalStatus } : {}),
        ...(pieces[0]?.item === undefined ? {} : { item: pieces[0].item }),
      },
    ];
  });
}

/** What stands after the last status: its comment, and goals that have none. */
function readTail(
  between: readonly Between[],
  sharing: readonly Draft[],
  depth: number | undefined,
  labelled: boolean,
  left: TextPiece[],
): Draft[] {
  const pieces = between.filter(isPiece);
  if (sharing.length === 0) {
    for (const piece of pieces) left.push(piece);
    return [];
  }
  const begins = (one: Between): boolean =>
    labelled ? one.kind === "goal" : isPiece(one) && one.item !== undefined && depth !== undefined && one.item <= depth;
  const found = between.findIndex(begins);
  const at = found < 0 ? between.length : found;
  for (const goal of sharing) goal.comment = [...goal.comment, ...joined(between.slice(0, at).filter(isPiece))];
  const rest = between.slice(at);
  if (labelled && rest.some(({ kind }) => kind === "comment")) return runsOf(rest).flatMap(commented);
  return goalGroups(rest, labelled).flatMap(({ title, pieces: own }): Draft[] => {
    const text = joined(own);
    return text.length === 0 || own.every(tellsOfGroup)
      ? []
      : [{ text, comment: [], ...(title === undefined ? {} : { parent: [title.span] }) }];
  });
}

/** Pieces that stand in one line as one span. */
export function joined(pieces: readonly TextPiece[]): Span[] {
  const spans: { span: Span; piece: TextPiece }[] = [];
  for (const piece of pieces) {
    const last = spans.at(-1);
    if (last !== undefined && last.piece.line === piece.line)
      last.span = { start: last.span.start, end: piece.span.end };
    else spans.push({ span: piece.span, piece });
  }
  return spans.map(({ span }) => span);
}
