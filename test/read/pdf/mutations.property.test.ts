/** Cut and changed bytes give UnreadableSource or a document whose anchors hold; nothing else. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { UnreadableSource } from "../../../src/model/document.ts";
import { textBlocks } from "../../../src/model/walk.ts";
import { fill, grid, lines, page, pdf, text } from "./pdf-builder.ts";
import { readBytes } from "./read-pdf.ts";

const whole = pdf([
  page(
    text(70, 60, "Uppföljning 2009", { size: 16, bold: true }),
    lines(70, 90, ["Gruppen har mötts fyra gånger och bedriver utveck-", "lingsarbete. • Ett mål är nått."]),
    fill(70, 140, 100, 20, "#ffc000"),
    grid([70, 170, 300], [120, 140, 160]),
    ...[text(75, 134, "Mål"), text(175, 134, "Status"), text(75, 154, "Växel"), text(175, 154, "Klart")],
  ),
  page(lines(70, 60, ["Sida två", "med två rader"])),
]);

async function holds(bytes: Uint8Array): Promise<void> {
  try {
    const document = await readBytes(bytes);
    for (const { block } of textBlocks(document.blocks)) {
      for (const anchor of block.anchors) {
        expect(anchor.start).toBeGreaterThanOrEqual(block.span.start);
        expect(anchor.end).toBeLessThanOrEqual(block.span.end);
        if (anchor.kind === "line" && anchor.edges !== undefined) {
          expect(anchor.edges).toHaveLength(anchor.end - anchor.start + 1);
        }
      }
    }
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
  }
}

test("a file cut anywhere is read or refused", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: whole.length }), (at) => holds(whole.slice(0, at))),
    { numRuns: 20 },
  );
});

test("a file with changed bytes is read or refused", async () => {
  const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 40 }), (changes) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, byte] of changes) bytes[at] = byte;
      return holds(bytes);
    }),
    { numRuns: 25 },
  );
});
