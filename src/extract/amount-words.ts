/**
 * Words that say what a sum in a sentence is (sv. *budget, utfall, överskott, bidrag*), as data. Stems, lower case.
 */
import type { AmountKind } from "../fields/choices.ts";

/** `cost` is a budget in a plan and an outcome in a follow-up. */
type AmountCue = AmountKind | "cost";

const CUES: Readonly<Record<AmountCue, string>> = {
  remaining: "återstår|återstående|kvarstår|kvarvarande|oförbrukade?|finns kvar|balanserade?",
  difference: String.raw`(?:bättre|sämre|mer|mindre|lägre|högre) än (?:budget\w*|prognos\w*)|överskott\w*|underskott\w*|budgetavvikelse\w*|avvikelse\w*|avviker|plusresultat|minusresultat|differens\w*`,
  forecast: String.raw`prognos\w*|helårsprognos\w*|beräknat utfall|beräknade? kostnade?r?n?a?|beräknas kosta|kostnad\w* (?:beräknas|uppskattas|väntas)|beräknas uppgå|väntas kosta`,
  outcome: String.raw`utfall\w*|förbrukat?s?|har kostat|kostade|kostnaderna uppgick|kostnaderna blev|kostnaden blev|utgifterna uppgick|upparbetat?`,
  grant: String.raw`bidrag\w*|[\p{L}-]{0,30}bidrag\w*|medfinansier\w*|finansier\w*|[\p{L}-]{0,30}finansiering\w*|bevilja\w*|stöd från|sponsring\w*|[\p{L}-]{0,30}stöd\w* på|projektstöd\w*|eu-medel|utvecklingsmedel|projektmedel|statsbidrag\w*`,
  budget: String.raw`[\p{L}-]{0,30}budget\w*|buget\w*|bugdet\w*|kostnadsram\w*|ekonomiska? ram\w{0,4}|(?:nämndens|styrelsens|verksamhetens|förvaltningens|tilldelad|total|netto) ram\w{0,4}|nettoram\w*|driftram\w*|ramen|ram på|anslag\w*|anslår|anslås|avsätt\w*|avsatt\w*|tilldel\w*|reserver\w*|disponer\w*|satsa\w*|investering\w*|insats(?:en)? på`,
  cost: String.raw`kosta\w*|kostnad\w*|utgift\w*`,
};

const CUE_KINDS = Object.keys(CUES) as AmountCue[];
const CUE = new RegExp(
  `(?<![\\p{L}])(?:${CUE_KINDS.map((kind) => `(?<${kind}>${CUES[kind].replaceAll("\\w", "\\p{L}")})`).join("|")})(?![\\p{L}])`,
  "giu",
);

/** A word that says what a sum is, and where it stands in the words. */
export type FoundCue = { readonly kind: AmountCue; readonly start: number; readonly end: number };

/** All such words of a stretch, in order. */
export function cuesIn(words: string): FoundCue[] {
  return [...words.matchAll(CUE)].flatMap((match) => {
    const kind = CUE_KINDS.find((kind) => match.groups?.[kind] !== undefined);
    return kind === undefined ? [] : [{ kind, start: match.index, end: match.index + match[0].length }];
  });
}

/** The world outside: a trade's turnover, taxes, wages paid by others. A sum after them is no one's budget. */
export const OUTSIDE =
  /(?<![\p{L}])(?:omsätt\p{L}*|omsatte|lönesumma\p{L}*|skattekraft\p{L}*|skatteintäkt\p{L}*|export\p{L}*|marknadsvärde\p{L}*|medelinkomst\p{L}*|gästnätt\p{L}*|bruttoregionprodukt\p{L}*|taxeringsvärde\p{L}*)(?![\p{L}])/iu;

/** Words that make a sum the whole. */
export const TOTAL = /(?<![\p{L}])(?:total\p{L}*|hela|sammanlagt|sammanlagda|summa|s:a|totalt)(?![\p{L}])/iu;

/** After a whole they open its parts. */
export const PARTS =
  /(?<![\p{L}])(?:varav|därav|av vilka|av vilket|av detta|fördelat|fördelas|fördelad|bestående av|uppdelat)(?![\p{L}])/iu;
/** These say that the parts are all of it. */
export const COMPLETE_PARTS = /(?<![\p{L}])(?:fördelat|fördelas|fördelad|bestående av|uppdelat)(?![\p{L}])/iu;

/** Between an item and its sum, or a sum and its item. */
export const ITEM_LEAD =
  /^(?:[\s:,–-]|(?:till|för|från|i|på|avser|avseende|går|utgörs|utgör|är|som|av|avsätts|användas|ska|skall)(?![\p{L}]))+/iu;
/** Behind an item, up to its sum. */
export const ITEM_TAIL =
  /(?:[\s:,.;()–-]|(?<![\p{L}])(?:är|med|om|på|till|uppgår|uppgick|blir|ca|cirka|och|samt|kr|med|beräknas|kostar|varav|därav)(?![\p{L}]))+$/iu;

/** Nouns that stand where a body may, and own nothing. */
export const NO_OWNER =
  /^(?:resultat|utfall|prognos|helårsprognos|helår|år|budget|bokslut|period|månad|tertial|kvartal|rapport|uppföljning|redovisning|siffr|summa|differens|avvikelse)\p{L}*$/iu;

/** Verbs between a body and its surplus: "kansliet redovisar ett överskott". */
export const SHOWS =
  /^(?:blev|blir|innebär|innebar|motsvarar|utgör|redovisar|redovisade|visar|visade|uppvisar|har|hade|gör|gjorde|ger|gav|får|fick|lämnar|beräknas|väntas|prognostiserar|prognosticerar|ett|en|det|på|med|för|totalt|litet|stort|nu|ekonomiskt)$/iu;

/** Right after a body's name: it is the one that gives. */
export const GIVES =
  /^\s+(?:\p{L}+\s+){0,2}?(?:beviljar|beviljade|anslår|anslog|ger|gav|bidrar|bidrog|betalar|betalade|skjuter till|avsätter|finansierar|stödjer|stöder)(?![\p{L}])/iu;
