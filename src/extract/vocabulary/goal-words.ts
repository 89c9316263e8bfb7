/**
 * Words by which goals (sv. *mål*) and comments on them are told apart, and by which a flattened text is cut into them.
 * Lower case, by what they are in the sentence.
 */
import { words } from "../../fields/word-list.ts";

/** Verbs in the infinitive that goals begin with: "Öka …", "utveckla …". */
export const GOAL_VERBS: readonly string[] = words(
  "anordna, anpassa, ansluta, anställa, ansöka, använda, arbeta, arrangera, attrahera, avsluta, avtala, avveckla, bedriva",
  "befästa, behålla, begränsa, besluta, besöka, bevaka, bevara, bibehålla, bidra, bilda, bjuda, bredda, bygga, börja",
  "delta, dokumentera, driva, effektivisera, engagera, erbjuda, ersätta, etablera, finna, fokusera, formulera, fortsätta",
  "framställa, främja, färdigställa, fånga, få, föra, förankra, förbereda, förbättra, fördela, fördjupa, förebygga, förenkla",
  "förhindra, förkorta, förmedla, förnya, förstärka, försöka, förtydliga, förverkliga, ge, genomföra, granska, göra, ha",
  "handla, hitta, hjälpa, hålla, höja, identifiera, implementera, informera, införa, initiera, inleda, inrätta, inrikta",
  "integrera, inventera, jobba, kartlägga, klargöra, knyta, komma, kommunicera, komplettera, konkretisera, kvalitetssäkra",
  "lansera, leda, leverera, locka, lyfta, lämna, lära, lösa, marknadsföra, medverka, minimera, minska, mobilisera",
  "modernisera, motverka, mäta, möjliggöra, nå, omarbeta, ordna, organisera, planera, presentera, prioritera, producera",
  "profilera, projektera, prova, pröva, påbörja, påverka, redovisa, rekrytera, revidera, rusta, samarbeta, samla, samordna",
  "samverka, se, sjösätta, skapa, skriva, slutföra, sprida, stabilisera, starta, stimulera, stärka, stödja, stötta, sammanställa",
  "synliggöra, säkerställa, säkra, söka, ta, testa, tillgodose, tillhandahålla, tillsätta, tydliggöra, underhålla",
  "underlätta, undersöka, uppdatera, upphandla, upprätta, upprätthålla, uppmuntra, uppnå, utarbeta, utbilda, utforma",
  "utföra, utreda, utse, utveckla, utvidga, utvärdera, utöka, verka, vidareutveckla, vidmakthålla, visa, vitalisera, växla",
  "åstadkomma, åtgärda, återställa, öka, öppna, översätta, överföra, överlämna, låta, lägga, processa, bemanna, digitalisera",
  "validera, hantera, hushålla, inspirera, inspektera, bevilja, kraftsamla, klarlägga, konsolidera, nyttja, optimera",
);

/** Supines and participles that goals told as an end state begin with: "Skapat en gemensam policy". */
export const END_STATES: readonly string[] = words(
  "skapat, genomfört, utarbetat, upprättat, infört, utvecklat, tagit, startat, arbetat, antagit, färdigställt, förbättrat",
  "minskat, ökat, etablerat, byggt, anordnat, haft, fått, nått, bildat, hållit, kartlagt, inventerat, implementerat",
);

/** Adjectives and participles that goals told as noun phrases begin with: "Ökad samverkan", "Gemensam policy". */
export const GOAL_ADJECTIVES: readonly string[] = words(
  "ökad, ökat, ökade, minskad, minskat, minskade, förbättrad, förbättrat, förbättrade, förstärkt, förstärkta, fördjupad",
  "fördjupat, fördjupade, fortsatt, fortsatta, gemensam, gemensamt, gemensamma, ny, nytt, nya, bättre, hög, högt, höga",
  "högre, låg, lågt, lägre, regional, regionalt, regionala, samordnad, samordnat, samordnade, utökad, utökat, utökade",
  "utvecklad, utvecklat, utvecklade, stärkt, stärkta, god, gott, goda, fler, flera, färre, kortare, snabbare, tryggare",
  "säker, säkert, säkra, hållbar, hållbart, hållbara, levande, attraktiv, attraktivt, attraktiva, effektiv, effektivt",
  "effektiva, effektivare, digital, digitalt, digitala, kommunal, kommunalt, kommunala, lokal, lokalt, lokala, öppen",
  "öppet, öppna, tydlig, tydligt, tydliga, tydligare, bred, brett, breda, aktiv, aktivt, aktiva, årlig, årligt, årliga",
  "regelbunden, regelbundet, regelbundna, kontinuerlig, kontinuerligt, enhetlig, enhetligt, enhetliga, delad, breddad",
  "nollvision, minst, högst, ökning, minskning",
);

/** Finite verbs, present and past. Past forms in -des, -ades and -tes are known by their ending. */
export const FINITE_VERBS: readonly string[] = words(
  "är, var, blev, blir, har, hade, kan, kunde, måste, vill, ville, får, fick, kommer, kom, finns, fanns, går, gick, ser",
  "såg, gör, gjorde, tar, tog, sker, skedde, ligger, låg, pågår, pågick, står, stod, består, bestod, innebär, innebar",
  "saknas, saknades, saknar, gäller, gällde, behöver, behövde, behövs, visar, visade, arbetar, arbetade, deltar, deltog",
  "planeras, planerar, planerade, fortsätter, fortsatte, väntar, väntade, omfattar, bidrar, bidrog, leder, ledde, syftar",
  "ansvarar, träffas, utreds, används, görs, tas, ses, genomförs, beräknas, införs, utvecklas, utarbetas, samordnas",
  "samarbetar, samverkar, sköter, började, börjar, ger, gav, håller, höll, hålls, skriver, skrev, hinner, hann, lyckades",
  "räcker, återstår, uppfattas, upplevs, visade, redovisas, presenteras, diskuteras, prioriteras, bereds, följs, ska",
  "skall, skulle, bör, borde, torde, beslutade, beslutar, avvaktar, inväntar, hoppas, bedömer, bedöms, anser, anses, tycker",
  "träffades, startade, påbörjade, genomförde, genomför, medverkade, medverkar, skickade, bjöd, tillsatte, anställde",
  "lämnade, antog, utsåg, försenar, försenas, erbjuder, erbjöd, ökade, minskade, förbättrades, sjunker, sjönk, steg, stiger",
  "skjuts, drog, drar, beror, berodde, utgör, utgjorde, berörs, erhöll, kvarstår, löper, löpte, nådde, når, känner, kände",
  "hölls, gavs, togs, sågs, bjöds, drevs, skrevs, beslöts, bröts, fick, sattes, kompletterades, resulterade, resulterar",
  "innehåller, innehöll, minskade, minskar, ökar, växte, växer, lanserade, invigdes, öppnade, öppnar, stängde, slutade",
  "rekryterade, utbildade, bildade, fungerar, fungerade, behandlar, behandlade, beviljades, beviljade, ansökte, söker",
  "deltar, spreds, sprids, uppdaterade, uppstod, uppgick, uppgår, motsvarar, motsvarade, nyttjar, använder, använde",
  "köpte, köper, sålde, säljer, satsar, satsade, svarade, svarar, tackade, valde, väljer, ersätter, ersatte, ägde, äger",
  "avslutades, formuleras, verkar, verkade, färdigställs, rullar, utbildas, produceras, uppdateras, hanteras, driver, drev",
);

/** Verbs that make a sentence a plan, not a report: "ska", "bör". */
export const MODAL_VERBS: readonly string[] = words("ska, skall, skulle, bör, borde, måste");

/** Words that lead a clause whose verb is not the sentence's own. */
export const SUBORDINATORS: readonly string[] = words(
  "som, att, där, när, om, eftersom, vilket, vilka, vilken, huruvida, vars, medan, innan, sedan, då, hur, vad, varför",
);

/** Words with which a sentence goes on from the one before it. */
export const CONTINUATIONS: readonly string[] = words(
  "t.ex, t ex, tex, bl.a, bl a, bland annat, exempelvis, dvs, d.v.s, dock, därför, däremot, dessutom, också, även, detta",
  "det, dessa, denna, den, samt, och, men, eller, p.g.a, pga, ex, exempel, så, vidare, därefter, därmed, här, där, kanske",
);

/** Verbs without a subject that open a sentence about what was named before: "Genomfördes den 5 oktober". */
export const OPENING_VERBS: readonly string[] = words(
  "kommer, beräknas, startar, börjar, planeras, pågår, görs, sker, fortsätter, förväntas, väntas, redovisas, återkommer, finns",
  "har, är, ska, skall, bör, kan, genomförs, utvärderas, blev, blir, var, används, omfattar, innebär, gäller, saknas, hålls",
);

/** Subjects of reports: a sentence that begins with one tells, it sets no goal. */
export const TELLING_SUBJECTS: readonly string[] = words(
  "vi, gruppen, arbetsgruppen, nämnden, kansliet, styrgruppen, arbetet, vårt, vår, våra, jag, man, gruppens, arbetsgruppens",
);

/** Small words that are never names: with a capital they begin a sentence, full stop or not. */
export const SENTENCE_STARTERS: readonly string[] = words(
  "vi, den, det, de, en, ett, alla, samtliga, under, inom, genom, innan, efter, gruppen, arbetsgruppen, målet, målen",
  "syftet, nu, detta, denna, dessa, man, vår, vårt, våra, för, i, på, med, av, om, när, då, här, efter, före, inför, sedan",
  "utifrån, enligt, bland, dessutom, därför, även, också, ingen, inget, inga, varje, minst, att, arbetet, kanske, gruppens",
  "nämnden, två, tre, fyra, fem, flera, flertalet, några, många, ytterligare, vidare, tyvärr, till, från, utöver, förutom",
);

/** Words after which a sentence cannot end: prepositions, conjunctions, articles, auxiliaries. */
export const LINKING_WORDS: readonly string[] = words(
  "i, på, för, till, av, med, om, från, vid, hos, inom, under, över, efter, före, innan, utan, mellan, genom, mot, kring",
  "enligt, via, per, bland, och, samt, eller, men, att, som, en, ett, den, de, denna, vår, vårt, våra",
  "sin, sitt, sina, är, var, har, ska, skall, kan, bör, inte, ej, t.ex, bl.a, s.k, ca, cirka, minst, högst, alla, samtliga",
  "projektet, projekten, projekt, kursen, kampanjen, rapporten, föreläsningen, kallad, kallat, temat, namnet, systemet, programmet, konferensen, mässan, hela, varje",
  "både, såväl, resp, respektive, inklusive, inkl, exklusive, utanför, runt, angående, gällande, avseende, dvs, m.m, olika",
);

/** Endings of nouns that name an action: "Införande av", "Implementering av". */
export const ACTION_ENDINGS: readonly string[] = words("ning, ing, ande, ende, else, tion, sion");
