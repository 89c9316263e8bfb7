/**
 * The words by which a document says what it is (sv. *verksamhetsplan, protokoll, kallelse*), as data.
 * Lower case, basic form; endings are the matcher's affair.
 */
import { remembered } from "../fields/remembered.ts";
import type { DocumentKind } from "../model/facts.ts";

/** What a title word makes of a document. An invitation looks like minutes but decides nothing. */
export type TitleKind = DocumentKind | "invitation";

const TITLE_WORDS: Readonly<Record<TitleKind, string>> = {
  plan: `verksamhetsplan verksamhetplan verksamhetsplanering verksamhetsinriktning handlingsplan handlingsprogram
    aktivitetsplan arbetsplan årsplan nämndplan nämndsplan utvecklingsplan utvecklingsprogram verksamhetsmål genomförandeplan
    åtgärdsplan åtgärdsprogram målplan strategiplan projektplan vp`,
  follow_up: `verksamhetsuppföljning verksamhetuppföljning uppföljning måluppföljning verksamhetsberättelse
    verksamhetberättelse verksamhetsredovisning verksamhetsrapport årsredovisning årsberättelse årsrapport årsbokslut bokslut
    delårsrapport delårsbokslut delårsuppföljning tertialrapport tertialuppföljning kvartalsrapport månadsrapport
    periodrapport halvårsrapport lägesrapport återrapport återrapportering resultatuppföljning beslutsuppföljning
    förvaltningsberättelse slutredovisning helårsuppföljning måluppfyllelse vb`,
  minutes: `protokoll sammanträdesprotokoll mötesprotokoll protokollsutdrag styrelseprotokoll nämndprotokoll
    beslutsprotokoll minnesanteckning mötesanteckning anteckning mötesnotering minnesnotering`,
  budget: `budget internbudget budgetuppföljning driftbudget investeringsbudget driftredovisning resultaträkning
    budgetförslag detaljbudget rambudget`,
  invitation: "kallelse dagordning föredragningslista ärendelista inbjudan mötesinbjudan",
  other: "avtal huvudavtal samverkansavtal avsiktsförklaring reglemente förbundsordning rollbeskrivning remissvar",
};

const KIND_OF = new Map(
  (Object.keys(TITLE_WORDS) as TitleKind[]).flatMap((kind) =>
    TITLE_WORDS[kind].split(/\s+/u).map((word) => [word.toLocaleLowerCase("sv"), kind] as const),
  ),
);

/** Endings of Swedish nouns, none first. */
const ENDINGS = ["", "s", "en", "ens", "n", "ns", "et", "ets", "er", "ar", "erna", "arna", "ernas", "arnas", "lista"];

/** The kind that one word of a title says, inflected or with a year glued to it ("VB09", "verksamhetsplaner"). */
export const titleKindOf: (word: string) => TitleKind | undefined = remembered((word) => {
  const bare = word.replace(/[-/]?\d+$/u, "").replace(/-ag$/u, "");
  for (const ending of ENDINGS) {
    if (!bare.endsWith(ending)) continue;
    const kind = KIND_OF.get(bare.slice(0, bare.length - ending.length));
    if (kind !== undefined) return kind;
  }
  return undefined;
});

const GOALS_AND_BUDGET = /(?<!\p{L})(?:mål(?: och|,| &| samt) (?:\p{L}+ och )?budget|budget (?:och|&) mål)(?!\p{L})/iu;

/** "Mål och budget 2014": a plan of what is to be reached for the money, and no mere budget. */
export const isGoalsAndBudget = (title: string): boolean => GOALS_AND_BUDGET.test(title);

/** Before a title word they make it a mention: "bilaga till protokoll", "enligt verksamhetsplan". */
export const MENTION_WORDS: ReadonlySet<string> = new Set(
  "bilaga bilagor enligt se till ur från tillhör avser angående ang rörande föregående godkännande fastställande".split(
    " ",
  ),
);

/** Labels of the head of minutes; two of them make a meeting's head. Without colon. */
export const MEETING_LABELS: ReadonlySet<string> = new Set([
  ..."dag datum tid plats organ närvarande beslutande ande deltagare ledamöter frånvarande sekreterare".split(" "),
  ..."ordförande justerare justerande paragrafer sammanträdesdatum sammanträdestid mötesdatum tjänstgörande".split(" "),
  ...["plats och tid", "tid och plats", "tid & plats", "övriga deltagande", "övriga närvarande", "övriga deltagare"],
  ...["beslutande ledamöter", "utses att justera", "vid pennan", "ej beslutande", "tjänstgörande ersättare"],
]);

/** Labels before the date of a document. */
export const DATE_LABELS: readonly string[] = [
  ...[
    "sammanträdesdatum",
    "sammanträdesdag",
    "mötesdatum",
    "mötesdag",
    "datum",
    "dag",
    "tid och plats",
    "plats och tid",
    "tid",
  ],
  ...[
    "upprättad",
    "upprättat",
    "daterad",
    "antagen",
    "antaget",
    "fastställd",
    "fastställt",
    "beslutad",
    "godkänd",
    "reviderad",
  ],
];
