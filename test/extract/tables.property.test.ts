import fc from "fast-check";
import { expect, test } from "vitest";
import { extractClaims } from "../../src/extract/index.ts";
import type { DraftCell } from "../../src/model/draft.ts";
import { doc, h1, p, slide, table } from "../builders/document.ts";

const heading = fc.constantFrom(
  ...["Mål", "Delmål", "Status", "Måluppfyllelse", "Kommentar", "Målvärde", "Utfall 2010", "Budget 2010", "Avvikelse"],
  ...["Arbetsgrupp", "Uppdrag från KC 2009-01-01", "Uppföljning 2010", "Helt", "Delvis", "Post", "Prognos", "", "tkr"],
);
const words = fc.constantFrom(
  ...["Kulturgruppen", "1. Turism", "Öka takten", "Helt", "Uppdraget utfört", "x", "●", "1 200", "(150)", "-20,5", ""],
  ...[
    "Summa",
    "Personal",
    "12 %",
    "Gruppen är vilande.",
    "Ingen VB10 har inkommit.",
    "öka\nminska",
    "Belopp i tkr",
    "–",
  ],
);
const cell = fc.record(
  {
    text: words,
    fill: fc.constantFrom("#00b050", "#ff0000", "#ffffff"),
    columnSpan: fc.integer({ min: 1, max: 3 }),
    rowSpan: fc.integer({ min: 1, max: 2 }),
  },
  { requiredKeys: ["text"] },
);
const draftOf = ({ text, ...look }: { text: string } & Partial<DraftCell>): DraftCell => ({
  blocks: text.split("\n").map(p),
  ...look,
});
const row = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.map(draftOf));
const someTable = fc
  .tuple(fc.array(heading, { minLength: 1, maxLength: 5 }), fc.array(row, { maxLength: 5 }), fc.boolean())
  .map(([head, rows, flat]) => ({ ...table(head, ...rows), ...(flat ? { flat: true as const } : {}) }));
const line = fc.array(fc.oneof(heading, words), { minLength: 1, maxLength: 9 }).map((parts) => parts.join(" "));

test("any table of such words gives claims that quote it, and the same ones each time", () => {
  fc.assert(
    fc.property(
      fc.array(someTable, { minLength: 1, maxLength: 2 }),
      fc.array(line, { maxLength: 3 }),
      (tables, lines) => {
        const document = doc(h1("Uppföljning 2010 Älvregionen"), ...tables, slide(1, ...lines));
        const { claims, findings, ignored } = extractClaims(document);
        for (const claim of claims) {
          for (const { start, end, quote } of claim.spans ?? [{ ...claim.span, quote: claim.quote }]) {
            expect(document.text.slice(start, end)).toBe(quote);
          }
        }
        for (const { start, end } of ignored) expect(document.text.slice(start, end)).not.toBe("");
        expect(extractClaims(document)).toEqual({ ...extractClaims(document), claims, findings, ignored });
      },
    ),
    { numRuns: 150 },
  );
});
