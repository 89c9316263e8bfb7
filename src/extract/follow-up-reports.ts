/**
 * Follow-ups in running text and slides (sv. *verksamhetsuppföljning, verksamhetsberättelse*): goals with their statuses.
 * Takes a report where a status, a heading or a sentence judges its goals; in such documents reports without any are read too.
 */
import { overlaps, type Span } from "../model/span.ts";
import { nameFinder } from "./flat-text.ts";
import type { Extractor, Flow } from "./flow.ts";
import { withLegend } from "./own-words.ts";
import type { Extraction } from "./record-draft.ts";
import { readAround } from "./report-around.ts";
import { checkReport } from "./report-checks.ts";
import { type ReportReading, readReport } from "./report-reading.ts";
import { groupRecords, reportRecords } from "./report-records.ts";
import { reportsOf } from "./report-regions.ts";
import { type FoundLegend, readLegend } from "./status-legend.ts";

export const followUpReports: Extractor = {
  name: "follow-up-reports",
  extract: (flow, taken) => {
    const free = { ...flow, lines: flow.lines.filter(({ span }) => !taken.some((region) => overlaps(region, span))) };
    return extractReports(free, readLegend(flow));
  },
};

/** `legend`: of the whole document; a table that explains itself by it may have taken its lines. */
function extractReports(flow: Flow, legend: FoundLegend): Extraction {
  const { text } = flow.document;
  const reading = { own: withLegend(flow.words, legend.meanings), isName: nameFinder(text) };
  const explains = new Set(legend.ignored.map(({ start }) => start));
  const told =
    explains.size === 0 ? flow : { ...flow, lines: flow.lines.filter(({ span }) => !explains.has(span.start)) };
  const readings = reportsOf(told).map((report) => readReport(text, report, reading));
  if (!isFollowUp(flow, readings)) return { records: [], findings: [], ignored: [], understood: [] };
  const judged = readings.some((one) => one.judged);
  const own = readings.filter(
    (one) => one.judged || (one.report.named && (one.goals.length > 0 || (judged && one.activities.length > 0))),
  );
  if (own.length === 0) return { records: [], findings: [], ignored: [], understood: [] };
  const drafts = own.map((one) => reportRecords(flow.document, one));
  const around = own.map((one) => readAround(flow, one));
  return {
    records: [...groupRecords(text, readings), ...[...drafts, ...around].flatMap(({ records }) => records)],
    findings: [
      ...[...drafts, ...around].flatMap(({ findings }) => findings),
      ...own.flatMap((one) =>
        checkReport(
          text,
          one,
          own.some(({ judged }) => judged),
        ),
      ),
    ],
    ignored: [...own.flatMap(({ labels }) => labels), ...around.flatMap(({ ignored }) => ignored), ...legend.ignored],
    understood: own.flatMap(regionOf),
  };
}

/** One verdict makes a follow-up; a plan, which may say how far something has come, needs more, a document that calls itself one none. */
function isFollowUp({ facts }: Flow, readings: readonly ReportReading[]): boolean {
  const judged = readings.flatMap(({ goals }) => goals.filter(({ value }) => value.status !== undefined)).length;
  return judged >= (facts.kind.value === "plan" ? 3 : facts.kind.value === "follow_up" ? 0 : 1);
}

/** From the start of its head to the end of its last line. */
function regionOf({ report }: ReportReading): Span[] {
  const spans = [...report.head, ...report.lines.map(({ span }) => span)];
  const start = spans.reduce((least, span) => Math.min(least, span.start), Number.POSITIVE_INFINITY);
  const end = spans.reduce((most, span) => Math.max(most, span.end), 0);
  return spans.length === 0 ? [] : [{ start, end }];
}
