/**
 * Words for bodies (sv. *grupp, råd, nämnd, kansli …*) and what stands around their names in headings. Lower case.
 */
import { words } from "../../fields/word-list.ts";

type Forms = {
  /** Inflected form → the nominative of the same number and definiteness. */
  readonly singular: Readonly<Record<string, string>>;
  readonly plural: readonly string[];
  /** The head alone names a body ("kansliet"); "gruppen" alone only points back at one. */
  readonly nameAlone?: true;
};

const utrum = (stem: string): Record<string, string> => ({
  [stem]: stem,
  [`${stem}s`]: stem,
  [`${stem}en`]: `${stem}en`,
  [`${stem}ens`]: `${stem}en`,
});
const neutrum = (stem: string): Record<string, string> => ({
  [stem]: stem,
  [`${stem}s`]: stem,
  [`${stem}et`]: `${stem}et`,
  [`${stem}ets`]: `${stem}et`,
});
const plural = (stem: string): string[] => [`${stem}er`, `${stem}ers`, `${stem}erna`, `${stem}ernas`];

/** Heads that end the name of a body, alone or as the last part of a compound. */
export const BODY_HEADS: readonly Forms[] = [
  { singular: utrum("grupp"), plural: plural("grupp") },
  { singular: neutrum("råd"), plural: ["råden", "rådens"] },
  { singular: utrum("nämnd"), plural: plural("nämnd") },
  { singular: neutrum("kansli"), plural: plural("kansli"), nameAlone: true },
  { singular: neutrum("nätverk"), plural: ["nätverken", "nätverkens"] },
  { singular: { forum: "forum", forums: "forum", forumet: "forumet", forumets: "forumet" }, plural: ["forumen"] },
  {
    singular: { styrelse: "styrelse", styrelses: "styrelse", styrelsen: "styrelsen", styrelsens: "styrelsen" },
    plural: ["styrelser", "styrelserna", "styrelsernas"],
  },
  { singular: neutrum("utskott"), plural: ["utskotten", "utskottens"] },
  {
    singular: { kommitté: "kommitté", kommittés: "kommitté", kommittén: "kommittén", kommitténs: "kommittén" },
    plural: plural("kommitté"),
  },
  { singular: neutrum("team"), plural: ["teamen", "teamens"] },
  { singular: utrum("direktion"), plural: [], nameAlone: true },
  // In compounds only ("kulturberedningen"): alone it is the work on a matter.
  {
    singular: { beredningen: "beredningen", beredningens: "beredningen" },
    plural: ["beredningarna", "beredningarnas"],
  },
  { singular: utrum("delegation"), plural: plural("delegation") },
  { singular: utrum("allians"), plural: plural("allians") },
  {
    singular: { presidium: "presidium", presidiet: "presidiet", presidiets: "presidiet" },
    plural: [],
  },
  { singular: { fullmäktige: "fullmäktige", fullmäktiges: "fullmäktige" }, plural: [], nameAlone: true },
];

/** First parts that make a head no name of its own: "arbetsgruppen" points back at a group as "gruppen" does. */
export const GENERIC_PARTS: readonly string[] = words(
  "arbets, delprojekt, styr, referens, projekt, projektarbets, samverkans, samråds, samarbets, expert",
  "berednings, lednings, kärn, arbetsut, projektstyr, under, nätverks",
);

/** Words that end like the name of a body and are none: groups of people looked at, and chance. Nominative, indefinite. */
export const NO_BODIES: readonly string[] = words(
  "målgrupp, huvudmålgrupp, yrkesgrupp, åldersgrupp, kundgrupp, brukargrupp",
  "befattningsgrupp, riskgrupp, klientgrupp, elevgrupp, barngrupp, dialoggrupp, samtalsgrupp, studiegrupp",
  "fokusgrupp, intressegrupp, användargrupp, invandrargrupp, minoritetsgrupp, varugrupp, samråd, förråd",
  "kommunalråd, oppositionsråd, statsråd, landstingsråd, byråd, tråd, omnämnd, benämnd, ovannämnd",
  "förutnämnd, nyssnämnd, sistnämnd, datornätverk, stadsnätverk, bredbandsnätverk, fibernätverk",
);

/** Forms that are no body though another form of the word is: "ett regionråd" is a politician, "nämnd" often a participle. */
export const NO_BODY_FORMS: readonly string[] = [
  ...["regionråd", "regionråds", "nämnd", "nämnds", "beredningen", "beredningens", "ärendeberedningen"],
  ...["ärendeberedningens", "beslutsberedningen", "matberedningen", "vattenberedningen", "måltidsberedningen"],
];

/** Labels in front of a group's name (sv. *arbetsgrupp: …*). */
export const GROUP_LABELS: readonly string[] = words(
  "arbetsgrupp, arbetsgruppens namn, arbetsgruppen, grupp, gruppens namn, namn på arbetsgruppen",
  "namn på gruppen, nämnd, styrelse/nämnd, nämnd/styrelse, organ, förvaltning",
);

/** Kinds of documents, as they stand before or after a group's name in a heading. */
export const DOCUMENT_WORDS: readonly string[] = words(
  "verksamhetsplan, verksamhetsplanering, verksamhetsuppföljning, verksamhetuppföljning",
  "verksamhetsberättelse, vp-redovisning, vb-redovisning, redovisning, uppföljning, måluppföljning",
  "lägesrapport, årsrapport, årsredovisning, delårsrapport, tertialrapport, handlingsplan, aktivitetsplan",
  "nämndplan, årsplan, återrapport, återrapportering, rapport, rapportering, slutrapport",
  "verksamhetsrapport, vp, vb, budgetuppföljning, ekonomisk uppföljning, ekonomisk redovisning, budget, bokslut",
);

/** Sections of such documents: after a group's name they are a heading's too, before it they are labels. */
export const SECTION_WORDS: readonly string[] = words(
  "mål & resultat, mål och resultat, resultat & mål, mål/resultat, ekonomi, måluppfyllelse, mål, resultat",
  "planerade aktiviteter, genomförda aktiviteter, genomförda möten, aktiviteter, uppdrag, sammanfattning",
);

/** Words between the kind of document and the name: "Verksamhetsplan 2010 för …". */
export const REPORT_LINKS: readonly string[] = ["för", "från", "av", "avseende", "gällande", "-", ":", ","];

/** Words that begin what is not a name after "arbetsgruppen för …". */
export const NO_NAME_AFTER_FOR: readonly string[] = words(
  "att, den, det, de, en, ett, år, året, varje, alla, sin, sitt, sina, vår, vårt, våra, samtliga, detta",
  "denna, dessa, ändamålet, övrigt, närvarande, fortsatt, perioden, hela",
);
