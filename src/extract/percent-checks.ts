/**
 * A change told twice (sv. *"öka med 10 % från 60 till 70 %"*): what it makes of the first number must be the second.
 */
import type { Flow } from "./flow.ts";
import type { FindingDraft } from "./record-draft.ts";

const NUMBER = String.raw`\d{1,3}(?:[ \u00a0]\d{3})+|\d+(?:,\d+)?`;
const PERCENT = String.raw`(?:%|procent(?!enhet)(?!\p{L}))`;
/** Up to so many words between the verb and the change, and between the change and where it starts. */
const SOME_WORDS = String.raw`(?:[^\s.;:]+\s+){0,8}?`;
const CHANGE = new RegExp(
  String.raw`(?<![\p{L}])(?<verb>öka|ökas|ökat|ökade|höja|höjas|höjt|minska|minskas|minskat|minskade|sänka|sänkas)\s+${SOME_WORDS}med\s+(?:minst\s+|ca\s+|cirka\s+)?(?<by>${NUMBER})\s*${PERCENT},?\s*${SOME_WORDS}från\s+(?<from>${NUMBER})\s*(?<unit>${PERCENT})?\s+${SOME_WORDS}till\s+(?:minst\s+|högst\s+|ca\s+|cirka\s+)?(?<to>${NUMBER})`,
  "giu",
);

const numberOf = (words: string): number => Number(words.replace(/[ \u00a0]/gu, "").replace(",", "."));

export function percentChanges({ document: { text }, lines }: Flow): FindingDraft[] {
  const told = lines.filter(({ folded }) => folded.includes("%") || folded.includes("procent"));
  return told.flatMap(({ span }) =>
    [...text.slice(span.start, span.end).matchAll(CHANGE)].flatMap((match): FindingDraft[] => {
      const { verb = "", by = "", from = "", to = "", unit } = match.groups ?? {};
      const sign = /^[mM]insk|^[sS]änk/u.test(verb) ? -1 : 1;
      const [change, start, end] = [sign * numberOf(by), numberOf(from), numberOf(to)];
      const made = start * (1 + change / 100);
      if (Math.abs(made - end) <= Math.max(0.5, Math.abs(end) * 0.005)) return [];
      const inPoints = unit !== undefined && Math.abs(start + change - end) < 0.005;
      const expected = String(Math.round(made * 100) / 100);
      const at = span.start + match.index;
      return [
        {
          code: "sum_mismatch",
          severity: inPoints ? "info" : "warning",
          message: `${by} % of ${from} makes ${expected}, not ${to}${inPoints ? "; percentage points are meant, it seems" : ""}.`,
          spans: [{ start: at, end: at + match[0].length }],
          expected,
          found: to,
        },
      ];
    }),
  );
}
