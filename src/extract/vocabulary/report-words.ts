/**
 * Headings and labels of follow-ups (sv. *uppföljning, verksamhetsberättelse*). Lower case, without years and colons.
 */
import { words } from "../../fields/word-list.ts";

/** Labels before a status that say nothing else: what follows them is a status, known or not. */
export const STATUS_LABELS: readonly string[] = words(
  "måluppfyllelse, måluppfyllnad, måluppfyllelsegrad, måluppfyllnadsgrad, uppfyllelse, uppfyllelsegrad, uppfyllnadsgrad",
  "uppfyllnad, grad av uppfyllelse, grad av måluppfyllelse, grad av måluppfyllnad, bedömning av måluppfyllelse",
  "bedömd måluppfyllelse, bedömning av måluppfyllelsen, målbedömning, målstatus, status måluppfyllelse, genomförandegrad",
  "åtgärdsstatus, måluppfyllelse status, resultat måluppfyllelse, aktivitetsstatus, uppfyllt mål, uppnått mål",
  "är målet uppfyllt, är målet uppnått, har målet uppnåtts, målet uppfyllt, målet uppnått, måluppnående, måluppfyllse",
);

/** Labels that may also lead other words: a status only where a status follows. */
export const STATUS_LABELS_TOO: readonly string[] = words(
  "status, bedömning, resultat, utfall, läge, läget, nuläge, uppdrag, uppdraget, uppföljning, uppnått, uppfyllt, genomfört",
  "klart, måluppföljning, lägesbeskrivning, prognos, trend, mål, bedömt utfall, aktuell status, lägesbedömning",
);

/** Labels before a comment on the goal. */
export const COMMENT_LABELS: readonly string[] = words(
  "kommentar, kommentarer, kommentar till måluppfyllelse, kommentar till måluppfyllelsen, analys, beskrivning, motivering",
  "resultat, utfall, uppföljning, redovisning, genomfört, förklaring, anmärkning, notering, vad har gjorts, vad har vi gjort",
  "analys av måluppfyllelse, nuläge, avvikelse, avvikelser, orsak, slutsats",
);

/** Labels before a goal. */
export const GOAL_LABELS: readonly string[] = words(
  "mål, delmål, målsättning, effektmål, inriktningsmål, nämndmål, nämndsmål, resultatmål, verksamhetsmål, prestationsmål",
  "aktivitetsmål, huvudmål, övergripande mål, åtagande, utvecklingsmål, kommunmål, mål nr",
);

/** Labels of goals that are parts of the goal before. */
export const SUBGOAL_LABELS: readonly string[] = words("delmål");

/** Headings by what stands under them. */
export const SECTIONS = {
  goals: words(
    "mål, målen, mål & resultat, mål och resultat, resultat & mål, resultat och mål, mål/resultat, mål - resultat",
    "mål och måluppfyllelse, mål & måluppfyllelse, mål/måluppfyllelse, uppföljning av mål, uppföljning av målen, måluppföljning",
    "mål och uppföljning, mål & uppföljning, årets mål, verksamhetsmål, målsättning, målsättningar, uppsatta mål, mål för året",
    "prioriterade mål, nämndens mål, gruppens mål, arbetsgruppens mål, våra mål, delmål, effektmål, resultatmål",
    "inriktningsmål, verksamhetens mål, mål och åtaganden, åtaganden, mål och utfall, redovisning av mål, målredovisning",
  ),
  results: words(
    "resultat, årets resultat, uppnådda resultat, resultat av arbetet, resultatredovisning, resultat och kommentarer, utfall",
    "vad har vi gjort, vad har gjorts, genomfört arbete, årets arbete, verksamheten under året",
  ),
  activities: words(
    "aktiviteter, planerade aktiviteter, genomförda aktiviteter, övriga aktiviteter, årets aktiviteter, genomförda insatser",
    "planerade insatser, insatser, genomförda åtgärder, planerade åtgärder, åtgärder, exempel på genomförda aktiviteter",
    "ex genomförda aktiviteter, ex på genomförda aktiviteter, exempel på aktiviteter, ej genomförda aktiviteter",
    "inte genomförda aktiviteter, pågående aktiviteter, avslutade aktiviteter, genomförda möten & aktiviteter",
    "genomförda möten och aktiviteter, aktiviteter som genomförts, aktiviteter som pågår, påbörjade aktiviteter",
    "ex. genomförda aktiviteter, exempel genomförda aktiviteter, genomförda projekt, genomförda arrangemang",
  ),
  judged: words(
    "måluppfyllelse, måluppfyllnad, bedömning av måluppfyllelse, bedömning av måluppfyllelsen, samlad bedömning",
    "sammanfattande bedömning, sammantagen måluppfyllelse, samlad måluppfyllelse, total måluppfyllelse, målbedömning",
    "uppfyllelse av mål, uppfyllelse av målen, har målen uppnåtts, uppnåddes målen, uppnådde vi målen",
  ),
  other: words(
    "framgångsfaktorer, framgångar, hinder, utmaningar, svårigheter, slutsatser, slutsats, sammanfattning, övrigt, ekonomi",
    "budget, framtid, framtiden, framåtblick, bakgrund, inledning, syfte, avsikt/syfte, uppdrag, deltagare, medlemmar, ledamöter",
    "sammansättning, gruppens sammansättning, gruppens medlemmar, arbetsgruppens medlemmar, gruppens arbete, mötestider",
    "erfarenheter, lärdomar, reflektioner, reflektion, kommande år, nästa år, planer för nästa år, förslag, behov, risker",
    "möten, genomförda möten, gruppens möten, organisation, samverkan, förbättringsområden, måluppfyllelse i övrigt, övriga händelser, viktiga händelser",
    "väsentliga händelser, verksamhetsområde, kommentarer, kontaktperson, teckenförklaring, innehåll",
  ),
} as const;

/** Headings of kind "other" that may as well be a goal on a line of its own: only a heading's look makes them one. */
export const GOALS_TOO: readonly string[] = words(
  "samverkan, organisation, uppdrag, behov, förslag, risker, avsikt/syfte, syfte",
);

/** Headings by which a whole slide or page speaks of many groups: no group's name. Sources of regular expressions. */
export const MANY_GROUPS = String.raw`(?:(?:nystartade|nybildade|omstartade|nya|övriga|samtliga|alla|aktiva|våra|\p{L}+regionens)\s+)?(?:arbetsgrupper(?:na|nas)?|grupper(?:na)?|nämnder(?:na)?)`;
