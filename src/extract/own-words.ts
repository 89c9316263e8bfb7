/**
 * The words that a user declares for their documents (plain data, so that it can go to worker threads) → tables for the
 * readers of vocabulary. What is declared stands before what we know; a document's own legend stands before both.
 */
import { foldWords } from "../fields/fold.ts";
import { type Municipality, type Places, placesOf } from "../fields/municipalities.ts";
import { type PhraseTable, phraseSet, tokensOf } from "../fields/phrase-table.ts";
import type { Status, StatusLegend, StatusReading } from "../fields/status-verdict.ts";
import type { ColumnName } from "./columns.ts";
import type { HeadSlot, ItemSlot } from "./minutes-words.ts";
import type { SectionKind as PlanSection } from "./plan-labels.ts";
import { type ReportPatterns, reportPatterns } from "./report-patterns.ts";
import { type LabelMeaning, meaningOfLabel, type ReportSection } from "./vocabulary/label-meanings.ts";

/** What is declared of the words of documents: each table by the words as documents write them. */
export type OwnWords = {
  readonly statuses: Readonly<Record<string, Status>>;
  readonly labels: Readonly<Record<string, LabelMeaning>>;
  readonly columns: Readonly<Record<string, ColumnName>>;
  /** A sign, a colour's name, or a colour as "#rrggbb" → what it means. */
  readonly legends: Readonly<Record<string, Status>>;
  readonly municipalities: readonly Municipality[];
  /** Hashes of people who are to be forgotten, as `forgotten.ts` makes them. */
  readonly forgotten?: readonly string[];
};

export const NO_WORDS: OwnWords = { statuses: {}, labels: {}, columns: {}, legends: {}, municipalities: [] };

/** The same as tables for lookup; all keys folded. */
export type Vocabulary = {
  /** Wordings and signs that are not on our lists. */
  readonly statuses: StatusLegend;
  /** "#rrggbb" or the name of a colour → what it means. */
  readonly colours: ReadonlyMap<string, StatusReading>;
  readonly columns: ReadonlyMap<string, ColumnName>;
  readonly labels: {
    readonly status: PhraseTable<true>;
    readonly comment: PhraseTable<true>;
    readonly subgoals: ReadonlySet<string>;
    readonly sections: ReadonlyMap<string, ReportSection>;
    readonly plan: ReadonlyMap<string, PlanSection>;
    readonly head: ReadonlyMap<string, HeadSlot>;
    readonly item: ReadonlyMap<string, ItemSlot>;
  };
  /** Patterns of labels and headings within lines, ours and the declared ones. */
  readonly patterns: ReportPatterns;
  readonly places: Places;
};

/** Words parted by single blanks, as phrases are looked up. */
const phrase = (words: string): string =>
  tokensOf(words)
    .map(({ folded }) => folded)
    .join(" ");

const reading = (value: Status): StatusReading => ({ value, qualifiers: [] });

/** The tables of what is declared. */
export function vocabularyOf(own: OwnWords): Vocabulary {
  const labels = Object.entries(own.labels).map(([words, name]) => ({ words, meaning: meaningOfLabel(name) }));
  const labelled = <Slot>(pick: (meaning: (typeof labels)[number]["meaning"]) => Slot | undefined) =>
    labels.flatMap(({ words, meaning }): [string, Slot][] => {
      const slot = pick(meaning);
      return slot === undefined ? [] : [[foldWords(words), slot]];
    });
  const reports = labelled(({ report }) => report);
  const sections = labelled(({ section }) => section);
  const ofReport = (...names: readonly string[]): string[] =>
    reports.filter(([, name]) => names.includes(name)).map(([words]) => words);
  const signs = [...Object.entries(own.statuses), ...Object.entries(own.legends)];
  return {
    statuses: new Map(signs.map(([words, value]) => [phrase(words), reading(value)])),
    colours: new Map(Object.entries(own.legends).map(([sign, value]) => [foldWords(sign), reading(value)])),
    columns: new Map(Object.entries(own.columns).map(([heading, name]) => [foldWords(heading), name])),
    labels: {
      status: phraseSet(ofReport("status").map(phrase)),
      comment: phraseSet(ofReport("comment").map(phrase)),
      subgoals: new Set(ofReport("subgoal")),
      sections: new Map(sections),
      plan: new Map(labelled(({ plan }) => plan)),
      head: new Map(labelled(({ head }) => head)),
      item: new Map(labelled(({ item }) => item)),
    },
    patterns: reportPatterns(
      ofReport("goal", "subgoal"),
      sections.map(([words]) => words),
    ),
    places: placesOf(own.municipalities),
  };
}

/** Nothing is declared. */
export const PLAIN: Vocabulary = vocabularyOf(NO_WORDS);

/** The vocabulary with what a document itself says of its signs. */
export function withLegend(words: Vocabulary, legend: StatusLegend): Vocabulary {
  if (legend.size === 0) return words;
  return { ...words, statuses: new Map([...words.statuses, ...legend]) };
}
