/**
 * Names of working groups and bodies → a key that the spellings of one name share, over inflection, compounding,
 * abbreviation and numbering. Homonyms share a key too: it only says that two names may be one.
 */
import { foldWords } from "./fold.ts";
import { stemOf, wordsOf } from "./word-stem.ts";

const SILENT = new Set(["inom", "för", "i", "och", "samt", "av", "ag", "arbetsgrupp", "grupp", "regional", "gemensam"]);
const GROUP = /(?:arbets)?grupp(?:en|er|erna)?s?$/u;
const CHIEF = /chef(?:s|en|ens|er|erna|ernas)?$/u;
const CONDUCT = /verksamhet(?:en|er)?s?$/u;

/**
 * "12. Näringslivs-gruppen" and "näringslivschefsgruppen" share "näringsliv"; "Älvregionens bibliotek" and
 * "Biblioteksarbetsgruppen" share "bibliotek". Where nothing is left ("arbetsgruppen") it is the folded name.
 */
export function bodyKey(name: string): string {
  const bare = name.replace(/^\s*\d+\s*[.)]\s*/u, "").replace(/(?<=\p{Ll})AG$/u, "");
  const parts = wordsOf(bare)
    .filter((word) => !/regionens?$/u.test(word) || /^regionens?$/u.test(bare.trim()))
    .map(partOf)
    .filter((word) => word !== "" && !SILENT.has(word));
  return parts.length > 0 ? parts.join(" ") : foldWords(name);
}

function partOf(word: string): string {
  const stem = word.replace(GROUP, "").replace(CHIEF, "").replace(CONDUCT, "");
  return stemOf(stem.replace(/is[mt]$/u, "i"));
}

/** The keys of the parts of a name with a slash ("Inköp/Upphandling"); empty for any other name. */
export function slashKeys(name: string): string[] {
  return name.includes("/") ? name.split("/").map(bodyKey) : [];
}

const COMPOUND_PARTS = /(chef|grupp|råd|styrelse|nämnd|utskott|fullmäktige|kansli)/gu;

/** The abbreviations that a compound may go by, in capitals: "Kommunchefsgruppen" is KC or KCG, "Regionrådet" is RR. */
export function initialsOf(name: string): string[] {
  const word = wordsOf(name);
  const [only, ...others] = word;
  if (only === undefined || others.length > 0) return [];
  const heads = [...only.matchAll(COMPOUND_PARTS)].filter(({ index }) => index > 0).map(([head]) => head.charAt(0));
  if (heads.length === 0) return [];
  const all = [only.charAt(0), ...heads].join("").toLocaleUpperCase("sv");
  const short = only.includes("grupp") && heads.length > 1 ? [all.slice(0, -1)] : [];
  return [all, ...short];
}
