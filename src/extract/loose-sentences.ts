/**
 * Tasks and sums in sentences of any document, where no extractor before understood the layout. The owner of a sum is who
 * the sentence names, else the body that the nearest heading names.
 */
import { append } from "../model/append.ts";
import { amountsIn } from "./amount-sentences.ts";
import { lastNamedGroup } from "./assignments-groups.ts";
import { assignmentsIn } from "./assignments-sentences.ts";
import type { Extractor } from "./flow.ts";
import { readGroupHeading } from "./group-headings.ts";
import type { Placed } from "./people.ts";
import type { FindingDraft, RecordDraft } from "./record-draft.ts";
import { sentencesOf } from "./sentences.ts";
import { takenBy } from "./taken.ts";

/** Reads every sentence outside tables that nobody has understood yet. */
export const looseSentences: Extractor = {
  name: "loose-sentences",
  extract: ({ document: { text }, facts, lines }, taken) => {
    const isTaken = takenBy(taken);
    const records: RecordDraft[] = [];
    const findings: FindingDraft[] = [];
    const year = facts.year === undefined ? {} : { year: facts.year.value };
    const cost = facts.kind.value === "follow_up" ? "outcome" : "budget";
    const [place] = facts.organization?.spans ?? [];
    let heading: Placed | undefined = facts.organization && place && { value: facts.organization.value, span: place };
    let named: Placed | undefined;
    for (const line of lines) {
      if (line.block.kind === "heading" || line.bold) {
        named = readGroupHeading(text, line.span) ?? named;
        heading = named ?? heading;
      }
      if (line.table !== undefined || line.story !== undefined || isTaken(line.span)) continue;
      for (const sentence of sentencesOf(text, line.span)) {
        append(records, assignmentsIn(text, sentence, { ...year, ...(named === undefined ? {} : { named }) }));
        named = lastNamedGroup(text, sentence) ?? named;
        const amounts = amountsIn(text, sentence, { cost, ...(heading === undefined ? {} : { fallback: heading }) });
        append(records, amounts.records);
        append(findings, amounts.findings);
      }
    }
    return { records, findings, ignored: [], understood: [] };
  },
};
