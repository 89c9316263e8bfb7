/**
 * Document → claims and findings. The table of extractors, in the order in which they may take regions.
 */
import { append } from "../model/append.ts";
import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { Ignored } from "../model/draft.ts";
import type { DocumentFacts } from "../model/facts.ts";
import type { Finding } from "../model/finding.ts";
import type { Span } from "../model/span.ts";
import { budgetGoals } from "./budget-goals.ts";
import { budgetLine } from "./budget-line.ts";
import { budgetTable } from "./budget-table.ts";
import { claimsOf, findingsOf, secondValues } from "./claims.ts";
import { dateChecks } from "./date-checks.ts";
import { documentChecks } from "./document-checks.ts";
import { findFacts } from "./facts.ts";
import { cutFlatMinutes } from "./flat-minutes.ts";
import { cutFlatPlans } from "./flat-plans.ts";
import { type Extractor, linesOf } from "./flow.ts";
import { followUpReports } from "./follow-up-reports.ts";
import { goalTable } from "./goal-table.ts";
import { groupTable } from "./group-table.ts";
import { lifecycleLists } from "./lifecycle-lists.ts";
import { looseSentences } from "./loose-sentences.ts";
import { lostWords } from "./lost-words.ts";
import { meetingDates } from "./meeting-dates.ts";
import { memberLists } from "./member-lists.ts";
import { minutes } from "./minutes.ts";
import { NO_WORDS, type OwnWords, PLAIN, vocabularyOf } from "./own-words.ts";
import { planForms } from "./plan-forms.ts";
import { prosePlan } from "./prose-plan.ts";
import type { FindingDraft, RecordDraft } from "./record-draft.ts";
import { unclaimedFindings } from "./unclaimed.ts";

/** Layouts that own their region first, things that may stand anywhere last. */
const EXTRACTORS: readonly Extractor[] = [
  minutes,
  groupTable,
  goalTable,
  followUpReports,
  meetingDates,
  lifecycleLists,
  planForms,
  budgetTable,
  budgetLine,
  budgetGoals,
  prosePlan,
  memberLists,
  looseSentences,
  dateChecks,
  documentChecks,
  lostWords,
];

export type Extracted = {
  readonly facts: DocumentFacts;
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  /** What the reader and the extractors left out, by rule. */
  readonly ignored: readonly Ignored[];
};

/** Everything that is said in a document, read with the words that a user declares. A rejected document says nothing. */
export function extractClaims(document: Document, own: OwnWords = NO_WORDS): Extracted {
  const words = own === NO_WORDS ? PLAIN : vocabularyOf(own);
  const whole = cutFlatMinutes(document.text, linesOf(document));
  const facts = findFacts(document, whole);
  const lines = facts.kind.value === "plan" ? cutFlatPlans(document.text, whole, words) : whole;
  const flow = { document, facts, lines, words };
  const records: RecordDraft[] = [];
  const findings: FindingDraft[] = [];
  const ignored: Ignored[] = [...document.ignored];
  const taken: Span[] = [];
  for (const extractor of EXTRACTORS) {
    const found = extractor.extract(flow, taken);
    append(records, found.records);
    append(findings, found.findings);
    append(ignored, found.ignored);
    append(taken, found.understood);
  }
  const claims = claimsOf(document, records);
  append(findings, secondValues(records));
  append(findings, unclaimedFindings(document, taken, { claims, ignored, findings }));
  ignored.sort((a, b) => a.start - b.start || b.end - a.end || (a.rule < b.rule ? -1 : 1));
  return { facts, claims, findings: findingsOf(document, findings, claims), ignored };
}
