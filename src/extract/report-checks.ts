/**
 * What does not fit together within one report: a verdict and its comment, a measure and its result, goals without a
 * verdict beside goals that have one, one goal twice, parts that are not their sum. Gives findings; nothing is repaired.
 */
import { quoteOf, type Span } from "../model/span.ts";
import { contentWords } from "./collective-status.ts";
import { findResult, findTarget } from "./goal-target.ts";
import type { FindingDraft } from "./record-draft.ts";
import type { GoalReading } from "./report-goals.ts";
import type { ReportReading } from "./report-reading.ts";
import { sentencesOf } from "./sentences.ts";
import { ALL_DONE, LIES_AHEAD, NOT_DONE } from "./vocabulary/contradiction-words.ts";

/** `judged`: some report of the document states how its goals went. */
export function checkReport(text: string, reading: ReportReading, judged: boolean): FindingDraft[] {
  const goals = reading.goals.map(({ value }) => value);
  return [
    ...goals.flatMap((goal) => [...contradiction(text, goal), ...missedTarget(text, goal), ...wrongParts(text, goal)]),
    ...(judged ? withoutStatus(text, goals) : []),
    ...duplicates(text, goals),
  ];
}

const words = (text: string, spans: readonly Span[]): string => spans.map((span) => quoteOf(text, span)).join(" ");

function shorten(said: string): string {
  return said.length > 70 ? `${said.slice(0, 67)}…` : said;
}

/** A comment that says the opposite of its verdict. Only the first sentence counts for what lies ahead. */
export function contradiction(text: string, { status, comment }: GoalReading): FindingDraft[] {
  const value = status?.reading.value;
  if (status === undefined || (value !== "fulfilled" && value !== "not_fulfilled")) return [];
  const sentences = comment.flatMap((span) => sentencesOf(text, span));
  const says = (pattern: string, list: readonly Span[]): Span | undefined =>
    list.find((span) => new RegExp(pattern, "iu").test(quoteOf(text, span)));
  const against =
    value === "fulfilled"
      ? (says(NOT_DONE, sentences) ?? says(LIES_AHEAD, sentences.slice(0, 1)))
      : sentences.find(
          (span) =>
            new RegExp(ALL_DONE, "iu").test(quoteOf(text, span)) && !/(?:inte|ej)\s/iu.test(quoteOf(text, span)),
        );
  if (against === undefined) return [];
  const verdict = words(text, status.words);
  return [
    {
      code: "status_contradicts_comment",
      severity: "warning",
      message: `The status "${shorten(verdict)}" stands beside the comment "${shorten(quoteOf(text, against))}".`,
      spans: [...status.words, against],
      expected: value,
      found: quoteOf(text, against),
    },
  ];
}

/** "75 deltagare" in a goal that is said to be reached, "73 deltagare" in its comment. */
export function missedTarget(text: string, { text: goal, status, comment }: GoalReading): FindingDraft[] {
  if (status?.reading.value !== "fulfilled") return [];
  const target = goal.map((span) => findTarget(text, span)).find((found) => found !== undefined);
  if (target === undefined || /högst|max/iu.test(quoteOf(text, target.span))) return [];
  const { to, unit } = target.value;
  const result = comment.map((span) => findResult(text, span, unit)).find((found) => found !== undefined);
  if (result === undefined || result.value >= to) return [];
  return [
    {
      code: "target_not_met",
      severity: "warning",
      message: `The goal's measure is ${to} ${unit}, its comment reports ${result.value}, and its status says that it is reached.`,
      spans: [target.span, result.span],
      expected: `${to} ${unit}`,
      found: `${result.value} ${unit}`,
    },
  ];
}

/** Goals without a status where others of the report have one; where none has, one finding for all. */
function withoutStatus(text: string, goals: readonly GoalReading[]): FindingDraft[] {
  const open = goals.filter(({ status }) => status === undefined);
  if (open.length === 0) return [];
  if (open.length === goals.length) {
    const message = `None of the ${open.length} goals of this report has a status, though the document's other reports state theirs.`;
    return [{ code: "goal_without_status", severity: "info", message, spans: open.flatMap((goal) => goal.text) }];
  }
  return open.map((goal) => ({
    code: "goal_without_status",
    severity: "warning",
    message: `The goal "${shorten(words(text, goal.text))}" has no status, though those beside it have.`,
    spans: goal.text,
  }));
}

/** So many of the shorter goal's words in the longer, and so great a share of them, make the two one. */
const SHARED = 3;
const ALIKE = 0.5;
/** Words by their beginning, so that "införande" and "införs" are one; those that most goals have say nothing. */
const STEM = 5;
const COMMON = new Set([
  "gemen",
  "kommu",
  "regio",
  "utvec",
  "samve",
  "arbet",
  "genom",
  "under",
  "olika",
  "några",
  "verks",
]);

function stems(text: string, goal: GoalReading): string[] {
  const list = contentWords(words(text, goal.text)).map((word) => word.slice(0, STEM));
  return [...new Set(list)].filter((stem) => !COMMON.has(stem));
}

/** A report has tens of goals; beyond this many, comparing each with each is no reading any more. */
const MOST = 150;

function duplicates(text: string, goals: readonly GoalReading[]): FindingDraft[] {
  if (goals.length > MOST) return [];
  const contents = goals.map((goal) => stems(text, goal));
  const found: FindingDraft[] = [];
  for (const [i, a] of contents.entries()) {
    for (const [k, b] of contents.entries()) {
      const [goal, other] = [goals[i], goals[k]];
      if (
        k <= i ||
        goal === undefined ||
        other === undefined ||
        (goal.parent === undefined) !== (other.parent === undefined)
      )
        continue;
      const shared = a.filter((word) => b.includes(word)).length;
      const least = Math.min(a.length, b.length);
      if (shared < SHARED || shared / least < ALIKE) continue;
      found.push({
        code: "duplicate_goal",
        severity: "info",
        message: `Two goals of this report say nearly the same: "${shorten(words(text, goal.text))}" and "${shorten(words(text, other.text))}".`,
        spans: [...goal.text, ...other.text],
      });
    }
  }
  return found;
}

const WHOLE = /(?<![\p{N}])(?<total>\d{1,4})\s+\p{L}+,?\s+varav\s+(?<parts>[^.;]*)/gu;

/** "88 deltagare varav 48 …, 7 … och 33 …": three parts and more should make the whole; two may leave a rest. */
function wrongParts(text: string, { text: goal, comment }: GoalReading): FindingDraft[] {
  return [...goal, ...comment].flatMap((span) =>
    [...quoteOf(text, span).matchAll(WHOLE)].flatMap((match): FindingDraft[] => {
      const total = Number(match.groups?.["total"]);
      const parts = [...(match.groups?.["parts"] ?? "").matchAll(/(?<=^|,\s*|\soch\s+)\d{1,4}(?=\s+\p{L})/gu)].map(
        ([n]) => Number(n),
      );
      const sum = parts.reduce((a, b) => a + b, 0);
      if (parts.length < 2 || sum === total || (parts.length < 3 && sum < total)) return [];
      const start = span.start + match.index;
      return [
        {
          code: "count_mismatch",
          severity: "warning",
          message: `${total} are said to be made of ${parts.join(" + ")}, which make ${sum}.`,
          spans: [{ start, end: start + match[0].trimEnd().length }],
          expected: String(total),
          found: String(sum),
        },
      ];
    }),
  );
}
