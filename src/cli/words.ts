/**
 * The dataset's terms → words for a person: media types, places, amounts of things.
 */
import type { Json } from "../fields/kind.ts";
import type { Place, Story } from "../model/place.ts";
import { FORMATS } from "../read/formats.ts";
import { printable } from "./paint.ts";

/** Media type → name without its article; types that several kinds share have none. */
const FORMAT_NAMES = new Map<string, string>();
for (const { mediaType, name } of Object.values(FORMATS)) {
  FORMAT_NAMES.set(mediaType, FORMAT_NAMES.has(mediaType) ? mediaType : name.replace(/^an? /u, ""));
}

/** What people call a format; the media type itself where that does not tell. */
export function formatName(mediaType: string): string {
  return FORMAT_NAMES.get(mediaType) ?? mediaType;
}

const STORIES: Readonly<Record<Story, string>> = {
  header: "page head",
  footer: "page foot",
  footnote: "footnote",
  endnote: "endnote",
  textbox: "text box",
  comment: "comment",
  notes: "notes",
};

/** "page 3, table 2, row 4, column 1, paragraph 2"; "the document" where nothing is known. */
export function placeName(place: Place): string {
  const pages = [...new Set((place.boxes ?? []).map(({ page }) => page))];
  const parts: (string | undefined)[] = [
    place.story === undefined ? undefined : STORIES[place.story],
    pages.length > 1 ? `pages ${pages.join(", ")}` : named("page", place.page),
    named("slide", place.slide),
    named("table", place.table),
    named("row", place.row),
    named("column", place.column),
    named("table within the cell", place.path),
    named("paragraph", place.paragraph),
    place.cp === undefined ? undefined : `characters ${place.cp[0]}-${place.cp[1]}`,
  ];
  return parts.filter((part) => part !== undefined).join(", ") || "the document";
}

const named = (name: string, value: number | string | undefined): string | undefined =>
  value === undefined ? undefined : `${name} ${value}`;

/** A published value as it is shown: texts without quotation marks, everything else as JSON. */
export function valueName(value: Json): string {
  return printable(typeof value === "string" ? value : JSON.stringify(value));
}

/** "1 file", "2 files". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
