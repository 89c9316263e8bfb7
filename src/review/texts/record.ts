/**
 * Words of the pages about records.
 */
import type { LinkKind } from "../../model/reconciled.ts";
import type { Texts } from "../language.ts";

export type RecordTexts = {
  readonly records: string;
  readonly type: string;
  readonly group: string;
  readonly year: string;
  readonly label: string;
  readonly status: string;
  readonly documents: string;
  readonly any: string;
  readonly filter: string;
  readonly none: string;
  readonly noStatus: string;
  readonly property: string;
  readonly value: string;
  readonly words: string;
  readonly why: string;
  readonly others: string;
  readonly says: string;
  readonly agree: (count: number) => string;
  readonly disagree: (count: number) => string;
  readonly openConflicts: (count: number) => string;
  readonly corrected: string;
  readonly overTheYears: string;
  readonly names: string;
  readonly nameIn: (years: string, documents: number) => string;
  readonly linked: string;
  readonly kinds: Readonly<Record<LinkKind, { readonly from: string; readonly to: string }>>;
  readonly passage: string;
};

export const RECORD: Texts<RecordTexts> = {
  sv: {
    records: "Poster",
    type: "Slag",
    group: "Grupp",
    year: "År",
    label: "Vad",
    status: "Måluppfyllelse",
    documents: "Dokument",
    any: "alla",
    filter: "Visa",
    none: "Ingen post passar.",
    noStatus: "inget angivet",
    property: "Egenskap",
    value: "Värde",
    words: "Orden i källan",
    why: "Varför",
    others: "Andra läsningar",
    says: "säger",
    agree: (count) => (count === 1 ? "1 uppgift till säger detsamma" : `${count} uppgifter till säger detsamma`),
    disagree: (count) => (count === 1 ? "1 uppgift säger annat" : `${count} uppgifter säger annat`),
    openConflicts: (count) => (count === 1 ? "1 konflikt väntar på beslut" : `${count} konflikter väntar på beslut`),
    corrected: "rättat av en person",
    overTheYears: "Genom åren",
    names: "Namn",
    nameIn: (years, documents) => `${years === "" ? "" : `${years}, `}${documents} dokument`,
    linked: "Hör ihop med",
    kinds: {
      continues: { from: "Fortsätter i", to: "Fortsättning på" },
      reworded: { from: "Omformuleras i", to: "Omformulering av" },
      split_from: { from: "Delas upp i", to: "Del av" },
      renamed: { from: "Byter namn till", to: "Hette förut" },
      merged_into: { from: "Går upp i", to: "Har tagit upp" },
      answers: { from: "Redovisas i", to: "Redovisar" },
      distinct: { from: "Är inte samma som", to: "Är inte samma som" },
    },
    passage: "Visa i källan",
  },
  en: {
    records: "Records",
    type: "Type",
    group: "Group",
    year: "Year",
    label: "What",
    status: "Status",
    documents: "Documents",
    any: "any",
    filter: "Show",
    none: "No record fits.",
    noStatus: "none stated",
    property: "Property",
    value: "Value",
    words: "Words in the source",
    why: "Why",
    others: "Other readings",
    says: "says",
    agree: (count) => (count === 1 ? "1 more value says the same" : `${count} more values say the same`),
    disagree: (count) => (count === 1 ? "1 value says otherwise" : `${count} values say otherwise`),
    openConflicts: (count) =>
      count === 1 ? "1 conflict waits for a decision" : `${count} conflicts wait for a decision`,
    corrected: "corrected by a person",
    overTheYears: "Over the years",
    names: "Names",
    nameIn: (years, documents) =>
      `${years === "" ? "" : `${years}, `}${documents} ${documents === 1 ? "document" : "documents"}`,
    linked: "Linked with",
    kinds: {
      continues: { from: "Continues in", to: "Continues" },
      reworded: { from: "Reworded in", to: "Rewords" },
      split_from: { from: "Split into", to: "Part of" },
      renamed: { from: "Renamed to", to: "Was called" },
      merged_into: { from: "Merged into", to: "Took up" },
      answers: { from: "Reported on in", to: "Reports on" },
      distinct: { from: "Is not the same as", to: "Is not the same as" },
    },
    passage: "Show in the source",
  },
};
