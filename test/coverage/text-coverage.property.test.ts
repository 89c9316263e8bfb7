import fc from "fast-check";
import { expect, test } from "vitest";
import { coverText } from "../../src/coverage/text-coverage.ts";
import type { Claim } from "../../src/model/claim.ts";
import { type DraftBlock, layOut } from "../../src/model/draft.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Span } from "../../src/model/span.ts";
import { bodyOf, textBlocks } from "../../src/model/walk.ts";

const FACTS = { kind: { value: "other", spans: [], rule: "nothing-said" } } as const;

const line = fc
  .array(fc.constantFrom("Öka", "samverkan", "och", "–", "2010", "(mål)", "•", "\n", "😀", "x"), { maxLength: 9 })
  .map((words) => words.join(" "));
const block: fc.Arbitrary<DraftBlock> = fc.oneof(
  line.map((text) => ({ kind: "paragraph" as const, text })),
  line.map((text) => ({ kind: "list_item" as const, depth: 0, marker: "1.", text })),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((cells) => ({
    kind: "table" as const,
    rows: [{ cells: cells.map((text) => ({ blocks: [{ kind: "paragraph" as const, text }] })) }],
  })),
);
const cut = fc.tuple(fc.nat(150), fc.nat(20));

const claimAt = (span: Span, quote: string): Claim => ({
  id: `${span.start}`,
  document: "d",
  type: "Goal",
  record: "r",
  property: "text",
  value: quote,
  quote,
  span,
  place: {},
  rule: "test",
  confidence: 1,
});

test("claimed, left-out and unclaimed words part the words of every text: none is lost, none counts twice", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), fc.array(cut), fc.array(cut), (drafts, claimed, ignored) => {
      const { text, blocks } = layOut(drafts);
      const spans = (cuts: readonly (readonly [number, number])[]): Span[] =>
        cuts
          .map(([start, length]) => ({
            start: Math.min(start, text.length),
            end: Math.min(start + length, text.length),
          }))
          .filter(({ start, end }) => end > start);
      const claims = spans(claimed).map((span) => claimAt(span, text.slice(span.start, span.end)));
      const rules = spans(ignored).map((span, i) => ({ ...span, rule: `rule-${i % 3}` }));
      const found = coverText({ text, blocks }, { claims, facts: FACTS, ignored: rules, findings: [] });

      const words = [...textBlocks(blocks)].flatMap(({ block: one }) => {
        const body = bodyOf(one);
        return [...text.slice(body.start, body.end).matchAll(/\S+/gu)]
          .map((match) => ({ start: body.start + match.index, end: body.start + match.index + match[0].length }))
          .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
      });
      const leftOut = Object.values(found.ignored).reduce((a, b) => a + b, 0);
      expect(found.words).toBe(words.length);
      expect(found.claimed + leftOut + found.unclaimed).toBe(words.length);
      expect(found.stretches.reduce((sum, stretch) => sum + stretch.words, 0)).toBe(found.unclaimed);

      const touches = (list: readonly Span[], word: Span): boolean =>
        list.some(({ start, end }) => start < word.end && word.start < end);
      for (const word of words) {
        const isListed = found.stretches.filter(({ start, end }) => start <= word.start && word.end <= end).length;
        const isTaken = touches(spans(claimed), word) || touches(rules, word);
        const isLinking = text.slice(word.start, word.end) === "och";
        expect(isListed).toBe(isTaken ? 0 : isLinking ? isListed : 1);
        expect(isListed).toBeLessThan(2);
      }
      found.stretches.forEach(({ start }, i) => {
        expect(start).toBeGreaterThanOrEqual(found.stretches[i - 1]?.end ?? 0);
      });
    }),
  );
});

test("claims stand before rules, facts count as claims, and a finding about an unclaimed stretch is named", () => {
  const { text, blocks } = layOut([{ kind: "paragraph", text: "Öka samverkan och mer\nxx år" }]);
  const finding: Finding = {
    id: "f",
    code: "placeholder",
    severity: "info",
    message: "",
    documents: [],
    claims: [],
    places: [{ start: 22, end: 24, quote: "xx", document: "d", place: {} }],
  };
  const found = coverText(
    { text, blocks },
    {
      claims: [claimAt({ start: 0, end: 3 }, "Öka")],
      facts: { ...FACTS, title: { value: "mer", spans: [{ start: 18, end: 21 }], rule: "title-line" } },
      ignored: [{ start: 0, end: 13, rule: "label" }],
      findings: [finding],
    },
  );
  expect(found).toEqual({
    words: 6,
    claimed: 2,
    ignored: { label: 1, "linking-word": 1 },
    unclaimed: 2,
    stretches: [{ start: 22, end: 27, words: 2, findings: ["placeholder"] }],
  });
});
