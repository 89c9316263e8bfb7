/**
 * What of a page is not its content (menus, page heads and feet, advertisements, forms): which named rule leaves an element out.
 * Everything stays in the text and is listed; only what nobody sees is not there at all.
 */
import { attribute, descendants, type Element, elementsOf, textLengths, tokensOf } from "./dom.ts";
import { isHidden, type StyleRules } from "./style.ts";

/** By the element itself; heads and feet only outside an article, where they are the article's own. */
const ELEMENTS: ReadonlyMap<string, string> = new Map([
  ["nav", "navigation"],
  ["menu", "navigation"],
  ["aside", "aside"],
  ["header", "page-header"],
  ["footer", "page-footer"],
  ["button", "form-control"],
  ["select", "form-control"],
  ["textarea", "form-control"],
  ["label", "form-control"],
  ["legend", "form-control"],
  ["dialog", "dialog"],
]);

const ROLES: ReadonlyMap<string, string> = new Map([
  ["navigation", "navigation"],
  ["menu", "navigation"],
  ["menubar", "navigation"],
  ["banner", "page-header"],
  ["contentinfo", "page-footer"],
  ["complementary", "aside"],
  ["search", "search"],
  ["dialog", "dialog"],
  ["alertdialog", "dialog"],
]);

/** By a word in its id or class, Swedish or English. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  navigation: [
    ..."nav navbar navigation navigering menu meny huvudmeny undermeny breadcrumb breadcrumbs brodsmulor".split(" "),
    ..."brödsmulor skiplink skip sitemap pagination pager toolbar dropdown".split(" "),
  ],
  "page-footer": ["footer", "sidfot", "colophon"],
  aside: ["sidebar", "sidokolumn", "sidospalt"],
  advertisement: ["ad", "ads", "adsbygoogle", "adsense", "advert", "advertisement", "annons", "annonser", "sponsor"],
  dialog: ["modal", "cookie", "cookies", "cookiebar", "consent", "popup", "lightbox"],
  sharing: ["share", "sharing", "social", "dela"],
  related: ["related", "relaterat", "similar", "liknande", "recommended"],
  search: ["search", "sok", "sök", "searchform", "sokform"],
};
const RULE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([rule, words]) => words.map((word) => [word, rule] as const)),
);

/** An element that holds more of the page's text than this is no menu, whatever its class says. */
const TOO_MUCH = 0.5;

/** These are never left out by a word in their class: they hold the content, or a part of a table. */
const NEVER: ReadonlySet<string> = new Set("html body main table caption thead tbody tfoot tr td th".split(" "));
const ARTICLES: ReadonlySet<string> = new Set(["article", "main", "section"]);

/** Which rule leaves an element of this page out, if any. */
export function chromeOf(body: Element, rules: StyleRules): (element: Element) => string | undefined {
  const lengths = textLengths(body);
  const total = Math.max(1, lengths.get(body) ?? 0);
  const { inArticle, aroundTitle } = placesOf(body);
  return (element) => {
    if (isHidden(element, rules)) return "hidden";
    if (NEVER.has(element.name)) return undefined;
    const isOwn = inArticle.has(element) && (element.name === "header" || element.name === "footer");
    const plain =
      (isOwn ? undefined : ELEMENTS.get(element.name)) ?? ROLES.get(attribute(element, "role").toLowerCase());
    const rule = plain ?? tokensOf(element).flatMap((word) => RULE_OF.get(word) ?? [])[0];
    if (rule === "page-header" && aroundTitle.has(element)) return undefined;
    const share = (lengths.get(element) ?? 0) / total;
    return plain === undefined && share > TOO_MUCH ? undefined : rule;
  };
}

/** What lies within articles, and what lies around the only h1 of the page: such a page head holds the title. */
function placesOf(body: Element): { inArticle: ReadonlySet<Element>; aroundTitle: ReadonlySet<Element> } {
  const parents = new Map<Element, Element>();
  const inArticle = new Set<Element>();
  const titles: Element[] = [];
  for (const element of descendants(body)) {
    const holds = inArticle.has(element) || ARTICLES.has(element.name) || attribute(element, "role") === "main";
    for (const child of elementsOf(element)) {
      parents.set(child, element);
      if (holds) inArticle.add(child);
    }
    if (element.name === "h1") titles.push(element);
  }
  const aroundTitle = new Set<Element>();
  const [title] = titles;
  if (titles.length === 1) {
    for (let around = title; around !== undefined; around = parents.get(around)) aroundTitle.add(around);
  }
  return { inArticle, aroundTitle };
}
