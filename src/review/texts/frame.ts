/**
 * Words of the frame around every page.
 */
import type { Texts } from "../language.ts";

export type FrameTexts = Record<
  | "overview"
  | "search"
  | "conflicts"
  | "findings"
  | "documents"
  | "records"
  | "import"
  | "skip"
  | "mainMenu"
  | "otherLanguage"
  | "searchLabel"
  | "footer"
  | "notFound"
  | "notFoundWhy"
  | "back",
  string
>;

export const FRAME: Texts<FrameTexts> = {
  sv: {
    overview: "Översikt",
    search: "Sök",
    conflicts: "Konflikter",
    findings: "Iakttagelser",
    documents: "Dokument",
    records: "Poster",
    import: "Importera",
    skip: "Hoppa till innehållet",
    mainMenu: "Huvudmeny",
    otherLanguage: "In English",
    searchLabel: "Sök bland grupper, mål och citat",
    footer: "Varje uppgift leder till de ord den vilar på.",
    notFound: "Det finns inte",
    notFoundWhy: "Adressen leder inte till något i den här datamängden. Den kan ha gällt en tidigare import.",
    back: "Till översikten",
  },
  en: {
    overview: "Overview",
    search: "Search",
    conflicts: "Conflicts",
    findings: "Findings",
    documents: "Documents",
    records: "Records",
    import: "Import",
    skip: "Skip to the content",
    mainMenu: "Main menu",
    otherLanguage: "På svenska",
    searchLabel: "Search groups, goals and quotes",
    footer: "Every value leads to the words it rests on.",
    notFound: "Not here",
    notFoundWhy: "The address leads to nothing in this dataset. It may have been of an earlier import.",
    back: "To the overview",
  },
};
