/**
 * Words of the first page.
 */
import type { Language, Texts } from "../language.ts";
import { numberIn } from "./numbers.ts";

const count = (language: Language, number: number): string => numberIn(language, String(number));

export type OverviewTexts = {
  readonly title: string;
  readonly lead: (documents: number, records: number, claims: number) => string;
  readonly waiting: string;
  readonly conflicts: (count: number) => string;
  readonly findings: (count: number) => string;
  readonly unread: (count: number) => string;
  readonly matrix: string;
  readonly matrixLead: string;
  readonly group: string;
  readonly noYear: string;
  readonly goals: (count: number) => string;
  readonly noStatus: string;
  readonly byYear: string;
  readonly byYearLead: string;
  readonly money: string;
  readonly moneyLead: string;
  readonly owner: string;
  readonly budget: string;
  readonly outcome: string;
  readonly year: string;
  readonly asTable: string;
  readonly empty: string;
  readonly toImport: string;
  readonly missing: string;
  readonly missingLead: string;
  readonly lastImport: string;
  readonly brought: (at: string, fresh: number, files: number) => string;
};

export const OVERVIEW: Texts<OverviewTexts> = {
  sv: {
    title: "Översikt",
    lead: (documents, records, claims) =>
      `${count("sv", documents)} dokument har gett ${count("sv", records)} poster. Bakom dem står ${count("sv", claims)} uppgifter, var och en med orden den vilar på.`,
    waiting: "Väntar på dig",
    conflicts: (count) => (count === 1 ? "konflikt att avgöra" : "konflikter att avgöra"),
    findings: (count) => (count === 1 ? "iakttagelse att se på" : "iakttagelser att se på"),
    unread: (count) => (count === 1 ? "fil som inte gick att läsa" : "filer som inte gick att läsa"),
    matrix: "Måluppfyllelse per grupp och år",
    matrixLead: "Antal mål av varje omdöme. En tom ruta: gruppen har inget mål för det året i dokumenten.",
    group: "Grupp",
    noYear: "utan år",
    goals: (count) => `${count} mål`,
    noStatus: "inget omdöme angivet",
    byYear: "Måluppfyllelse per år",
    byYearLead: "Hur stor del av årets mål som fick vilket omdöme.",
    money: "Budget och utfall",
    moneyLead: "Summor per år för den som har både budget och utfall.",
    owner: "Vems",
    budget: "Budget",
    outcome: "Utfall",
    year: "År",
    asTable: "Som tabell",
    empty: "Här finns inga dokument än.",
    toImport: "Importera de första",
    missing: "Har inte redovisat",
    missingLead: "Det som dokumenten själva säger fattas.",
    lastImport: "Senaste importen",
    brought: (at, fresh, files) =>
      `${at}: ${files === 1 ? "1 fil" : `${files} filer`}, ${fresh === 1 ? "1 nytt dokument" : `${fresh} nya dokument`}.`,
  },
  en: {
    title: "Overview",
    lead: (documents, records, claims) =>
      `${count("en", documents)} documents gave ${count("en", records)} records. Behind them stand ${count("en", claims)} values, each with the words it rests on.`,
    waiting: "Waiting for you",
    conflicts: (count) => (count === 1 ? "conflict to settle" : "conflicts to settle"),
    findings: (count) => (count === 1 ? "finding to look at" : "findings to look at"),
    unread: (count) => (count === 1 ? "file that could not be read" : "files that could not be read"),
    matrix: "Fulfilment by group and year",
    matrixLead:
      "Number of goals of each verdict. An empty cell: the documents hold no goal of the group for that year.",
    group: "Group",
    noYear: "no year",
    goals: (count) => `${count} ${count === 1 ? "goal" : "goals"}`,
    noStatus: "no status stated",
    byYear: "Fulfilment by year",
    byYearLead: "Which share of a year's goals got which verdict.",
    money: "Budget and outcome",
    moneyLead: "Sums a year of whoever has both a budget and an outcome.",
    owner: "Whose",
    budget: "Budget",
    outcome: "Outcome",
    year: "Year",
    asTable: "As a table",
    empty: "There are no documents here yet.",
    toImport: "Import the first ones",
    missing: "Has not reported",
    missingLead: "What the documents themselves say is missing.",
    lastImport: "The last import",
    brought: (at, fresh, files) =>
      `${at}: ${files} ${files === 1 ? "file" : "files"}, ${fresh} new ${fresh === 1 ? "document" : "documents"}.`,
  },
};
