import fc from "fast-check";
import { expect, test } from "vitest";
import { field, type RecordDraft } from "../../src/extract/record-draft.ts";
import type { Document } from "../../src/model/document.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { packReading } from "../../src/store/pack.ts";
import { claimsOfDocument, findingsOfDocument } from "../../src/store/read-claims.ts";
import { packedDocument, readDocumentAgain, readStored } from "../../src/store/read-documents.ts";
import { writeReading } from "../../src/store/write.ts";
import { anyDocument } from "../builders/random-document.ts";
import { taken } from "../builders/taken.ts";

/** Somewhere in the text, not cutting a character in half; undefined where there is nothing to quote. */
function spanFrom({ text }: Document, a: number, b: number) {
  const whole = (at: number): number => (/[\ud800-\udbff]/u.test(text.charAt(at - 1)) ? at - 1 : at);
  const [x, y] = [whole(a % (text.length + 1)), whole(b % (text.length + 1))];
  return x === y ? undefined : { start: Math.min(x, y), end: Math.max(x, y) };
}

function draftsFor(document: Document, numbers: readonly [number, number, boolean][]): RecordDraft[] {
  return numbers.flatMap(([a, b, unknown]): RecordDraft[] => {
    const [first, second] = [spanFrom(document, a, b), spanFrom(document, b, a + 1)];
    if (first === undefined || second === undefined) return [];
    const target = { from: a, to: b, unit: "%" };
    return [
      {
        type: "Goal",
        key: [first],
        fields: [
          field("Goal", "text", `mål ${a}`, [first, second], "random", 0.5),
          field("Goal", "target", target, [second], "random", 1, { inferred: true }),
          unknown
            ? field("Goal", "year", null, [second], "random", 0.3, { missing: "stated_unknown" })
            : field("Goal", "status", "unclear", [first], "random", 0.3, { unrecognised: true }),
        ],
      },
    ];
  });
}

test("what is written is read back exactly, blocks and all", () => {
  const numbers = fc.array(fc.tuple(fc.nat(500), fc.nat(500), fc.boolean()), { maxLength: 4 });
  fc.assert(
    fc.property(anyDocument, numbers, (document, chosen) => {
      const spans = chosen.flatMap(([a, b]) => spanFrom(document, a, b) ?? []);
      const out = taken(
        document,
        draftsFor(document, chosen),
        spans.map((span) => ({ code: "unread_value", severity: "info", message: "?", spans: [span], expected: "1" })),
      );
      const store = openStore(":memory:");
      try {
        writeReading(store, packReading(document, out, "7"), "a.txt");
        const stored = readStored(store, document.id);
        expect(readDocumentAgain(packedDocument(store, document.id))).toStrictEqual(document);
        expect(stored.facts).toStrictEqual(out.facts);
        expect(stored.leftOut).toStrictEqual(out.ignored);
        expect(claimsOfDocument(store, stored.key)).toStrictEqual(out.claims);
        expect(findingsOfDocument(store, stored.key)).toStrictEqual(out.findings);
      } finally {
        closeStore(store);
      }
    }),
    { numRuns: 200 },
  );
});
