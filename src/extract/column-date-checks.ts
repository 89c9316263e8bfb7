/**
 * When assignments were given: the heading of their column names a body and a day (sv. *"Inspel från Regionrådet 2008-09-04"*),
 * and the text around the table may tell another day of the same body's decision.
 */
import { bodyKey } from "../fields/body-key.ts";
import { edtf } from "../fields/date.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { tables } from "../model/walk.ts";
import { columnOf } from "./columns.ts";
import { findDates } from "./dates.ts";
import type { Flow } from "./flow.ts";
import { findGroupNames } from "./group-names.ts";
import type { FindingDraft } from "./record-draft.ts";
import { sentencesOf } from "./sentences.ts";

const GIVEN =
  /(?<!\p{L})(?:beslut(?:ade|ades|ats|at)|gav|gavs|gett|givits|lämna(?:de|des|ts|t)|bad|begär(?:de|des|t)|uppdrog|fastställ(?:de|des|ts)|antog|antogs)(?!\p{L})/iu;
const TASKS = /(?<!\p{L})(?:uppdrag\p{Ll}*|inspel\p{Ll}*|direktiv\p{Ll}*|bad)(?!\p{L})/iu;
/** Between the body and the day of its decision. */
const NEAR = 60;

type Dated = { readonly body: string; readonly date: string; readonly span: Span };

export function columnDates(flow: Flow): FindingDraft[] {
  const { document, lines } = flow;
  const heads = [...tables(document.blocks)].flatMap((table) => {
    const first = table.rows[0]?.cells ?? [];
    return first.flatMap(({ span }) =>
      columnOf(quoteOf(document.text, span), flow.words.columns)?.name === "assignment" ? datedBody(flow, span) : [],
    );
  });
  if (heads.length === 0) return [];
  return lines.flatMap((line) => {
    if (line.table !== undefined || !TASKS.test(line.text)) return [];
    return sentencesOf(document.text, line.span).flatMap((sentence) => {
      const words = quoteOf(document.text, sentence);
      if (!TASKS.test(words) || !GIVEN.test(words)) return [];
      return datedBody(flow, sentence).flatMap((told) => {
        const same = heads.filter(({ body }) => body === told.body);
        const [head] = same;
        if (head === undefined || same.some(({ date }) => edtf.agree(date, told.date) !== "differs")) return [];
        return [finding(head, told)];
      });
    });
  });
}

/** Bodies of the stretch with the day that follows each. */
function datedBody({ document: { text }, facts }: Flow, span: Span): Dated[] {
  const dates = findDates(text, span, facts.year === undefined ? {} : { year: facts.year.value });
  return findGroupNames(text, span).flatMap((name): Dated[] => {
    const date = dates.find(({ span: at }) => at.start >= name.span.end && at.start - name.span.end <= NEAR);
    if (date?.value == null || name.generic) return [];
    return [{ body: bodyKey(name.value), date: date.value, span: { start: name.span.start, end: date.span.end } }];
  });
}

function finding(head: Dated, told: Dated): FindingDraft {
  return {
    code: "date_mismatch",
    severity: "warning",
    message: `The heading of the column dates the assignments ${head.date}, the text ${told.date}.`,
    spans: [head.span, told.span],
    expected: head.date,
    found: told.date,
  };
}
