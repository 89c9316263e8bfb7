/**
 * Synthetic documents with claims, for benches: regions whose groups have a plan, a report, cards, minutes and a budget
 * each year. Goals come back, are worded anew, and are judged differently now and then. No chance in it: the n-th document
 * of a region is always the same.
 */
import type { Json } from "../../src/fields/kind.ts";
import type { PropertyName, RecordType } from "../../src/fields/records.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import type { DocumentKind } from "../../src/model/facts.ts";
import { claimIdOf, compare, hashOf, recordIdOf } from "../../src/model/identity.ts";
import type { Taken } from "../../src/store/pack.ts";

const KINDS = ["plan", "follow_up", "other", "minutes", "budget"] as const;
const YEARS = 6;
/** Documents of a region. */
export const DOCUMENTS = KINDS.length * YEARS;

const HEADS = "Biblioteks Webb Personal Miljö Folkhälso Turist Närings Skol Kultur Fritids IT- Avfalls".split(" ");
const GROUPS = 10;
const VERBS = "Öppna Utreda Införa Skriva Pröva Samla Bygga Följa Kartlägga Förenkla Dela Starta Mäta".split(" ");
const THINGS =
  "katalogen bokbussen växeln blanketterna kursen avtalet kartan mallen lånekortet lokalerna reservkraften".split(" ");
const FOR = "barnen skolorna företagen väntjänsten lärarna brandvakten turisterna föräldrarna ungdomarna".split(" ");
const WAYS = "tillsammans i etapper på webben under hösten med bidrag i två kommuner genom upphandling".split(" ");
const FIRST = "Elna Mattis Greta Olov Signe Arvid Tyra Ivar Ester Folke Märta Helge Ruth Sixten".split(" ");
const LAST = "Öhrlund Tallroth Sandvik Bergdal Nyhem Lindås Grankvist Hedby Älvström Forsbro Myrdal".split(" ");
const PLACES = "Älvsele Forsnäs Granträsk Norrmark Lillstrand".split(" ");
const STATUSES = ["fulfilled", "partly_fulfilled", "not_fulfilled", "ongoing"];

const at = (list: readonly string[], n: number): string => list[n % list.length] ?? "";

/** What a document says: lines of text, and the claims about them. */
class Page {
  readonly claims: Claim[] = [];
  readonly #lines: string[] = [];
  #length = 0;
  readonly #document: string;
  constructor(document: string) {
    this.#document = document;
  }

  get text(): string {
    return this.#lines.join("\n");
  }

  /** One record, a line a property. */
  say(type: RecordType, fields: Partial<Record<PropertyName, Json>>): void {
    const record = recordIdOf(this.#document, type, [{ start: this.#length, end: this.#length + 1 }]);
    for (const [property, value] of Object.entries(fields)) {
      const quote = String(value);
      const span = { start: this.#length, end: this.#length + quote.length };
      this.#lines.push(quote);
      this.#length = span.end + 1;
      this.claims.push({
        id: claimIdOf(this.#document, record, property, value, [span]),
        document: this.#document,
        type,
        record,
        property: property as PropertyName, // the keys of `fields`
        value,
        quote,
        span,
        place: { table: 1 + (this.#lines.length % 9), row: this.#lines.length, column: 2, paragraph: 1 },
        rule: "bench",
        confidence: 0.9,
      });
    }
  }
}

/** Tells the n-th document of a region: id, kind, year. */
export function originOf(region: number, n: number): { id: string; kind: DocumentKind; year: number; date: string } {
  const year = 2005 + Math.floor(n / KINDS.length);
  const kind = KINDS[n % KINDS.length] ?? "plan";
  return { id: hashOf("bench", region, n) + hashOf(n, region), kind, year, date: `${year}-0${1 + (n % 5)}-15` };
}

/** The n-th document of a region, and what was taken out of it. */
export function syntheticDocument(region: number, n: number): { readonly document: Document; readonly taken: Taken } {
  const { id, kind, year, date } = originOf(region, n);
  const page = new Page(id);
  for (let g = 0; g < GROUPS; g++) SAID[kind](page, { region, year, g, name: `${at(HEADS, region + g)}gruppen` });
  const fact = <Value>(value: Value) => ({ value, spans: [], rule: "bench" });
  return {
    document: {
      id,
      mediaType: "text/plain",
      byteLength: page.text.length,
      reader: "bench@1",
      status: "ok",
      problems: [],
      metadata: {},
      text: page.text,
      blocks: [],
      ignored: [],
      pages: [],
    },
    taken: {
      facts: { kind: fact(kind), year: fact(year), date: fact(date), organization: fact(`Region ${region}`) },
      claims: page.claims.sort((a, b) => a.span.start - b.span.start || compare(a.id, b.id)),
      findings: [],
      ignored: [],
    },
  };
}

type Said = { readonly region: number; readonly year: number; readonly g: number; readonly name: string };

/** A goal's words: a part of them changes from year to year. */
function goalText({ region, g, year }: Said, i: number): string {
  const seed = region * 31 + g * 7 + i * 3 + (i % 4 === 0 ? year : 0);
  return `${at(VERBS, seed)} ${at(THINGS, seed * 5 + i)} för ${at(FOR, seed + i)} ${at(WAYS, seed * 3 + g)} del ${i}`;
}

const SAID: Readonly<Record<DocumentKind, (page: Page, said: Said) => void>> = {
  plan: (page, said) => {
    const { name: group, year, g, region } = said;
    page.say("Group", { name: group, number: String(g + 1), purpose: `Samverka om ${at(THINGS, g)}` });
    for (let i = 0; i < 5; i++) {
      const name = `${at(FIRST, region + g * 3 + i)} ${at(LAST, region * 5 + g + i * 7)}`;
      const email = `person${region}.${g}.${i}@example.se`;
      page.say("Member", { group, name, role: i === 0 ? "contact" : "member", organization: at(PLACES, i), email });
    }
    for (let i = 0; i < 12; i++) page.say("Goal", { group, year, text: goalText(said, i) });
    for (let i = 0; i < 8; i++) {
      const text = `${at(VERBS, g + i)} ${at(THINGS, i * 3 + year)} inför ${at(FOR, i + g)}`;
      page.say("Activity", { group, year, text, due: `${year}-0${1 + (i % 9)}`, responsible: at(LAST, i) });
    }
  },
  follow_up: (page, said) => {
    const { name: group, year, g } = said;
    page.say("Group", { name: `${g + 1}. ${group}`, lifecycle: "active", year });
    for (let i = 0; i < 12; i++) {
      const comment = `Arbetet med ${at(THINGS, i + g)} har gått framåt under året.`;
      page.say("Goal", { group, year, text: goalText(said, i), status: at(STATUSES, i), comment });
    }
    for (let i = 0; i < 3; i++) {
      const text = `Gruppen ska ${at(VERBS, i + year)} ${at(THINGS, g * 3 + i)}`;
      const told = {
        status: at(STATUSES, i + g),
        outcome: `Uppdraget om ${at(THINGS, g)} utfört`,
        outcomeDate: `${year}-12`,
      };
      page.say("Assignment", { group, from: "Regionrådet", date: String(year), text, ...told });
    }
  },
  other: (page, said) => {
    const { name: group, year } = said;
    for (let i = 0; i < 12; i++) {
      page.say("Goal", { group, year, text: goalText(said, i), status: at(STATUSES, i % 10 === 0 ? i + 1 : i) });
    }
  },
  minutes: (page, { name, year, g, region }) => {
    const meeting = `${year}-0${1 + (g % 9)}-1${g % 10}`;
    page.say("Meeting", { body: "Regionrådet", date: meeting, place: at(PLACES, g) });
    for (let i = 0; i < 6; i++) {
      page.say("Attendee", { meeting, name: `${at(FIRST, i + region)} ${at(LAST, i * 3 + region)}`, role: "deciding" });
    }
    for (let i = 0; i < 6; i++) {
      const decision = `Rådet ger ${name} i uppdrag att ${at(VERBS, i)} ${at(THINGS, g + i)}.`;
      page.say("Decision", { meeting, number: String(i + 1), title: `Om ${at(THINGS, i + g)}`, decision });
    }
  },
  budget: (page, { name: owner, year, g }) => {
    for (let i = 0; i < 6; i++) {
      const amount = 100_000 * (1 + ((g * 7 + i * 3) % 40));
      for (const kind of ["budget", "outcome"]) {
        page.say("Amount", { owner, item: at(THINGS, i), kind, period: String(year), amount, currency: "SEK" });
      }
    }
  },
};
