/**
 * Headings of table columns (sv. *kolumnrubriker*) of plans and follow-ups → what the column holds.
 * Vocabulary as data, for all extractors that read tables; a heading is a cell's words or a label before a colon.
 */
import { foldWords } from "../fields/fold.ts";
import { rememberedBy } from "../fields/remembered.ts";

/** Lower case. A row is a kind of column and the headings it goes under; years, dates, brackets and colons are taken off before. */
const COLUMNS = {
  /** Running number of the row. */
  number: "nr, nummer, löpnr, löpnummer, #, mål nr, aktivitet nr, id",
  group: "arbetsgrupp, arbetsgrupper, grupp, grupper, nämnd, styrelse, gruppens namn, nätverk",
  goal: `mål, målet, målen, delmål, målsättning, målsättningar, effektmål, resultatmål, inriktningsmål, övergripande
    mål, verksamhetsmål, prioriterat mål, prioriterade mål, nämndmål, aktivitetsmål, mål/delmål, vad vill vi
    uppnå, vart vill vi nå, vad ska uppnås, önskat läge, åtagande, åtaganden`,
  activity: `aktivitet, aktiviteter, delaktivitet, delaktiviteter, åtgärd, åtgärder, insats, insatser, moment, handling,
    handlingar, uppgift, arbetsuppgift, arbetsuppgifter, vad, vad ska göras, vad gör vi, vad skall göras,
    planerade aktiviteter, planerade åtgärder, planerade insatser, åtgärd/aktivitet, aktivitet/åtgärd,
    aktiviteter/åtgärder, åtgärder/aktiviteter, så här gör vi, hur, strategi/aktivitet, genomförandeaktivitet,
    vad ska vi göra, aktivitetsplan, akivitet, aktivtet, aktiviter`,
  due: `genomfört, genomförd, genomförs, genomförs när, klart, klar, klart senast, klar senast, klart när, klart
    datum, klardatum, färdigt, färdig, färdigdatum, slutdatum, sluttid, tid, tidplan, tidsplan, tidpunkt,
    tidsram, tidsperiod, period, när, när?, när ska det vara klart, datum, senast, deadline, måldatum,
    start/slut, start och slut, genomförandetid, tidsåtgång, planerat klart, slutfört, tidsatt`,
  responsible: `ansvarig, ansvariga, ansvar, ansvarig person, ansvariga personer, ansvarig funktion, huvudansvarig, vem, vem
    ansvarar, vem gör, vem är ansvarig, utförare, genomförs av, utförs av, handläggare, ägare,
    ansvarig/utförare, ansvarig nämnd, ansvarig förvaltning, vem/vilka, vilka, asvarig, ansvarig för
    genomförande`,
  status: `status, måluppfyllelse, målluppfyllelse, måluppfyllnad, uppfyllelse, uppfyllelsegrad, uppfyllnadsgrad, grad
    av måluppfyllelse, bedömning, målbedömning, läge, lägesbedömning, uppnått, uppfyllt, åtgärdsstatus,
    genomförandegrad, har målet uppnåtts, har vi nått målet, målet uppnått, trend`,
  outcome: `resultat, utfall, uppföljning, redovisning, återrapportering, effekt, vad
    blev det, utvärdering, lägesrapport, resultat/utfall, uppnått resultat`,
  comment: "kommentar, kommentarer, anmärkning, anmärkningar, analys, beskrivning, förklaring, notering, övrigt",
  indicator: "indikator, indikatorer, mått, mätetal, nyckeltal, mätning, mätmetod, hur mäts, hur mäts det",
  target: "målvärde, målnivå, målvärden, målnivåer, önskat värde",
  assignment:
    "uppdrag, beslut, beslut/uppdrag, uppdrag/beslut, beslutad åtgärd, inspel, nytt uppdrag, beslutat uppdrag, direktiv, ägardirektiv",
  support: "stöd, åtgärder/stöd/insatser, åtgärder/stöd, stöd/insatser, behov av stöd",
  need: "behov, upplevt behov, upplevda behov, stödbehov",
  improvement: "förbättringsområde, förbättringsområden, utvecklingsområde, utvecklingsområden, problem, svårigheter",
  name: "namn, deltagare, person, medlem, medlemmar, ledamot, ledamöter, representant, representanter",
  organization: "kommun, organisation, arbetsplats, kommun/organisation, organisation/kommun, region, företag",
  title: "titel, befattning, funktion, yrke, titel/befattning, tjänst",
  role: "roll, roll i gruppen, uppgift i gruppen, funktion i gruppen",
  phone: "telefon, tel, tfn, mobil, mobiltelefon, telefonnummer, telefon/mobil, mobilnummer, tel.nr, telnr",
  email: "e-post, epost, e-postadress, epostadress, e-mail, email, mail, mejl, mailadress, mejladress",
  cost: "kostnad, kostnader, budget, resurser, resursbehov, finansiering, ekonomi, medel, kr, tkr",
  priority: "prioritet, prioritering, prio",
} as const;

/** What a column holds. */
export type ColumnName = keyof typeof COLUMNS;

export const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[];
const BY_HEADING: ReadonlyMap<string, ColumnName> = new Map(
  COLUMN_NAMES.flatMap((name) =>
    COLUMNS[name].split(",").map((heading) => [foldWords(heading), name] as const),
  ).reverse(),
);

export type ColumnHeading = {
  readonly name: ColumnName;
  /** The whole heading is on the list; else only its beginning or end ("inspel från rådet 2008-09-04"). */
  readonly exact: boolean;
};

/** Headings that a user declares, folded → what their columns hold; these stand before ours. */
export type OwnColumns = ReadonlyMap<string, ColumnName>;
const NONE: OwnColumns = new Map();

/** What a column under this heading holds; undefined for words that are no heading we know. */
export function columnOf(heading: string, own: OwnColumns = NONE): ColumnHeading | undefined {
  return heading.length > 100 ? undefined : columnUnder(heading, own);
}

const columnUnder = rememberedBy((heading: string, own: OwnColumns): ColumnHeading | undefined => {
  const folded = foldWords(heading);
  if (folded.length > 60 || /[.!;]\s/u.test(folded)) return undefined;
  const declared = ownColumn(folded, own);
  if (declared !== undefined) return { name: declared, exact: true };
  const plain = foldWords(
    folded
      .replace(/\([^()]*\)/gu, " ")
      .replace(/(?:\d{4}-\d\d-\d\d|(?:(?:19|20)\d\d)(?:\s*-\s*(?:(?:19|20)?\d\d))?)/gu, " ")
      .replace(/[:?!*.\s]+$/u, ""),
  ).replace(/^\d+[.)]\s*|\s*\/\s*(?=\/)|[-–:?,\s]+$/gu, "");
  const slashed = plain.replace(/\s*\/\s*/gu, "/");
  const whole = BY_HEADING.get(slashed);
  if (whole !== undefined) return { name: whole, exact: true };
  const words = slashed.split(" ");
  if (words.length > 6) return undefined;
  for (let count = words.length - 1; count > 0; count--) {
    const name = BY_HEADING.get(words.slice(0, count).join(" ")) ?? BY_HEADING.get(words.slice(-count).join(" "));
    if (name !== undefined) return { name, exact: false };
  }
  const first = BY_HEADING.get(slashed.split(/\/| och | & /u)[0] ?? "");
  return first === undefined ? undefined : { name: first, exact: false };
});

/** What a declared heading says, as it stands or without its year, its brackets and its colon. */
function ownColumn(folded: string, own: OwnColumns): ColumnName | undefined {
  if (own.size === 0) return undefined;
  const plain = foldWords(folded.replace(/\([^()]*\)|(?<!\d)(?:19|20)\d\d(?!\d)/gu, " ")).replace(/[:?!*.\s]+$/u, "");
  return own.get(folded) ?? own.get(plain);
}
