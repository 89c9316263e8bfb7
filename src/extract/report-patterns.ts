/**
 * Labels of goals and headings of sections (sv. *Mål: …, Planerade aktiviteter 2010*) as patterns that find them within a line.
 */
import { alternatives } from "./phrase-pattern.ts";
import { GOAL_LABELS, SECTIONS } from "./vocabulary/report-words.ts";

export const YEAR: string = String.raw`(?:(?:för|under)\s+)?(?:år(?:et)?\s+)?(?:19|20)\d\d`;

export type ReportPatterns = {
  /** Of headings that could be words of a sentence, only those of two words and more, or with a year, count within a line. */
  readonly inline: RegExp;
  /** The label's word is the group `word`; after it a `colon`, a `dash`, or `bare` behind its number ("Mål 1.2 Gemensam jour"). */
  readonly goalLabel: RegExp;
};

/** The patterns of our labels and headings and these beside them, all in lower case. */
export function reportPatterns(labels: readonly string[], headings: readonly string[]): ReportPatterns {
  return {
    inline: new RegExp(
      String.raw`(?<![^\s])(?:${alternatives([...Object.values(SECTIONS).flat(), ...headings])})(?:\s*${YEAR})?(?=\s*:?\s|\s*:?$)`,
      "giu",
    ),
    goalLabel: new RegExp(
      String.raw`(?<!\S)(?<word>${alternatives([...GOAL_LABELS, ...labels])})(?:\s*(?:nr\s*)?\d{1,2}(?:[.:]\d{1,2})?)?\s*(?:(?<colon>[:.](?=\s|$))|(?<dash>[-–](?=\s))|(?<bare>(?<=\d\s+)))`,
      "giu",
    ),
  };
}
