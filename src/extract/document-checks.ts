/**
 * The table of checks within one document that need no record: what its own words say against each other.
 * A check is one small file and a line here. They give findings only; nothing is repaired.
 */
import { columnDates } from "./column-date-checks.ts";
import type { Extractor, Flow } from "./flow.ts";
import { groupCounts } from "./group-count-checks.ts";
import { percentChanges } from "./percent-checks.ts";
import { stagesOfPeriods } from "./period-checks.ts";
import type { FindingDraft } from "./record-draft.ts";

const CHECKS: readonly ((flow: Flow) => readonly FindingDraft[])[] = [
  groupCounts,
  percentChanges,
  stagesOfPeriods,
  columnDates,
];

/** Reads all lines, whoever understood them. */
export const documentChecks: Extractor = {
  name: "document-checks",
  extract: (flow) => ({
    records: [],
    findings: CHECKS.flatMap((check) => check(flow)),
    ignored: [],
    understood: [],
  }),
};
