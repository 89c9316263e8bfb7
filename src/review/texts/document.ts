/**
 * Words of the pages about documents and their sources.
 */
import type { DocumentStatus } from "../../model/document.ts";
import type { DocumentKind } from "../../model/facts.ts";
import type { Story } from "../../model/place.ts";
import type { Texts } from "../language.ts";

export type DocumentTexts = {
  readonly title: string;
  readonly file: string;
  readonly kind: string;
  readonly year: string;
  readonly status: string;
  readonly taken: string;
  readonly kinds: Readonly<Record<DocumentKind, string>>;
  readonly statuses: Readonly<Record<DocumentStatus, string>>;
  readonly places: Readonly<Record<Story | "slide" | "table" | "page" | "row" | "column" | "paragraph", string>>;
  readonly problems: string;
  readonly alsoAs: string;
  readonly original: string;
  readonly asText: string;
  readonly asPicture: string;
  readonly part: (number: number, of: number) => string;
  readonly nothing: string;
  readonly claimsHere: string;
  readonly source: string;
};

export const DOCUMENT: Texts<DocumentTexts> = {
  sv: {
    title: "Dokument",
    file: "Fil",
    kind: "Slag",
    year: "År",
    status: "Läst",
    taken: "Uppgifter",
    kinds: {
      plan: "Plan",
      follow_up: "Uppföljning",
      minutes: "Protokoll eller minnesanteckningar",
      budget: "Budget",
      other: "Annat",
    },
    statuses: { ok: "helt", partial: "delvis", rejected: "inte alls" },
    places: {
      slide: "Bild",
      table: "Tabell",
      page: "Sida",
      row: "rad",
      column: "kolumn",
      paragraph: "stycke",
      header: "Sidhuvud",
      footer: "Sidfot",
      footnote: "Fotnot",
      endnote: "Slutnot",
      textbox: "Textruta",
      comment: "Kommentar",
      notes: "Anteckningar",
    },
    problems: "Det som inte gick att läsa",
    alsoAs: "Samma innehåll finns också i",
    original: "Hämta originalet",
    asText: "Som text",
    asPicture: "Sidan som bild",
    part: (number, of) => `Del ${number} av ${of}`,
    nothing: "Inget dokument passar.",
    claimsHere: "Uppgifter i den här delen",
    source: "Dokumentets text",
  },
  en: {
    title: "Documents",
    file: "File",
    kind: "Kind",
    year: "Year",
    status: "Read",
    taken: "Values",
    kinds: { plan: "Plan", follow_up: "Follow-up", minutes: "Minutes", budget: "Budget", other: "Other" },
    statuses: { ok: "in full", partial: "in part", rejected: "not at all" },
    places: {
      slide: "Slide",
      table: "Table",
      page: "Page",
      row: "row",
      column: "column",
      paragraph: "paragraph",
      header: "Page head",
      footer: "Page foot",
      footnote: "Footnote",
      endnote: "Endnote",
      textbox: "Text box",
      comment: "Comment",
      notes: "Notes",
    },
    problems: "What could not be read",
    alsoAs: "The same content is also in",
    original: "Download the original",
    asText: "As text",
    asPicture: "The page as a picture",
    part: (number, of) => `Part ${number} of ${of}`,
    nothing: "No document fits.",
    claimsHere: "Values in this part",
    source: "The document's text",
  },
};
