/**
 * Words of budget tables (sv. *budget, utfall, prognos, avvikelse*): headings of columns, rows that add up, units' leads.
 * Lower case; dates, years, units and brackets are taken off before looking up.
 */
import type { AmountKind } from "../../fields/choices.ts";

/** `cost` is outcome, forecast or budget by what stands above it; `share` and `note` are no money. */
export type HeadKind = AmountKind | "cost" | "share" | "note";

/** Longer headings are tried first, so "beräknat utfall" is no outcome. */
export const BUDGET_HEADS: Readonly<Record<HeadKind, readonly string[]>> = {
  budget: [
    ...["budget", "årsbudget", "helårsbudget", "periodbudget", "budget helår", "budget period", "internbudget", "ram"],
    ...["budgetram", "kommunbidrag", "anslag", "tilldelat", "tilldelade medel", "plan", "budgetförslag", "förslag"],
    ...["beslutad budget", "reviderad budget", "buget", "äskande", "ackumulerad budget", "ack budget", "ack. budget"],
  ],
  outcome: [
    ...["utfall", "utfall ack", "ack utfall", "ack. utfall", "ackumulerat utfall", "utfall period", "periodutfall"],
    ...[
      "bokslut",
      "bokslut f.å.",
      "förbrukat",
      "förbrukade medel",
      "redovisat",
      "upparbetat",
      "verkligt utfall",
      "utfall helår",
    ],
    ...["faktiskt utfall", "årets utfall", "redovisning", "verkliga kostnader"],
  ],
  forecast: [
    ...[
      "prognos",
      "helårsprognos",
      "årsprognos",
      "prognos helår",
      "beräknat utfall",
      "beräknade kostnader",
      "beräknad kostnad",
    ],
    ...["prognostiserat utfall", "förväntat utfall", "beräknat helårsutfall", "prognosticerat utfall", "beräknat"],
  ],
  difference: [
    ...["avvikelse", "budgetavvikelse", "dif", "diff", "differens", "skillnad", "avv", "avv.", "diff.", "dif.", "+/-"],
    ...[
      "över-/underskott",
      "överskott/underskott",
      "över/underskott",
      "årets avvikelse",
      "prognosavvikelse",
      "resultat mot budget",
    ],
    ...["avvikelse mot budget", "budgetdiff", "överskott", "underskott"],
  ],
  remaining: [
    ...["återstår", "återstående", "kvar", "kvarstår", "kvarstående", "kvar att förbruka", "beräknat återstående"],
    ...["beräknas återstå", "disponibelt", "återstående medel", "återstående budget", "saldo", "kvar av budget"],
  ],
  grant: [
    ...[
      "bidrag",
      "finansiering",
      "medfinansiering",
      "statsbidrag",
      "beviljat",
      "beviljade medel",
      "beviljat bidrag",
      "eu-medel",
    ],
    ...["bidragsfinansiering", "extern finansiering", "projektmedel"],
  ],
  cost: [
    "kostnader",
    "kostnad",
    "utgifter",
    "nettokostnad",
    "nettokostnader",
    "belopp",
    "netto",
    "totalt",
    "total kostnad",
  ],
  share: [
    ...[
      "%",
      "procent",
      "förbrukat %",
      "förbrukning %",
      "förbrukat i %",
      "andel",
      "andel %",
      "avvikelse %",
      "förändring %",
    ],
    ...["avvikelse i %", "utfall %", "% av budget", "procentuell avvikelse"],
  ],
  note: [
    "not",
    "konto",
    "kontonr",
    "ansvar",
    "kommentar",
    "kommentarer",
    "verksamhet nr",
    "kod",
    "anmärkning",
    "antal",
    "nr",
  ],
};

/** Rows that add up the ones before (or after) them: without these words a part of the whole is named. */
export const TOTAL_WORDS: readonly string[] = [
  ...["summa", "s:a", "sa", "totalt", "total", "totalsumma", "summa totalt", "totala kostnader", "summering", "tot"],
  ...["slutsumma", "sammanlagt", "summa summarum", "totalt alla", "summa totala"],
];
/** "Summa kostnader", "S:a dif": a sum of what follows. */
export const TOTAL_LEADS: readonly string[] = ["summa", "s:a", "totalt", "total", "totala", "tot."];

/** What the document says of numbers in brackets. Sources of regular expressions, lower case. */
export const BRACKETS_MEAN = {
  /** Numbers in brackets are another year's. */
  other: String.raw`parentes\p{L}*[^.]{0,40}(?:föregående|förra|fjol|\d{4}|tidigare år)|(?:föregående|förra|fjol)[^.]{0,40}parentes`,
  negative: String.raw`parentes\p{L}*[^.]{0,40}(?:negativ|minus|underskott)|(?:negativa|minus|underskott)[^.]{0,40}parentes`,
} as const;

/** Words in a caption ("Budget 2010", "Bokslut per nämnd") by the kind of the numbers beneath. Sources of regular expressions, whole words. */
export const CAPTION_KINDS: readonly (readonly [AmountKind, string])[] = [
  ["forecast", String.raw`(?:helårs|års)?prognos(?:en)?`],
  [
    "outcome",
    String.raw`utfall(?:et)?|bokslut(?:et)?|resultaträkning(?:en)?|budgetuppföljning(?:en)?|driftredovisning(?:en)?|förbrukning(?:en)?|redovisning(?:en)?`,
  ],
  [
    "budget",
    String.raw`(?:\p{L}+-?)?budget(?:en)?|kostnadsram|budgetram(?:ar)?|investeringsplan(?:en)?|kostnadskalkyl`,
  ],
  ["grant", String.raw`finansiering(?:en)?|finansieringsplan|medfinansiering|bidrag`],
];
