/**
 * Which language a page speaks: Swedish unless the reader has switched. Texts stand in `texts/`, one file a view.
 */
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";

const LANGUAGES = ["sv", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same texts in each language. */
export type Texts<T> = Readonly<Record<Language, T>>;

const COOKIE = "malspar-language";

const isLanguage = (text: string | undefined): text is Language => LANGUAGES.some((language) => language === text);

/** The language asked for in the address (kept in a cookie), else the one asked for before, else Swedish. */
export function languageOf(c: Context): Language {
  const asked = c.req.query("lang");
  if (isLanguage(asked)) {
    setCookie(c, COOKIE, asked, { path: "/", sameSite: "Lax", maxAge: 60 * 60 * 24 * 365 });
    return asked;
  }
  const kept = getCookie(c, COOKIE);
  return isLanguage(kept) ? kept : "sv";
}
