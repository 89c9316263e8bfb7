/**
 * Labels of a plan's form (sv. *Verksamhetsområde, Avsikt/Syfte, Mål 2010, Aktivitetsplan 2010, Övrigt …*) and the prompts
 * that the template asks beneath them. Vocabulary as data; where a label's content ends is found in `plan-sections.ts`.
 */
import type { MemberRole } from "../fields/choices.ts";
import { foldWords } from "../fields/fold.ts";
import { rememberedBy } from "../fields/remembered.ts";
import { quoteOf, type Span } from "../model/span.ts";
import type { Vocabulary } from "./own-words.ts";

/** What stands under a label. `foreign` sections belong to a plan but say nothing that a form plan's records hold. */
export type SectionKind =
  | "group"
  | "year"
  | "area"
  | "purpose"
  | "mission" // stands for the purpose where a form asks for no other
  | "goals"
  | "activities"
  | "dates"
  | "responsibles"
  | "contact"
  | "members"
  | "projects"
  | "remarks"
  | "foreign";

/** Lower case; possessives ("arbetsgruppens", "vårt"), years, numbers and colons are taken off before looking up. */
const LABELS: Readonly<Record<SectionKind, string>> = {
  group:
    "arbetsgrupp, grupp, gruppens namn, arbetsgruppens namn, namn på gruppen, namn på arbetsgruppen, nätverk, gruppnamn",
  year: "år, verksamhetsår, planår, planeringsår, avser år, planperiod, gäller år",
  area: `verksamhetsområde, verksamhetsområden, verksamhetsområdet, område, ansvarsområde, ansvarsområden, arbetsområde,
    arbetsområden, kompetensområde, verksamhetsbeskrivning, beskrivning av verksamheten, kort om gruppen, om gruppen`,
  purpose: `avsikt/syfte, syfte/avsikt, syfte, syftet, avsikt, ändamål, syfte och uppdrag, uppdrag/syfte, syfte/uppdrag,
    uppdrag och syfte, syfte med gruppen, syfte med arbetet, syftet med arbetet,
    syftet med gruppen, varför finns vi, varför finns, vad är syftet`,
  mission: "uppdrag, uppdraget, uppdragsbeskrivning, beskrivning av uppdraget, vad är uppdraget",
  goals: `vad vill vi uppnå, vart vill vi nå, vad ska vi uppnå, vad ska uppnås, mål, målen, målsättning, målsättningar, delmål, verksamhetsmål, prioriterade mål, inriktningsmål, effektmål,
    resultatmål, utvecklingsmål, huvudmål, övergripande mål, mål och målsättning, mål/delmål, mål och delmål, syfte och mål,
    mål för verksamheten, mål för arbetet, åtaganden, nämndmål, nämndsmål, kf-mål, fullmäktigemål, fullmäktiges mål,
    kommunfullmäktiges mål, kommunövergripande mål, strategiska mål, strategiskt mål, finansiella mål, finansiellt mål, etappmål, mål och inriktning, konkreta mål, mätbara mål, mål/målsättning`,
  activities: `vad ska göras, vad ska vi göra, vilka aktiviteter planeras, hur ska vi nå målen, hur når vi målen, aktivitetsplan, aktiviteter, aktivitet, planerade aktiviteter, planerad verksamhet, åtgärder, insatser,
    planerade åtgärder, planerade insatser, handlingsplan, aktiviteter och tidplan, aktiviteter och ansvar, arbetsplan,
    aktiviteter/åtgärder, åtgärder/aktiviteter, åtgärdsplan, aktiviteter för att nå målen, aktivteter, aktivitetsplanering,
    genomförande, så når vi målen, verksamhet under året, planerade aktiviteter och åtgärder`,
  dates: "tidplan, tidsplan, tid, när, tidplanering, klart, tidsram, genomförs när",
  responsibles: "ansvarig, ansvariga, ansvar, vem, ansvarsfördelning, ansvarig för genomförande, ansvariga personer",
  contact: `kontaktperson, kontaktpersoner, kontakt, kontaktuppgifter, kontaktman, sammankallande, ordförande, gruppledare,
    projektledare, gruppens ordförande, kontaktperson/sammankallande, sammankallande/kontaktperson, ansvarig kontaktperson,
    samordnare, processledare, vid frågor kontakta`,
  members: `vilka är medlemmar, vilka ingår, vilka är med, medlemmar, deltagare, ledamöter, övriga medlemmar, övriga deltagare, gruppmedlemmar, representanter, deltagande,
    sammansättning, gruppens sammansättning, arbetsgruppen består av, gruppen består av, deltagare i gruppen,
    ingår i gruppen, ingår, medverkande, bemanning, i gruppen ingår, i arbetsgruppen ingår, arbetsgruppens medlemmar, personer i gruppen`,
  projects: "projekt, pågående projekt, projektlista, aktuella projekt, projekt i gruppen, planerade projekt",
  remarks: `övrigt, övriga upplysningar, övriga kommentarer, kommentarer, övrig information, anmärkningar, upplysningar,
    övriga frågor, noteringar`,
  foreign: `budget, ekonomi, ekonomiska ramar, resurser, resursbehov, bakgrund, inledning, nuläge, nulägesbeskrivning,
    nulägesanalys, uppföljning, utvärdering, uppföljning och utvärdering, organisation, arbetsformer, mötesformer, möten,
    mötesplan, mötestider, kostnader, finansiering, vision, verksamhetsidé, värdegrund, styrdokument, omvärld, omvärldsanalys,
    risker, framgångsfaktorer, information, kommunikation, samverkan, avgränsning, avgränsningar, innehåll,
    innehållsförteckning, sammanfattning, bilagor, definitioner, målgrupp, målgrupper, indikatorer, strategi, strategier,
    framtid, framåtblick, resultat, förord`,
};

const KINDS = Object.keys(LABELS) as SectionKind[];
const KIND_OF: ReadonlyMap<string, SectionKind> = new Map(
  KINDS.flatMap((kind) => LABELS[kind].split(",").map((label) => [label.trim().replace(/\s+/gu, " "), kind] as const)),
);

/** Labels that are everyday words, too: within running text they need a full stop before them. */
export const EVERYDAY_LABELS: ReadonlySet<string> = new Set(
  `aktivitet,ansvarsområde,arbetsområde,avsikt,deltagande,deltagare,framtid,framåtblick,genomförande,information,ingår,insatser,inledning,
  innehåll,kommunikation,kontakt,kostnader,ledamöter,medverkande,möten,noteringar,område,ordförande,organisation,processledare,
  projekt,projektledare,representanter,resultat,resurser,samordnare,samverkan,strategi,strategier,uppdrag,uppdraget,uppföljning,
  utvärdering,vision,åtaganden,åtgärder`
    .split(",")
    .map((word) => word.trim()),
);

const capital = (label: string): string => `${label.charAt(0).toLocaleUpperCase("sv")}${label.slice(1)}`;
/** Labels as they stand within text that was run together, with their capital; what a form asks of itself is none. */
export const LABELS_IN_TEXT: readonly string[] = [...KIND_OF]
  .filter(([label, kind]) => !["group", "year", "dates", "responsibles"].includes(kind) && !label.endsWith("s när"))
  .map(([label]) => capital(label));

/** A contact label that says more than "kontaktperson". */
const ROLES: readonly (readonly [RegExp, MemberRole])[] = [
  [/kontakt/u, "contact"],
  [/sammankallande|samordnare/u, "convener"],
  [/ordförande/u, "chair"],
  [/ledare/u, "project_lead"],
];

/** Words around a label's own that change nothing: whose it is and for when. */
const AROUND =
  /(?<![\p{L}])(?:arbetsgruppens?|gruppens?|nätverkets?|rådets?|projektets?|nämndens|förvaltningens|verksamhetens|avdelningens|enhetens|förbundets|styrelsens|kansliets|forumets?|vårt|våra|vår|för (?:arbetsgruppen|gruppen|nätverket|rådet|projektet|året|verksamhetsåret|perioden|kommande år|nästa år|år)|i (?:arbetsgruppen|gruppen|nätverket|rådet)|under (?:året|perioden)|även|också|dessutom|följande|verksamhetsåret|år|för|perioden|sv\.)(?![\p{L}])/gu;
const YEARS = /(?:19|20)\d\d(?:\s*[-/]\s*(?:(?:19|20)?\d\d))?/u;

export type Label = {
  readonly kind: SectionKind;
  /** The label's own words, without what follows its colon. */
  readonly span: Span;
  /** A year that the label states ("Mål 2010"), the first of a range. */
  readonly year?: { readonly value: number; readonly span: Span };
  /** What a contact label says of the person. */
  readonly role?: MemberRole;
  /** What stands behind the label's colon on the same line. */
  readonly rest?: Span;
};

/** The label that a line is or, before a colon, begins with; undefined for any other line. */
export function labelOf(text: string, line: Span, words: Vocabulary): Label | undefined {
  const said = quoteOf(text, line);
  if (said.length <= 70) {
    const whole = kindOfLabel(said, words.labels.plan);
    if (whole !== undefined) return label(text, whole, line);
  }
  const colon = said.indexOf(":");
  if (colon < 0 || colon > 60) return undefined;
  const span = { start: line.start, end: line.start + colon };
  const kind = kindOfLabel(quoteOf(text, span), words.labels.plan);
  return kind === undefined ? undefined : { ...label(text, kind, span), rest: { start: span.end + 1, end: line.end } };
}

const kindOfLabel = rememberedBy((words: string, own: ReadonlyMap<string, SectionKind>): SectionKind | undefined => {
  const folded = foldWords(words)
    .replace(/\([^()]*\)/gu, " ")
    .replace(/^(?:\d+(?:\.\d+)*[.)]?|[a-h][.)])\s+/u, "")
    .replace(/[:.?\s]+$/u, "")
    .replace(/(?<=^\p{L}+)\s+\d{1,2}$/u, "");
  const plain = foldWords(folded.replace(YEARS, " ")).replace(/\s*\/\s*/gu, "/");
  const bare = foldWords(plain.replace(AROUND, " ")).replace(/^[-,\s]+|[-,\s]+$/gu, "");
  const declared = own.get(folded) ?? own.get(plain) ?? own.get(bare);
  if (declared !== undefined) return declared;
  return KIND_OF.get(folded) ?? KIND_OF.get(plain) ?? KIND_OF.get(bare) ?? coordinated(bare);
});

/** "Mål och aktiviteter", "Syfte/Mål": two labels in one belong to the later, which its content is written for. */
function coordinated(bare: string): SectionKind | undefined {
  const parts = bare.split(/\s*(?:\/|,| och | samt | & )\s*/u).map((part) => KIND_OF.get(part));
  return parts.length === 2 && !parts.includes(undefined) ? parts[1] : undefined;
}

function label(text: string, kind: SectionKind, span: Span): Label {
  const words = quoteOf(text, span);
  const year = /(?:19|20)\d\d/u.exec(words);
  const role = kind === "contact" ? ROLES.find(([word]) => word.test(foldWords(words)))?.[1] : undefined;
  return {
    kind,
    span,
    ...(year === null
      ? {}
      : {
          year: { value: Number(year[0]), span: { start: span.start + year.index, end: span.start + year.index + 4 } },
        }),
    ...(role === undefined ? {} : { role }),
  };
}

const QUESTION =
  /^(?:\(|["”*_]*)?(?:vad|vart|var|vilk[aeo]\p{L}*|vem|vems|hur|när|varför|på vilke?t?[an]? sätt|inom vilke?t? område|i vilke?n?t?|till vem|för vem|finns|beskriv|ange|fyll i|skriv|lista|redogör|här (?:beskrivs|anges|skriver)|kort beskrivning)(?![\p{L}])/u;

/** A template's own question or instruction under a label ("Vart vill ni ha nått under året?", "(beskriv kort)"). */
export function isPrompt(words: string): boolean {
  const folded = foldWords(words);
  if (folded.length > 220 || !QUESTION.test(folded)) return false;
  return (
    /\?[")*_]*$/u.test(folded) ||
    /^\(.*\)$/u.test(folded) ||
    /^(?:beskriv|ange|fyll i|skriv|lista|redogör)/u.test(folded)
  );
}

const SMART: ReadonlySet<string> = new Set(
  "specifikt specifik specifika mätbart mätbar mätbara accepterat accepterad accepterade ambitiöst attraktivt realistiskt realistisk realistiska relevant relevanta tidsatt tidsatta tidssatt tidssatta tidsbestämt tidsbestämda tidsbunden uppföljningsbart smart smarta mål målen ska vara och".split(
    " ",
  ),
);

/** The reminder of how goals are written: "Specifikt – Mätbart – Accepterat – Realistiskt – Tidsatt". */
export function isSmartLine(words: string): boolean {
  const list = foldWords(words).match(/\p{L}+/gu) ?? [];
  return list.length >= 3 && list.length <= 14 && list.every((word) => SMART.has(word)) && new Set(list).size >= 3;
}
