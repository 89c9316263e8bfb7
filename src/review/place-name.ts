/**
 * A place in a file → a short name for it in the reader's language: "Bild 4, stycke 2".
 */
import type { Place } from "../model/place.ts";
import type { Language } from "./language.ts";
import { DOCUMENT } from "./texts/document.ts";

export function placeName(place: Place, language: Language): string {
  const names = DOCUMENT[language].places;
  const parts = [
    place.page === undefined ? "" : `${names.page} ${place.page}`,
    place.slide === undefined ? "" : `${names.slide} ${place.slide}`,
    place.table === undefined ? "" : `${names.table} ${place.table}`,
    place.row === undefined ? "" : `${names.row} ${place.row}`,
    place.column === undefined ? "" : `${names.column} ${place.column}`,
    place.story === undefined ? "" : names[place.story],
    place.paragraph === undefined || place.table !== undefined ? "" : `${names.paragraph} ${place.paragraph}`,
  ].filter((part) => part !== "");
  const text = parts.join(", ").toLocaleLowerCase("sv");
  return text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);
}
