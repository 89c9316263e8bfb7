/**
 * Links to the next and previous part of a list; the filters of the address stay.
 */
import type { FC } from "hono/jsx";
import type { Language } from "../language.ts";

/** Rows of a list on one page. */
export const PAGE_ROWS = 50;

const WORDS = {
  sv: {
    of: (from: number, to: number, total: number) => `${from}–${to} av ${total}`,
    next: "Nästa",
    previous: "Föregående",
    label: "Bläddra",
  },
  en: {
    of: (from: number, to: number, total: number) => `${from}–${to} of ${total}`,
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
  return (
    <nav class="pager" aria-label={words.label}>
      <span class="quiet">{words.of((number - 1) * rows + 1, Math.min(number * rows, total), total)}</span>
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
