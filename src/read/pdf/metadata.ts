/**
 * The document information dictionary (ISO 32000-1, 14.3.3) → metadata.
 */
import type { Metadata } from "../../model/document.ts";

/** Empty values are left out; dates as EDTF, without the time of day. */
export function metadataOf(information: Readonly<Record<string, unknown>>): Metadata {
  const { Title, Author, CreationDate, ModDate, Language } = information;
  const [title, author, language] = [textOf(Title), textOf(Author), textOf(Language)];
  const [created, modified] = [dateOf(CreationDate), dateOf(ModDate)];
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(created === undefined ? {} : { created }),
    ...(modified === undefined ? {} : { modified }),
    ...(language === undefined ? {} : { language }),
  };
}

function textOf(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.replace(/[\s\u0000]+/gu, " ").trim();
  return text === "" ? undefined : text;
}

/** "D:20140402130500Z'" → "2014-04-02" (7.9.4: everything after the year may be left out). */
function dateOf(value: unknown): string | undefined {
  const match = typeof value === "string" ? /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/u.exec(value) : null;
  if (match === null) return undefined;
  const [, year, month, day] = match;
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return year;
  if (day === undefined || Number(day) < 1 || Number(day) > 31) return `${year}-${month}`;
  return `${year}-${month}-${day}`;
}
