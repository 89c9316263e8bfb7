/**
 * The words of a column of responsibles (sv. *Ansvarig*) → one `responsible` a person, role or group, split at "/" and ",".
 * A role behind a name ("Anna Ek, sammankallande") is no responsible of its own: it makes the person a member with that role.
 */

import { memberRole } from "../fields/choices.ts";
import { isUnknownDate } from "../fields/date.ts";
import { foldWords } from "../fields/fold.ts";
import { append } from "../model/append.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import { isPersonName } from "./people.ts";
import { groupField, joinText, type PlanContext, record } from "./plan-draft.ts";
import { type FieldDraft, field, type RecordDraft } from "./record-draft.ts";

export type Responsibles = { readonly fields: readonly FieldDraft[]; readonly records: readonly RecordDraft[] };

/** Reads the stretches of one entry; a stretch may end in the middle of a name list ("Turistbyrån/"). */
export function readResponsibles(spans: readonly Span[], context: PlanContext): Responsibles {
  const { text } = context;
  const fields: FieldDraft[] = [];
  const records: RecordDraft[] = [];
  const seen = new Set<string>();
  let person: Span | undefined;
  for (const piece of spans.flatMap((span) => piecesOf(text, span))) {
    const value = joinText(text, [piece]);
    if (isUnknownDate(value)) continue; // "oklart", "ej klart" says the same of a name as of a date
    const role = memberRole.parse(value);
    if (role !== undefined && person !== undefined) {
      records.push(
        record(
          "Member",
          [person],
          [
            ...groupField("Member", context),
            field("Member", "name", joinText(text, [person]), [person], "responsible-role", 0.8),
            field("Member", "role", role, [piece], "responsible-role", 0.8),
          ],
        ),
      );
      continue;
    }
    person = isPersonName(value) ? piece : undefined;
    if (seen.has(foldWords(value))) continue;
    seen.add(foldWords(value));
    fields.push(field("Activity", "responsible", value, [piece], "activity-responsible", 0.9));
  }
  return { fields, records };
}

/** The parts between "/" and ","; two full names joined by "och" are two. */
function piecesOf(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  const words = quoteOf(text, span);
  const put = (end: number): void => {
    const piece = trimSpan(text, { start, end });
    if (/[\p{L}\p{N}]/u.test(quoteOf(text, piece))) append(pieces, pairOf(text, piece));
  };
  for (const match of words.matchAll(/[/,;]/gu)) {
    put(span.start + match.index);
    start = span.start + match.index + 1;
  }
  put(span.end);
  return pieces;
}

function pairOf(text: string, span: Span): Span[] {
  const match = /^(.+?)\s+(?:och|samt|&)\s+(.+)$/u.exec(quoteOf(text, span));
  if (match?.[1] === undefined || match[2] === undefined) return [span];
  if (!isPersonName(match[1]) || !isPersonName(match[2])) return [span];
  return [
    { start: span.start, end: span.start + match[1].length },
    { start: span.end - match[2].length, end: span.end },
  ];
}
