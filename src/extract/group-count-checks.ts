/**
 * How many groups there are in all, and how many of each state (sv. *"totalt 23 arbetsgrupper: 14 aktiva, 5 nya …"*): the
 * parts must make the whole. Counts that say no state (who has handed in what) are parts of other counts and not added.
 */
import { foldWords } from "../fields/fold.ts";
import { NUMERALS } from "../fields/status-words.ts";
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import type { Flow, Line } from "./flow.ts";
import { lifecycleOfWords } from "./lifecycle-lists.ts";
import type { FindingDraft } from "./record-draft.ts";

const BODIES = String.raw`\p{L}*(?:grupper|grupp|nätverk|nämnder|nämnd|råd|utskott|beredningar|team)(?:na|en|et)?(?!\p{L})`;
const COUNT = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<count>\d{1,3}|${NUMERALS.join("|")})\s*(?:st\.?\s+)?(?:\p{Ll}+\s+){0,2}?${BODIES}`,
  "giu",
);
const WHOLE = /(?<![\p{L}])(?:totalt|sammanlagt|sammantaget|inalles)\s+(?:\p{Ll}+\s+){0,2}$/iu;
/** The words that say what a count is about end at a bracket, a sentence or a name. */
const CLAUSE = /^(?:(?!\s+\p{Lu}\p{Ll})[^(.;:\n]){0,80}/u;

type Count = {
  readonly value: number;
  readonly span: Span;
  readonly state: string | undefined;
  readonly whole: boolean;
};

export function groupCounts({ document: { text }, lines }: Flow): FindingDraft[] {
  return sectionsOf(lines).flatMap((section) => {
    const counts = section.flatMap(({ span }) => countsIn(text, span));
    const [whole, ...others] = counts.filter((count) => count.whole);
    if (whole === undefined || others.length > 0) return [];
    const parts = counts.filter(({ state }) => state !== undefined).filter((count) => count !== whole);
    const sum = parts.reduce((total, { value }) => total + value, 0);
    const isWhole = parts.some(({ state }) => state === "active") && new Set(parts.map(({ state }) => state)).size > 2;
    if (parts.length < 2 || sum === whole.value || (sum < whole.value && !isWhole)) return [];
    return [
      {
        code: "count_mismatch",
        severity: "warning",
        message: `${whole.value} groups in all; ${parts.map(({ value, state }) => `${value} ${state}`).join(" + ")} make ${sum}${sum > whole.value ? ", unless some are counted twice" : ""}.`,
        spans: [whole.span, ...parts.map(({ span }) => span)],
        expected: String(whole.value),
        found: String(sum),
      },
    ];
  });
}

/** A slide, or what stands between headings. */
function sectionsOf(lines: readonly Line[]): Line[][] {
  const sections: Line[][] = [];
  let before: Line | undefined;
  for (const line of lines) {
    if (line.table !== undefined || line.text === "") continue;
    const isNew = line.slide !== before?.slide || (line.slide === undefined && line.block.kind === "heading");
    if (before === undefined || isNew) sections.push([line]);
    else sections.at(-1)?.push(line);
    before = line;
  }
  return sections;
}

function countsIn(text: string, line: Span): Count[] {
  const found = [...quoteOf(text, line).matchAll(COUNT)];
  return found.map((match, i) => {
    const start = line.start + match.index;
    const next = found[i + 1]?.index ?? line.end - line.start;
    const rest = text.slice(start + match[0].length, line.start + next);
    const span = trimSpan(text, { start, end: start + match[0].length + (CLAUSE.exec(rest)?.[0].length ?? 0) });
    const written = foldWords(match.groups?.["count"] ?? "");
    const state = lifecycleOfWords(quoteOf(text, span));
    return {
      value: /\d/u.test(written) ? Number(written) : NUMERALS.indexOf(written),
      span,
      state,
      whole: WHOLE.test(text.slice(line.start, start)),
    };
  });
}
