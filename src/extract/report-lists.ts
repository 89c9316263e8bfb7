/**
 * Sections of a report without a status at each goal: lists of goals, headings that judge what is under them
 * ("Uppnådda mål"), sentences that judge many goals, and lists of activities.
 */
import type { StatusLegend, StatusReading } from "../fields/status-verdict.ts";
import { leadingStatus } from "../fields/status-wording.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { type CollectiveStatus, goalsNamedBy, readCollective } from "./collective-status.ts";
import { tellsOfGroup } from "./goal-border.ts";
import { type GoalReading, type GoalStatus, joined, type SectionReading } from "./report-goals.ts";
import type { SectionMark } from "./report-marks.ts";
import type { Section, TextPiece } from "./report-stream.ts";
import { sentencesOf } from "./sentences.ts";

export type ActivityReading = {
  readonly text: readonly Span[];
  readonly status?: { readonly reading: StatusReading; readonly words: readonly Span[]; readonly inferred: boolean };
};

const piecesOf = (section: Section): TextPiece[] => section.elements.filter((one) => one.kind === "piece");

/** Each item is a goal; the heading's verdict, where it has one, is theirs. */
export function readListedGoals(text: string, section: Section, statuses: StatusLegend): SectionReading {
  const left: TextPiece[] = [];
  const goals: GoalReading[] = [];
  const heading = section.heading;
  let parent: TextPiece | undefined;
  const items = itemsOf(piecesOf(section));
  for (const [i, item] of items.entries()) {
    const [first] = item;
    const leads = items[i + 1]?.[0]?.item !== undefined && /:$/u.test(first?.words ?? "");
    const isLoneTitle = first !== undefined && item.length === 1 && first.start === "line" && (first.strong || leads);
    if (isLoneTitle) parent = first;
    else if (first === undefined || tellsOfGroup(first) || readCollective(text, first.span, statuses) !== undefined)
      for (const piece of item) left.push(piece);
    else {
      goals.push({
        text: joined(item),
        comment: [],
        ...(parent === undefined ? {} : { parent: [parent.span] }),
        ...(heading?.reading === undefined ? {} : { status: headingStatus(heading, heading.reading) }),
      });
    }
  }
  const labels = section.elements.flatMap((one) => (one.kind === "piece" || one.kind === "status" ? [] : [one.span]));
  return { goals, left, labels };
}

function headingStatus(heading: SectionMark, reading: StatusReading): GoalStatus {
  return { reading, words: [heading.span], rule: "goal-status-heading", confidence: 0.9 };
}

/**
 * The items of a list: lines where there are bullets, otherwise the pieces. What only goes on from the piece before joins it
 * ("T.ex. …", "Startar upp i januari"), and so does the text after a title of one word ("Mobiltäckning. Kartlägga …").
 */
function itemsOf(pieces: readonly TextPiece[]): TextPiece[][] {
  const items: TextPiece[][] = [];
  const bulleted = pieces.some((piece) => piece.item !== undefined);
  for (const piece of pieces) {
    const item = items.at(-1);
    const before = item?.at(-1);
    const isNewLine = piece.start === "line";
    const begins = bulleted
      ? piece.item !== undefined || (isNewLine && piece.strong)
      : isNewLine || piece.shape !== "rest";
    const follows = before !== undefined && !isNewLine && /^[\p{L}-]+\.$/u.test(before.words) && item?.length === 1;
    if (item === undefined || (begins && !follows)) items.push([piece]);
    else item.push(piece);
  }
  return items;
}

/** Items told by sentences: a phrase names the activity, the sentences after it tell of it. */
export function readActivities(
  text: string,
  section: Section,
  statuses: StatusLegend,
): { activities: ActivityReading[]; left: TextPiece[] } {
  const items: TextPiece[][] = [];
  for (const piece of piecesOf(section)) {
    const item = items.at(-1);
    const isPhrase = piece.shape === "noun" || piece.shape === "goal";
    const isDescription =
      item !== undefined &&
      piece.item === undefined &&
      piece.start === "line" &&
      item.length === 1 &&
      item[0]?.item !== undefined;
    const begins = piece.item !== undefined || (isPhrase && !isDescription);
    if (item === undefined || begins) items.push([piece]);
    else item.push(piece);
  }
  const named = items.filter(
    ([first]) => first !== undefined && (first.item !== undefined || first.shape !== "telling"),
  );
  return {
    activities: named.map((item) => activityOf(text, item, section.heading, statuses)),
    left: items.filter((item) => !named.includes(item)).flat(),
  };
}

function activityOf(
  text: string,
  item: readonly TextPiece[],
  heading: SectionMark | undefined,
  statuses: StatusLegend,
): ActivityReading {
  const spans = joined(item);
  for (const { span } of item) {
    const found = leadingStatus(quoteOf(text, span), statuses);
    if (found?.closed && found.reading.value !== undefined) {
      const words = [{ start: span.start, end: span.start + found.end }];
      return { text: spans, status: { reading: found.reading, words, inferred: false } };
    }
  }
  const reading = heading?.reading;
  return reading === undefined || heading === undefined
    ? { text: spans }
    : { text: spans, status: { reading, words: [heading.span], inferred: true } };
}

/** The first sentence of the pieces that judges many goals. */
export function findCollective(
  text: string,
  pieces: readonly TextPiece[],
  statuses: StatusLegend,
): CollectiveStatus | undefined {
  for (const { span } of pieces) {
    for (const sentence of sentencesOf(text, span)) {
      const found = readCollective(text, sentence, statuses);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Gives the goals without a status that of the sentence; those it leaves out get the exception's, or none. */
export function applyCollective(
  text: string,
  goals: readonly GoalReading[],
  collective: CollectiveStatus,
): GoalReading[] {
  const open = goals.flatMap((goal, i) => (goal.status === undefined ? [i] : []));
  const wordsOf = (i: number): string => (goals[i]?.text ?? []).map((span) => quoteOf(text, span)).join(" ");
  const verdicts = new Map<number, StatusReading | undefined>(open.map((i) => [i, collective.reading]));
  for (const { about, reading } of collective.exceptions) {
    for (const n of goalsNamedBy(quoteOf(text, about), open.map(wordsOf))) {
      const at = open[n];
      if (at !== undefined) verdicts.set(at, reading);
    }
  }
  return goals.map((goal, i) => {
    const reading = verdicts.get(i);
    if (reading === undefined) return goal;
    const qualifiers = [...reading.qualifiers, "collective"];
    return {
      ...goal,
      status: {
        reading: { ...reading, qualifiers },
        words: [collective.sentence],
        rule: "goal-status-collective",
        confidence: 0.85,
      },
    };
  });
}
