import { expect, test } from "vitest";
import { extractClaims } from "../../src/extract/index.ts";
import { NO_WORDS, type OwnWords, PLAIN, vocabularyOf, withLegend } from "../../src/extract/own-words.ts";
import { EXTRACTOR_VERSION, extractorVersion } from "../../src/extract/version.ts";
import { leadingStatus, readStatus } from "../../src/fields/status-wording.ts";
import { readDocument } from "../../src/read/index.ts";

const own = (words: Partial<OwnWords>): OwnWords => ({ ...NO_WORDS, ...words });

/** Values of a property that are taken out of a page. */
async function values(html: string, property: string, words: OwnWords): Promise<unknown[]> {
  const document = await readDocument({ path: "page.html", bytes: Buffer.from(html) });
  const { claims } = extractClaims(document, words);
  return claims.filter((claim) => claim.property === property).map(({ value }) => value);
}

test.each([
  ["I hamn", "fulfilled"],
  ["i  hamn.", "fulfilled"],
  ["Målet är i hamn", "fulfilled"],
  ["I hamn (maj)", "fulfilled"],
  ["I hamnen", "unclear"],
])('with "i hamn" declared, "%s" is %s', (wording, value) => {
  const { statuses } = vocabularyOf(own({ statuses: { "i hamn": "fulfilled" } }));
  expect(readStatus(wording, statuses)?.value).toBe(value);
  expect(readStatus("I hamn")).toMatchObject({ unrecognised: true });
});

test("a declared wording ends where its clause does, and what follows is the comment", () => {
  const { statuses } = vocabularyOf(own({ statuses: { "på gott spår": "ongoing" } }));
  expect(leadingStatus("På gott spår. Två möten återstår.", statuses)).toMatchObject({ end: 12, closed: true });
});

test("a declared wording stands before ours, the document's own legend before both", () => {
  const words = vocabularyOf(own({ statuses: { klart: "mostly_fulfilled" }, legends: { K: "ongoing" } }));
  expect(readStatus("Klart", words.statuses)?.value).toBe("mostly_fulfilled");
  const legend = new Map([["k", { value: "fulfilled" as const, qualifiers: [] }]]);
  expect(readStatus("K", withLegend(words, legend).statuses)?.value).toBe("fulfilled");
  expect(withLegend(PLAIN, new Map())).toBe(PLAIN);
});

test("a colour that a document explains itself keeps its own meaning", async () => {
  const table = (legend: string): string =>
    `<h1>Måluppföljning 2010 för Kulturgruppen</h1>${legend}<table><tr><th>Mål</th><th>Måluppfyllelse</th></tr>
     <tr><td>Fler konserter i byarna</td><td style="background-color:#00b050"></td></tr></table>`;
  const words = own({ legends: { grön: "cancelled" } });
  expect(await values(table(""), "status", words)).toEqual(["cancelled"]);
  const legend = "<p>Grön = helt uppfyllt</p><p>Röd = inte uppfyllt</p>";
  expect(await values(table(legend), "status", words)).toEqual(["fulfilled"]);
  expect(await values(table(""), "status", NO_WORDS)).toEqual(["unclear"]);
});

test("labels of minutes can be declared", async () => {
  const html = `<h1>Protokoll</h1><p>Träffdag: 2010-03-24</p><p>Plats: Forsnäs</p><p>Vid bordet: Berta Lind, Ceasar Alm</p>
    <p>§ 1 Ny webbplats</p><p>Klubban: Gruppen antar förslaget.</p><p>§ 2 Avslut</p><p>Klubban: Mötet avslutas.</p>`;
  const words = own({ labels: { Träffdag: "meeting_date", "Vid bordet": "deciding", Klubban: "decision" } });
  expect(await values(html, "decision", words)).toEqual(["Gruppen antar förslaget.", "Mötet avslutas."]);
  expect(await values(html, "name", words)).toEqual(["Berta Lind", "Ceasar Alm"]);
  expect(await values(html, "name", NO_WORDS)).toEqual([]);
});

test("the version of extraction tells which words it was made with, whatever their order", () => {
  expect(extractorVersion(NO_WORDS)).toBe(String(EXTRACTOR_VERSION));
  const some = extractorVersion(own({ statuses: { "i hamn": "fulfilled", "på spåret": "ongoing" } }));
  expect(some).toMatch(/^\d+\+[0-9a-f]{16}$/u);
  expect(extractorVersion(own({ statuses: { "på spåret": "ongoing", "i hamn": "fulfilled" } }))).toBe(some);
  expect(extractorVersion(own({ statuses: { "i hamn": "fulfilled", "på spåret": "pending" } }))).not.toBe(some);
  expect(extractorVersion(own({ legends: { "i hamn": "fulfilled", "på spåret": "ongoing" } }))).not.toBe(some);
});
