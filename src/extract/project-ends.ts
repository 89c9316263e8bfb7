/**
 * Sentences that move the end of a project (sv. *projektet förlängs till …, slutdatum flyttas till …*) → a `Project` with an
 * open beginning. The project is named in the sentence, or in the heading over it.
 */
import { foldSpace } from "../fields/fold.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { findDates } from "./dates.ts";
import type { Placed } from "./people.ts";
import { field, type RecordDraft } from "./record-draft.ts";

const MOVED =
  /(?<!\p{L})(?:(?:slutdatum(?:et)?|sluttid(?:en)?|projekttid(?:en)?|projektperiod(?:en)?|tidsram(?:en)?)\s+(?:flyttas|flyttades|ändras|ändrades|skjuts|förlängs|förlängdes|har\s+(?:flyttats|ändrats|förlängts))|projekt(?:et)?(?:\s+[^.;]{1,60}?)?\s+(?:förlängs|förlängdes|förlängts|har\s+förlängts))\s+(?:fram(?:åt)?\s+)?(?:till\s+och\s+med|t\.?\s?o\.?\s?m\.?|till|tom)\s+(?:den\s+)?/giu;
const NAMED =
  /(?<!\p{L})[Pp]rojekt(?:et)?\s+[”"]?(\p{Lu}[^.;:”"]*?)[”"]?(?=\s+(?:förlängs|förlängdes|förlängts|har)(?!\p{L}))/u;
/** Words of a heading or name that say that it is a project, and quotation marks. */
const LEAD = /^(?:[Pp]rojekt(?:et)?\s+)?(?:för\s+)?[”"]?/u;

/** `project` is the project that the heading over the sentence is about. */
export function movedEndsIn(text: string, sentence: Span, project: Placed | undefined, year?: number): RecordDraft[] {
  return [...quoteOf(text, sentence).matchAll(MOVED)].flatMap((match): RecordDraft[] => {
    const from = sentence.start + match.index + match[0].length;
    const [date] = findDates(text, { start: from, end: sentence.end }, year === undefined ? {} : { year });
    const name = namedIn(text, sentence) ?? (project === undefined ? undefined : bare(text, project.span));
    const isEnd = date?.value != null && date.span.start - from <= 1 && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u.test(date.value);
    if (!isEnd || name === undefined) return [];
    const period = { start: sentence.start + match.index, end: date.span.end };
    const rule = "project-end-moved";
    return [
      {
        type: "Project",
        key: [name.span],
        fields: [
          field("Project", "name", name.value, [name.span], rule, 0.85),
          field("Project", "period", `../${date.value}`, [period], rule, 0.85),
        ],
      },
    ];
  });
}

function namedIn(text: string, sentence: Span): Placed | undefined {
  const match = NAMED.exec(quoteOf(text, sentence));
  const name = match?.[1];
  if (match === null || name === undefined) return undefined;
  const start = sentence.start + match.index + match[0].indexOf(name);
  return { value: foldSpace(name), span: { start, end: start + name.length } };
}

/** The name without what only says that it is a project. */
function bare(text: string, span: Span): Placed {
  const words = quoteOf(text, span);
  const start = span.start + (LEAD.exec(words)?.[0].length ?? 0);
  const end = span.end - (/[”"]$/u.test(words) ? 1 : 0);
  return { value: foldSpace(text.slice(start, end)), span: { start, end } };
}
