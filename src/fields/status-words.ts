/**
 * Words for goal fulfilment (sv. *måluppfyllelse*), lower case, with the inflections and misspellings that occur.
 * A new wording is a word here; how words go together is `status-wording.ts`'s affair.
 */
import { words } from "./word-list.ts";

/** Verbs and adjectives that say "done". Composed with degrees and negations: "delvis uppfyllt", "ej helt genomförd". */
export const DONE: readonly string[] = words(
  "uppfyllt, uppfylld, uppfyllda, uppfylls, uppfylldes, uppfyllts, uppfylt, upfyllt, uppfyld, uppnått",
  "uppnådd, uppnådda, uppnås, uppnåddes, uppnåtts, uppnåt, nått, nådd, nådda, nås, nåddes, nåtts, genomfört",
  "genomförd, genomförda, genomfördes, genomförts, genomfört klart, utfört, utförd, utförda, utfördes",
  "utförts, slutfört, slutförd, slutförda, slutfördes, slutförts, avslutat, avslutad, avslutade, avslutades",
  "avslutats, verkställt, verkställd, verkställda, verkställdes, verkställts, infriat, infriad, infriade",
  "infriades, infriats, förverkligat, förverkligad, förverkligade, förverkligades, förverkligats",
  "färdigställt, färdigställd, färdigställda, färdigställdes, färdigställts, klart, klar, klara, klarat",
  "färdigt, färdig, färdiga, avklarat, avklarad, avklarade, gjort, gjord, gjorda, gjordes, gjorts",
  "levererat, levererad, levererade, levererats, infört, införd, införda, infördes, införts, åtgärdat",
  "åtgärdad, åtgärdade, åtgärdats, framtaget, framtagen, framtagna, skett, tillgodosett, tillgodosedd",
  "tillgodosedda",
);

/** Verbs that say "begun": no verdict on reach. With a negation: not done. */
export const BEGUN: readonly string[] = words(
  "påbörjat, påbörjad, påbörjade, påbörjades, påbörjats, påbörjat arbete, startat, startad, startade",
  "startats, startat upp, igångsatt, igångsatta, igångsatts, inlett, inledd, inledda, inleddes, inletts",
  "initierat, initierad, initierade, initierats, igång, i gång, uppstartat, uppstartad, uppstartade",
);

/** How much is done. */
export const DEGREES = {
  full: words(
    "helt, helt och hållet, fullt, fullt ut, till fullo, fullständigt, fullständig, i sin helhet",
    "till alla delar, i alla delar, samtliga, alla",
  ),
  mostly: words(
    "i huvudsak, huvudsakligen, i stort sett, i stort, i det stora hela, till stor del, till stora delar",
    "till största del, till största delen, till övervägande del, till övervägande delen, nästan, nästan helt",
    "nära, i allt väsentligt, i stora drag, merparten, till merparten, i hög grad, till hög grad",
  ),
  partly: words(
    "delvis, till viss del, till vissa delar, i viss mån, i viss utsträckning, till en del, till del",
    "till hälften, halvvägs, vissa delar, en del, några delar, till liten del, till mindre del",
    "i begränsad omfattning, i mindre grad, i viss grad, deltvis, devis, delvist",
  ),
} as const;

/** Negations (sv. *inte, ej, ännu inte*). */
export const NEGATIONS: readonly string[] = words(
  "inte, ej, icke, ännu inte, inte ännu, ännu ej, ej ännu, inte alls, ej alls, aldrig, inte heller",
  "ännu icke, inte längre",
);

/** Whole wordings that are not composed of degree, negation and verb. */
export const WHOLE = {
  fulfilled: ["ja", "ok", "samtliga mål nåddes"],
  mostly_fulfilled: [],
  partly_fulfilled: ["vissa delar fungerar", "har brister", "finns brister", "både och", "nja"],
  ongoing: words(
    "pågår, pågick, pågår fortfarande, pågår fortlöpande, pågår löpande, pågående, pågående arbete",
    "under arbete, i arbete, under genomförande, under uppbyggnad, under uppstart, under uppstart/omstart",
    "under omstart, under utredning, under behandling, under beredning, under framtagande, under utveckling",
    "under bearbetning, under införande, under produktion, löper, löper på, löper enligt plan, löpande",
    "fortlöpande, kontinuerligt, fortskrider, fortgår, på gång, på god väg, på väg, arbetas med, pågår arbete",
    "går enligt plan, enligt plan, följer plan, följer planen",
  ),
  not_fulfilled: words(
    "nej, inte alls, ej, inte, misslyckat, misslyckad, misslyckades, uteblev, uteblivit, utebliven, uteblivet",
    "inget gjort, inget har gjorts, ingen åtgärd, inga åtgärder, ouppfyllt, ouppfyllda, återstår",
    "återstår att göra, har inte hunnits med, hanns inte med, hann inte med, ej hunnits med",
  ),
  pending: words(
    "resultatet kommer, resultat kommer, resultatet redovisas, resultat redovisas, redovisas",
    "redovisas senare, återkommer, återkommer senare, ej mätt, inte mätt, ej uppmätt, inte uppmätt",
    "har inte mätts, ej mätts, mäts senare, mätning ej genomförd, mätning inte genomförd, mätning saknas",
    "mätning pågår, data saknas, uppgift saknas, uppgifter saknas, resultat saknas, resultatet saknas",
    "underlag saknas, inget resultat ännu, inga resultat ännu, inväntar resultat, väntar på resultat",
    "följs upp senare, utvärderas senare, följs upp, utvärderas, mäts, ännu inget resultat",
    "ännu inga resultat",
  ),
  unclear: words(
    "oklart, oklar, oklara, läget oklart, läget är oklart, läge oklart, kan inte bedömas, kan ej bedömas",
    "går inte att bedöma, går ej att bedöma, inte möjligt att bedöma, ej möjligt att bedöma, svårbedömt",
    "svårbedömd, svårt att bedöma, bedömning saknas, ej bedömt, ej bedömd, inte bedömt, inte bedömd, osäkert",
    "osäker, vet ej, vet inte, ej mätbart, inte mätbart, okänt, okänd, okänd aktivitet, kan inte mätas",
    "kan ej mätas, går inte att mäta, går ej att mäta, status oklar, oklar status",
  ),
  cancelled: words(
    "utgår, utgått, utgick, har utgått, avskrivs, avskriven, avskrivet, avskrivna, avskrevs, avförd, avfört",
    "avförda, avförs, inställd, inställt, inställda, ställs in, ställdes in, struken, struket, strukna",
    "stryks, ströks, ej aktuellt, ej aktuell, inte aktuellt, inte aktuell, inte längre aktuellt",
    "inte längre aktuell, ej längre aktuellt, inaktuellt, inaktuell, ej relevant, inte relevant, nedlagd",
    "nedlagt, nedlagda, läggs ned, läggs ner, lades ned, lades ner, avbruten, avbrutet, avbrutna, avbryts",
    "avbröts, avslutas utan åtgärd, avslutad utan åtgärd, ersätts, ersatt, ersattes, avvecklas, avvecklad",
    "avvecklat, vilande, bortprioriterat, bortprioriterad, bortprioriterades, borttaget, borttagen, tas bort",
  ),
} as const;

/** What may stand before the verdict and changes nothing: "Uppdraget är …", "Samtliga mål har …". */
export const SUBJECTS: readonly string[] = words(
  "mål, målet, målen, målsättningen, målsättningarna, delmål, delmålet, delmålen, detta mål, dessa mål",
  "vårt mål, våra mål, gruppens mål, ovanstående mål, samtliga mål, alla mål, samtliga delmål, uppdrag",
  "uppdraget, uppdragen, samtliga uppdrag, alla uppdrag, aktivitet, aktiviteten, aktiviteter, aktiviteterna",
  "samtliga aktiviteter, alla aktiviteter, arbete, arbetet, åtgärd, åtgärden, åtgärder, åtgärderna, insats",
  "insatsen, insatser, insatserna, projekt, projektet, utredning, utredningen, analys, analysen",
  "kartläggning, kartläggningen, förstudie, förstudien, inventering, inventeringen, plan, planen, rapport",
  "rapporten, detta, det, denna, åtagande, åtagandet, åtagandena, enkät, enkäten, upphandling",
  "upphandlingen, utbildning, utbildningen, måluppfyllelsen, resultat, resultatet",
);

/** Verbs between subject and verdict. */
export const COPULAS: readonly string[] = words(
  "är, är nu, är redan, är idag, är i dag, har, har nu, har redan, har varit, har blivit, blev, blivit",
  "anses, anses vara, anses som, bedöms, bedöms vara, bedöms som, bedömdes vara, får anses, får anses vara",
  "kan anses vara, måste anses, måste anses vara, var, hann, hanns",
);

/** Words that may stand between or after the parts of a verdict and change nothing. */
export const FILLERS: readonly string[] = words(
  "nu, redan, fortfarande, dock, idag, i dag, i dagsläget, i nuläget, för närvarande, i år, enligt plan",
  "enligt planen, planenligt, som planerat, i tid, så här långt, hittills, än",
);

/** Verbs that look ahead (sv. *bedöms kunna uppnås*): with one of `AHEAD` they make a forecast, which is no status. */
export const FORECASTS: readonly string[] = words(
  "bedöms, bedöms kunna, bedöms komma att, beräknas, beräknas kunna, beräknas vara, beräknas bli",
  "kommer att, kommer att kunna, kommer att vara, kommer att bli, kommer, förväntas, förväntas kunna",
  "väntas, väntas kunna, förväntas vara, förväntas bli, väntas bli, väntas vara, prognostiseras, ser ut att",
  "ser ut att kunna, planeras, planeras att, avses, ska, skall, prognos, prognosen är att, räknar med att",
  "vi räknar med att, torde, bör kunna, bedöms bli, bedöms att",
);

/** The verbs of a forecast. */
export const AHEAD: readonly string[] = words(
  "uppnås, uppnå, uppfyllas, uppfylls, uppfylla, nås, nå, genomföras, genomföra, genomförs, slutföras",
  "slutföra, slutförs, avslutas, färdigställas, färdigställa, verkställas, infrias, klaras, klart, klar",
  "klara, färdigt, färdig, färdiga, bli klart, bli klar, bli klara, bli färdigt, bli färdig, vara klart",
  "vara klar, vara klara, vara färdigt, vara färdig, vara genomfört, vara genomförd, bli genomfört",
  "bli genomförd, påbörjas, startas, inledas, starta",
);

/** Going on next year (sv. *fortsätter*). Alone they mean that work goes on. */
export const CONTINUES: readonly string[] = words(
  "fortsätter, fortsätter arbetet, arbetet fortsätter, arbete fortsätter, målet fortsätter, fortsatt arbete",
  "fortsättning följer, förs vidare, förs över, överförs, tas med, kvarstår, målet kvarstår, fortsätts",
  "fortsätter vidare, ligger kvar, arbetet fortgår, fortsatt, uppdraget fortsätter, arbetas vidare med",
);

/** Later than planned (sv. *försenad*). Alone they give no place on the scale but that work is under way. */
export const DELAYED: readonly string[] = words(
  "försenat, försenad, försenade, är försenat, är försenad, har försenats, något försenat, försenas",
  "något försenad, senarelagt, senarelagd, senarelagda, senareläggs, har senarelagts, skjuts upp",
  "skjuts fram, skjuts på, uppskjutet, uppskjuten, uppskjutna, framflyttat, framflyttad, flyttas fram",
  "flyttas till, skjuts till, skjutits upp, har skjutits upp, har skjutits fram, försening, försenats",
);

/** Words of a time after a verdict: "under året", "till hösten 2010", "vid årets slut". */
export const TIME_WORDS: readonly string[] = words(
  "år, året, årets, verksamhetsåret, slut, slutet, början, årsskiftet, nästa, kommande, senare, hösten",
  "höst, våren, vår, sommaren, sommar, vintern, vinter, kvartal, kvartalet, halvåret, tertialet, tertial",
  "första, andra, tredje, fjärde, kort, snart, perioden, planperioden, mandatperioden, tid, januari",
  "februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december, jan, feb, apr",
  "aug, sep, sept, okt, nov, dec, bokslutet, helåret, månad, veckan, verksamhetsberättelsen",
  "årsredovisningen",
);

/** Words that lead to a time and are none by themselves. */
export const TIME_LINKS: readonly string[] = words(
  "under, i, till, vid, från, senast, inför, per, inom, den, före, innan, efter, för",
);

/** Words with which a sentence may go on after a verdict: what follows is its comment. */
export const GOES_ON: readonly string[] = words(
  "eftersom, då, genom, men, förutom, utom, enligt, i, för, till, på, vid, av, under, med, dock, och, samt",
  "pga, p.g.a, via, inom, trots, utan, när, som, att, sedan, efter, hos, där, så, fast, medan, däremot",
  "bland, bl.a, t.ex, enl, tack, vilket, kring, utifrån",
);

/** Numerals that stand in "ett av två möten". */
export const NUMERALS: readonly string[] = words(
  "noll, ett, två, tre, fyra, fem, sex, sju, åtta, nio, tio, elva, tolv",
);

/** Colours and the like: their meaning is the document's own and stands in its legend (sv. *teckenförklaring*). */
export const COLOURS: readonly string[] = words(
  "grön, grönt, gröna, gul, gult, gula, röd, rött, röda, orange, grå, grått, gråa, vit, vitt, vita, svart, svarta",
  "blå, blått, blåa, lila, rosa, brun, brunt, bruna",
);
/** The same colours as legends begin with them: "rött ljus", "grönmarkerad". */
export const COLOUR_STEMS: readonly string[] = words(
  "grön, gul, röd, rött, orange, grå, vit, svart, blå, lila, rosa, brun",
);
