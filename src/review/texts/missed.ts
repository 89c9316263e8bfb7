/**
 * Words of the form for what the program missed.
 */
import type { Texts } from "../language.ts";

export type MissedTexts = Record<
  "title" | "how" | "words" | "what" | "value" | "ofChosen" | "add" | "cancel" | "added",
  string
>;

export const MISSED: Texts<MissedTexts> = {
  sv: {
    title: "Lägg till en uppgift",
    how: "Saknas något? Markera orden i texten.",
    words: "Orden",
    what: "Vad de säger",
    value: "Värde",
    ofChosen: "Hör till samma post som den valda uppgiften",
    add: "Lägg till",
    cancel: "Avbryt",
    added: "Uppgiften är tillagd.",
  },
  en: {
    title: "Add a value",
    how: "Is something missing? Mark the words in the text.",
    words: "The words",
    what: "What they say",
    value: "Value",
    ofChosen: "Belongs to the same record as the chosen value",
    add: "Add",
    cancel: "Cancel",
    added: "The value is added.",
  },
};
