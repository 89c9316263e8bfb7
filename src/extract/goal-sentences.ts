/**
 * Goals told with their verdict in one sentence (sv. *"Målet att öka antalet gästnätter är uppfyllt"*).
 */
import type { StatusLegend } from "../fields/status-verdict.ts";
import { leadingStatus } from "../fields/status-wording.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import type { GoalReading } from "./report-goals.ts";

const TOLD = /^(?:del|huvud)?målet\s+(?:om\s+)?att\s+(?=\p{L})/iu;
/** Where the verdict may begin. */
const VERB =
  /\s(?=(?:är|har|blev|bedöms|anses|nåddes|uppnåddes|uppfylldes|infriades|genomfördes|pågår|kvarstår)\s?)/giu;

/** A goal, and the words that only lead up to it. */
export type ToldGoal = { readonly goal: GoalReading; readonly lead: Span };

/** The goal and its status; undefined for any other sentence. What follows the verdict is its comment. */
export function readGoalSentence(text: string, sentence: Span, statuses: StatusLegend): ToldGoal | undefined {
  const words = quoteOf(text, sentence);
  const lead = TOLD.exec(words);
  if (lead === null) return undefined;
  for (const match of words.matchAll(VERB)) {
    const found = leadingStatus(words.slice(match.index + 1), statuses);
    if (match.index <= lead[0].length || !found?.closed || found.reading.value === undefined) continue;
    const start = sentence.start + match.index + 1;
    const said = { start, end: start + found.end };
    const goal = trimSpan(text, { start: sentence.start + lead[0].length, end: sentence.start + match.index });
    const rest = trimSpan(text, {
      start: said.end + (/^[,.]?\s*/u.exec(text.slice(said.end, sentence.end))?.[0].length ?? 0),
      end: sentence.end,
    });
    const comment = /\p{L}/u.test(quoteOf(text, rest)) ? [rest] : [];
    const status = { reading: found.reading, words: [said], rule: "goal-status-sentence", confidence: 0.85 };
    return { goal: { text: [goal], comment, status }, lead: { start: sentence.start, end: goal.start } };
  }
  return undefined;
}
