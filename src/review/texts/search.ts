/**
 * Words of the search page.
 */
import type { Texts } from "../language.ts";

export const SEARCH: Texts<{
  readonly title: string;
  readonly hits: (count: number, query: string) => string;
  readonly none: string;
  readonly help: string;
}> = {
  sv: {
    title: "Sök",
    hits: (count, query) => `${count} ${count === 1 ? "träff" : "träffar"} på ”${query}”`,
    none: "Inget hittades. Prova färre eller kortare ord: början av ett ord räcker.",
    help: "Sök på namn, mål eller ord ur dokumenten. Alla orden ska finnas med; början av ett ord räcker.",
  },
  en: {
    title: "Search",
    hits: (count, query) => `${count} ${count === 1 ? "hit" : "hits"} for “${query}”`,
    none: "Nothing was found. Try fewer or shorter words: the beginning of a word is enough.",
    help: "Search for names, goals or words of the documents. All words must be there; the beginning of a word is enough.",
  },
};
