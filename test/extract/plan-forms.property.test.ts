/**
 * Whatever a form plan looks like, its claims quote the document (claims.ts throws otherwise) and no word is lost silently.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { extractClaims } from "../../src/extract/index.ts";
import type { DraftBlock } from "../../src/model/draft.ts";
import { bold, doc, h1, h2, li, p, table } from "../builders/document.ts";

const words = fc.constantFrom(
  ...[
    "",
    "Fler besök",
    "Mål 2012",
    "Mål:",
    "Syfte",
    "Syfte: Samverkan",
    "Aktiviteter",
    "Tidplan",
    "Ansvarig",
    "Övrigt",
  ],
  ...[
    "Vart vill ni nå?",
    "Anna Ek, Älvsele kommun, 031-390 06 01",
    "Kontaktperson: Bo Vik",
    "Medlemmar:",
    "- en mässa",
  ],
  ...["Ansvarig: Cia Berg", "mars 2012", "oklar tidsplan", "Vi ska öka antalet besök. Det sker genom att:", "1. Resa"],
  ...[
    "Exempel på projekt är följande:",
    "Namn, kommun, titel",
    "Turistbyrån/ Anna Ek",
    "Rubrik\nEn mening som är lång nog.",
  ],
);
const text = fc.oneof(
  words.map(p),
  words.map((one) => li(one)),
  words.filter((one) => one !== "").map(bold),
  words.map(h2),
);
const cell = fc.oneof(words, fc.array(text, { minLength: 1, maxLength: 4 }));
const row = fc.oneof(fc.tuple(cell, cell, cell), fc.constant(["Aktivitet", "Klart", "Ansvarig"]), fc.tuple(cell, cell));
const rows = fc.array(row, { minLength: 1, maxLength: 5 }).map((list) => table(...list));
const flat = fc.array(cell, { minLength: 1, maxLength: 12 }).map((cells): DraftBlock => {
  const block = table(...cells.map((one) => [one]));
  return block.kind === "table" ? { ...block, flat: true } : block;
});

test("any mixture of a form's parts gives claims that quote it, and the same ones each time", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(text, rows, flat), { maxLength: 8 }), (blocks) => {
      const document = doc(h1("Verksamhetsplan 2012 för kulturgruppen"), h2("Syfte"), "Samverkan", ...blocks);
      const { claims, findings } = extractClaims(document);
      for (const { quote, span } of claims) expect(document.text.slice(span.start, span.end)).toBe(quote);
      expect(extractClaims(document)).toMatchObject({ claims, findings });
    }),
    { numRuns: 150 },
  );
});
