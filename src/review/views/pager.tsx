/**
 * Links to the next and previous part of a list; the filters of the address stay.
 */
import type { FC } from "hono/jsx";
import type { Language } from "../language.ts";
import { numberIn } from "../texts/numbers.ts";

/** Rows of a list on one page. */
export const PAGE_ROWS = 50;

const WORDS = {
  sv: {
    of: (from: string, to: string, total: string) => `${from}–${to} av ${total}`,
    next: "Nästa",
    previous: "Föregående",
    label: "Bläddra",
  },
  en: {
    of: (from: string, to: string, total: string) => `${from}–${to} of ${total}`,
    next: "Next",
    previous: "Previous",
    label: "Pages",
  },
};

/** The address of another page of the same list. */
function at(address: string, number: number): string {
  const url = new URL(address, "http://here");
  url.searchParams.set("page", String(number));
  return `${url.pathname}${url.search}`;
}

export const Pager: FC<{
  readonly language: Language;
  readonly address: string;
  /** From 1. */
  readonly number: number;
  readonly total: number;
  readonly rows?: number;
}> = ({ language, address, number, total, rows = PAGE_ROWS }) => {
  const words = WORDS[language];
  const last = Math.max(1, Math.ceil(total / rows));
  if (total === 0) return null;
  const said = (count: number): string => numberIn(language, String(count));
  return (
    <nav class="pager" aria-label={words.label}>
      <span class="quiet">
        {words.of(said((number - 1) * rows + 1), said(Math.min(number * rows, total)), said(total))}
      </span>
      {number > 1 && (
        <a class="button" rel="prev" href={at(address, number - 1)}>
          {words.previous}
        </a>
      )}
      {number < last && (
        <a class="button" rel="next" href={at(address, number + 1)}>
          {words.next}
        </a>
      )}
    </nav>
  );
};
