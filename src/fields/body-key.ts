/**
 * Names of working groups and bodies → a key that the spellings of one name share, over inflection, compounding,
 * abbreviation and numbering. Homonyms share a key too: it only says that two names may be one.
 */
import { foldWords } from "./fold.ts";
import { stemOf, wordsOf } from "./word-stem.ts";

const SILENT = new Set(["inom", "för", "i", "och", "samt", "av", "ag", "arbetsgrupp", "grupp", "regional", "gemensam"]);
const NUMBERED = /^\s*\d+\s*[.)]\s*/u;
const GROUP = /(?:arbets)?grupp(?:en|er|erna)?s?$/u;
const CHIEF = /chef(?:s|en|ens|er|erna|ernas)?$/u;
const CONDUCT = /verksamhet(?:en|er)?s?$/u;
/** Heads that say which kind of body it is: a council is not the group of the same name. In all their forms. */
const HEADS: readonly (readonly [head: string, forms: RegExp])[] = [
  ["råd", /råd(?:et)?s?$/u],
  ["nämnd", /nämnd(?:en)?s?$/u],
  ["nätverk", /nätverk(?:et)?s?$/u],
  ["beredning", /beredning(?:en)?s?$/u],
  ["utskott", /utskott(?:et)?s?$/u],
  ["forum", /forum(?:et)?s?$/u],
  ["kommitté", /kommitt[ée](?:n)?s?$/u],
  ["styrelse", /styrelsen?s?$/u],
  ["förvaltning", /förvaltning(?:en)?s?$/u],
  ["team", /team(?:et)?s?$/u],
  ["delegation", /delegation(?:en)?s?$/u],
  ["kansli", /kansli(?:et)?s?$/u],
  ...["styr", "referens", "projekt", "lednings", "expert", "berednings"].map(
    (first) => [`${first}grupp`, new RegExp(`${first}grupp(?:en)?s?$`, "u")] as const,
  ),
];

/**
 * "12. Näringslivs-gruppen" and "näringslivschefsgruppen" share "näringsliv"; "Älvregionens bibliotek" and
 * "Biblioteksarbetsgruppen" share "bibliotek"; "Rådet för folkhälsa" and "Folkhälsorådet" share "folkhäls råd". Words of
 * the region's own name are left out. Where nothing is left ("arbetsgruppen") it is the folded name.
 */
export function bodyKey(name: string, region = ""): string {
  const bare = name.replace(NUMBERED, "").replace(/(?<=\p{Ll})AG$/u, "");
  const ofRegion = new Set(
    wordsOf(region)
      .filter((word) => !OF_REGIONS.has(word))
      .map(stemOf),
  );
  const words = wordsOf(bare);
  const own = words.filter((word) => !/regionens?$/u.test(word) && !ofRegion.has(stemOf(word)));
  const left = own.length > 0 ? own : words;
  const heads: string[] = [];
  const parts = left.flatMap((word) => {
    const [head, forms] = HEADS.find((row) => row[1].test(word)) ?? [];
    if (head === undefined || forms === undefined) return [partOf(word)];
    heads.push(head);
    return [partOf(word.replace(forms, ""))];
  });
  const key = [...parts.filter((part) => part !== "" && !SILENT.has(part)), ...heads];
  return key.length > 0 ? key.join(" ") : foldWords(name);
}

/** Words that regions are called by and bodies too. */
const OF_REGIONS = new Set([
  "kommun",
  "kommunalförbund",
  "kommunalförbundet",
  "kommunförbund",
  "region",
  "och",
  "samt",
  "i",
]);

function partOf(word: string): string {
  const stem = word.replace(GROUP, "").replace(CHIEF, "").replace(CONDUCT, "");
  return stemOf(stem.replace(/is[mt]$/u, "i"));
}

/** The keys of the parts of a name with a slash ("Inköp/Upphandling"); empty for any other name. */
export function slashKeys(name: string, region = ""): string[] {
  return name.includes("/") ? name.split("/").map((part) => bodyKey(part, region)) : [];
}

const COMPOUND_PARTS = /(arbets|chef|grupp|råd|styrelse|nämnd|utskott|fullmäktige|kansli|beredning)/gu;

/**
 * The abbreviations that a name may go by, in capitals: "Kommunchefsgruppen" is KC or KCG, "Regionrådet" is RR,
 * "Barn- och utbildningsnämnden" BUN, "Kommunstyrelsens arbetsutskott" KSAU.
 */
export function initialsOf(name: string): string[] {
  const words = wordsOf(name.replace(NUMBERED, "")).filter((word) => !SILENT.has(word));
  const heads = words.map((word) =>
    [...word.matchAll(COMPOUND_PARTS)].filter(({ index }) => index > 0).map(([head]) => head.charAt(0)),
  );
  if (words.length > 4 || heads.every((own) => own.length === 0)) return [];
  const all = words
    .map((word, i) => [word.charAt(0), ...(heads[i] ?? [])].join(""))
    .join("")
    .toLocaleUpperCase("sv");
  const [only] = words;
  const short = words.length === 1 && only?.includes("grupp") && (heads[0]?.length ?? 0) > 1 ? [all.slice(0, -1)] : [];
  return [all, ...short];
}
