/**
 * The frame around every page: head, menu, search field, foot.
 */
import type { Child, FC } from "hono/jsx";
import type { Waiting } from "../../store/waiting.ts";
import type { Language } from "../language.ts";
import { FRAME } from "../texts/frame.ts";

/** What every view knows of the page it stands on. */
export type Page = {
  readonly language: Language;
  /** The path and query that were asked for, to switch language and come back. */
  readonly address: string;
  /** Proves that a change was asked for by this page. */
  readonly changeToken: string;
  /** What waits for a person. */
  readonly waiting: Waiting;
};

type MenuKey = "overview" | "records" | "conflicts" | "findings" | "documents" | "import";

const MENU: readonly { readonly key: MenuKey; readonly path: string }[] = [
  { key: "overview", path: "/" },
  { key: "records", path: "/records" },
  { key: "conflicts", path: "/conflicts" },
  { key: "findings", path: "/findings" },
  { key: "documents", path: "/documents" },
  { key: "import", path: "/import" },
];

/** The address with another language asked for. */
function inLanguage(address: string, language: Language): string {
  const url = new URL(address, "http://here");
  url.searchParams.set("lang", language);
  return `${url.pathname}${url.search}`;
}

const isOn = (path: string, address: string): boolean => {
  const { pathname } = new URL(address, "http://here");
  return path === "/" ? pathname === "/" : pathname === path || pathname.startsWith(`${path}/`);
};

const Menu: FC<{ readonly page: Page }> = ({ page }) => {
  const texts = FRAME[page.language];
  const waiting: Partial<Record<MenuKey, number>> = page.waiting;
  return (
    <nav class="menu" aria-label={texts.mainMenu}>
      <ul>
        {MENU.map(({ key, path }) => (
          <li>
            <a href={path} {...(isOn(path, page.address) ? { "aria-current": "page" as const } : {})}>
              {texts[key]}
              {(waiting[key] ?? 0) > 0 && <span class="count">{waiting[key]}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

export const Layout: FC<{
  readonly page: Page;
  /** Stands first in the window's title. */
  readonly title: string;
  /** Scripts of this view beside the common one: names in `browser/` without ending. */
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
  /** Wide pages (a source beside its values) use the whole window. */
  readonly wide?: boolean;
  /** What was searched for, to stand in the search field. */
  readonly query?: string;
  readonly children: Child;
}> = ({ page, title, scripts = [], styles = [], wide = false, query = "", children }) => {
  const texts = FRAME[page.language];
  const other = page.language === "sv" ? "en" : "sv";
  return (
    <html lang={page.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="change-token" content={page.changeToken} />
        <title>{`${title} – målspår`}</title>
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/style.css" />
        {styles.map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        {scripts.map((name) => (
          <script type="module" src={`/browser/${name}.js`} />
        ))}
      </head>
      <body>
        <a class="skip" href="#content">
          {texts.skip}
        </a>
        <header class="head">
          <a class="brand" href="/">
            <img src="/assets/mark.svg" alt="" width="28" height="28" />
            målspår
          </a>
          <Menu page={page} />
          <search class="find-place">
            <form class="find" action="/search" method="get">
              <label class="unseen" for="find">
                {texts.searchLabel}
              </label>
              <input id="find" type="search" name="q" value={query} placeholder={texts.search} autocomplete="off" />
              <button type="submit">{texts.search}</button>
            </form>
          </search>
          <a class="language" href={inLanguage(page.address, other)} lang={other} hreflang={other}>
            {texts.otherLanguage}
          </a>
        </header>
        <main id="content" class={wide ? "wide" : "page"} tabindex={-1}>
          {children}
        </main>
        <footer class="foot">{texts.footer}</footer>
      </body>
    </html>
  );
};
