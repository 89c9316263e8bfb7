/**
 * Files that pages load: style sheet, icon, scripts. Only those in the list can be asked for.
 */
import { readFileSync } from "node:fs";

const TYPES = { css: "text/css; charset=utf-8", svg: "image/svg+xml", js: "text/javascript; charset=utf-8" } as const;

const ASSETS = { "style.css": TYPES.css, "mark.svg": TYPES.svg } as const;
const SCRIPTS = ["import", "keys", "source"] as const;

/** Run from source there are no scripts beside this file: then the last build's are sent. */
const SCRIPT_FOLDER = new URL(
  import.meta.url.endsWith(".ts") ? "../../dist/review/browser/" : "./browser/",
  import.meta.url,
);

export type Asset = { readonly body: string; readonly type: string };

/** A file of `assets/`; undefined where there is none of that name. */
export function assetOf(name: string): Asset | undefined {
  const type = new Map<string, string>(Object.entries(ASSETS)).get(name);
  if (type === undefined) return undefined;
  return { body: readFileSync(new URL(`./assets/${name}`, import.meta.url), "utf8"), type };
}

/** A script of `browser/`, as the build made it. */
export function scriptOf(name: string): Asset | undefined {
  if (!SCRIPTS.some((script) => `${script}.js` === name)) return undefined;
  return { body: readFileSync(new URL(name, SCRIPT_FOLDER), "utf8"), type: TYPES.js };
}
