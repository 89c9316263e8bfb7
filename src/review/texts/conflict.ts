/**
 * Words of the pages about conflicts and decisions.
 */
import type { DecisionAction } from "../../model/reconciled.ts";
import type { Texts } from "../language.ts";

export type ConflictTexts = {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly states: Readonly<Record<"open" | "decided" | "accepted" | "all", string>>;
  readonly what: string;
  readonly readings: string;
  readonly proposal: string;
  readonly oneOf: (number: number, total: number) => string;
  readonly reading: (number: number) => string;
  readonly choose: string;
  readonly acceptBoth: string;
  readonly distinct: string;
  readonly correct: string;
  readonly correctLabel: string;
  readonly note: string;
  readonly by: string;
  readonly next: string;
  readonly previous: string;
  readonly undo: string;
  readonly decided: (by: string, at: string) => string;
  readonly actions: Readonly<Record<DecisionAction, string>>;
  readonly saved: string;
  readonly undone: string;
  readonly meanwhile: string;
  readonly refused: string;
  readonly back: string;
  readonly keys: string;
  readonly leaveField: string;
  readonly saving: string;
  readonly stale: string;
  readonly staleLead: string;
};

export const CONFLICT: Texts<ConflictTexts> = {
  sv: {
    title: "Konflikter",
    lead: "Här säger dokumenten olika om samma sak. Programmet föreslår ett värde och säger varför. Du avgör.",
    none: "Inga konflikter här.",
    states: { open: "Att avgöra", decided: "Avgjorda", accepted: "Båda står kvar", all: "Alla" },
    what: "Vad",
    readings: "Läsningar",
    proposal: "Förslag",
    oneOf: (number, total) => `${number} av ${total}`,
    reading: (number) => `Läsning ${number}`,
    choose: "Välj",
    acceptBoth: "Låt båda stå",
    distinct: "Inte samma sak",
    correct: "Rätta",
    correctLabel: "Rätt värde",
    note: "Varför (frivilligt)",
    by: "Ditt namn",
    next: "Nästa",
    previous: "Föregående",
    undo: "Ångra",
    decided: (by, at) => `Avgjort av ${by} ${at}`,
    actions: {
      choose: "valde en läsning",
      accept_both: "lät båda stå",
      same: "sade att de är samma",
      distinct: "sade att de inte är samma",
      correct: "rättade värdet",
      add: "lade till en uppgift",
      seen: "har sett den",
      source_error: "fel i källan",
      reading_error: "fel i läsningen",
      undo: "ångrade",
    },
    saved: "Beslutet är sparat.",
    undone: "Beslutet är ångrat.",
    meanwhile: "Någon annan hann före. Ingenting skrevs över. Så här står det nu.",
    refused: "Det gick inte",
    back: "Tillbaka",
    keys: "Tangenter",
    leaveField: "lämna fältet",
    saving: "Sparar …",
    stale: "Beslut att ta om",
    staleLead: "Det som de vilade på har ändrats, så de gäller inte längre.",
  },
  en: {
    title: "Conflicts",
    lead: "Here the documents disagree about one thing. The program proposes a value and says why. You decide.",
    none: "No conflicts here.",
    states: { open: "To settle", decided: "Settled", accepted: "Both stand", all: "All" },
    what: "What",
    readings: "Readings",
    proposal: "Proposal",
    oneOf: (number, total) => `${number} of ${total}`,
    reading: (number) => `Reading ${number}`,
    choose: "Choose",
    acceptBoth: "Let both stand",
    distinct: "Not the same thing",
    correct: "Correct",
    correctLabel: "The right value",
    note: "Why (if you like)",
    by: "Your name",
    next: "Next",
    previous: "Previous",
    undo: "Undo",
    decided: (by, at) => `Settled by ${by} ${at}`,
    actions: {
      choose: "chose a reading",
      accept_both: "let both stand",
      same: "said that they are the same",
      distinct: "said that they are not the same",
      correct: "corrected the value",
      add: "added a value",
      seen: "has seen it",
      source_error: "error of the source",
      reading_error: "error of the reading",
      undo: "took it back",
    },
    saved: "The decision is saved.",
    undone: "The decision is taken back.",
    meanwhile: "Somebody else was first. Nothing was overwritten. This is how it stands now.",
    refused: "That could not be done",
    back: "Back",
    keys: "Keys",
    leaveField: "leave the field",
    saving: "Saving …",
    stale: "Decisions to take again",
    staleLead: "What they rested on has changed, so they no longer apply.",
  },
};
