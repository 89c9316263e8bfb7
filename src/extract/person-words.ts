/**
 * Vocabulary of person lines (sv. *kontaktuppgifter*): what is a title, an organization, a name, a template's own word.
 * One word or a short run of words in, a yes or no out; where the parts of a line stand is the affair of `people.ts`.
 */
import { foldWords } from "../fields/fold.ts";
import { municipalityOf, type Places } from "../fields/municipalities.ts";
import { remembered } from "../fields/remembered.ts";

/** Ends of Swedish titles (sv. *titel, befattning*), without plural and definite endings. */
const TITLE_ENDS =
  `chef direktör sekreterare handläggare samordnare koordinator ledare strateg ansvarig konsult assistent
  administratör ingenjör inspektör intendent konsulent utredare planerare controller ekonom jurist bibliotekarie lärare rektor
  pedagog kurator psykolog sköterska läkare ordförande ledamot ersättare kommunalråd oppositionsråd upphandlare inköpare
  kommunikatör informatör redaktör webmaster webbmaster tekniker arkitekt antikvarie producent förvaltare registrator revisor
  representant förmyndare förman brandman mästare analytiker utvecklare specialist generalist expert biträde föreståndare
  kamrer sekr politiker rådgivare coach lots adjunkt lektor professor doktorand samordn medarbetare värd granskare kartläggare
  projektör geolog ekolog biolog hygieniker dietist terapeut sakkunnig förhandlare landshövding borgmästare ombud tjänsteman
  kansli`.split(/\s+/u);

/** Short titles that are no ends of words. */
const SHORT_TITLES: ReadonlySet<string> = new Set([
  "vd",
  "mas",
  "mar",
  "hr",
  "tf",
  "tf.",
  "vik.",
  "bitr",
  "bitr.",
  "vice",
  "chef",
]);

const TITLE_WORD = new RegExp(`(?:${TITLE_ENDS.join("|")})(?:e|a|n|en|er|ar|na|erna|arna|s)?$`, "u");

/** "kommunchef", "IT-strateg", "vik.", "säkerhetschef/krissamordnare", and the plurals. */
export const isTitleWord: (word: string) => boolean = remembered((word) => {
  const folded = foldWords(word).replace(/,$/u, "");
  return SHORT_TITLES.has(folded) || folded.split("/").some((part) => TITLE_WORD.test(part));
});

/** Abbreviations after which a full stop ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  "vik tf t.f bitr f.d fd st tel tfn mob ev ass sekr ordf vv e.d m.fl m.m bl.a t.ex jan feb mars apr jun jul aug sept sep okt nov dec dr".split(
    " ",
  ),
);

/** Whether the word before a full stop is an abbreviation or an initial ("vik", "Bo A"). */
export function isAbbreviation(word: string): boolean {
  return (
    ABBREVIATIONS.has(foldWords(word)) ||
    /^\p{Lu}$/u.test(word) ||
    /(?:^|-)(?:jan|feb|dec|nov|okt|aug|sept?)$/iu.test(word)
  );
}

/** What an organization's name ends or begins with (sv. *kommun, region, landsting, bolag …*). */
const ORGANIZATION =
  /(?:^|\s|\p{L})(?:kommun(?:en|er|erna)?|region(?:en)?|landsting(?:et)?|länsstyrelse(?:n)?|förbund(?:et)?|universitet(?:et)?|högskola(?:n)?|stiftelse(?:n)?|förening(?:en)?|bolag(?:et)?|myndighet(?:en)?|verket|polis(?:en)?|kyrkan|församling(?:en)?|försäkringskassan|arbetsförmedlingen|kansli(?:et)?|nämnd(?:en)?|förvaltning(?:en)?|kontor(?:et)?|räddningstjänst(?:en)?|företagarna|näringsliv(?:et)?|centrum|byrån?|ab|ek\.? för\.?)s?$|^(?:region|länsstyrelsen|landstinget|kommunförbundet|länsförbundet|leader|almi|stiftelsen|föreningen|institutet)\s/iu;

/** Institutions that need no name of their own and are written in lower case. */
const INSTITUTION =
  /^(?:närpolisen|polisen|räddningstjänsten|(?:svenska )?kyrkan|församlingen|försäkringskassan|arbetsförmedlingen|landstinget|regionen|länsstyrelsen|kommunen|trafikverket|vägverket|skogsstyrelsen|kommunförbundet|regionförbundet|näringslivet|kriminalvården|psykiatrin|primärvården|folktandvården|föräldraföreningen)$/iu;

/** "Älvsele kommun", "Norrmarksregionen", "Region Norr", a municipality of the list: an organization by its words. */
export function isOrganization(words: string, places?: Places): boolean {
  return municipalityOf(words, places) !== undefined || isOrganizationByForm(words);
}

const isOrganizationByForm = remembered((words): boolean => {
  if (INSTITUTION.test(words.trim())) return true;
  const list = words.trim().split(/\s+/u);
  return (
    list.length <= 5 && /^\p{Lu}/u.test(words) && !isTitleWord(list.at(-1) ?? "") && ORGANIZATION.test(words.trim())
  );
});

const PARTICLES: ReadonlySet<string> = new Set([
  "af",
  "av",
  "von",
  "de",
  "der",
  "van",
  "la",
  "le",
  "di",
  "du",
  "den",
  "el",
]);

/** Capitalised words that begin no person's name. */
const NO_NAMES: ReadonlySet<string> = new Set(
  `alla hela samtliga respektive övriga vi ni de den det en ett och samt eller för från inom under med till kontaktperson
  kontaktpersoner arbetsgrupp gruppen medlemmar deltagare representanter namn telefon mobil e-post epost mail kommun kommunen
  kommunerna regionen januari februari mars april juni juli augusti september oktober november december feb apr
  jul aug sep sept okt nov dec våren hösten sommaren vintern vakant vakans ordinarie vice ingen tillsammans varje
  måndag tisdag onsdag torsdag fredag lördag söndag`.split(/\s+/u),
);

/** Ends of words for groups, offices and undertakings, which take responsibility but are no persons. */
const COLLECTIVE =
  /(?:grupp|grupper|gruppen|gruppens|rådet|byrån?|byråns|styrelsen|projektet|kontoret|nämnden|teamet|kansliet|forum|nätverket|utskottet|personal|förvaltningen|enheten|avdelningen|biblioteket|skolan|verksamheten|arbetet|planen)$/iu;

/** Words of sentences, which stand in no title. */
export function isProseWord(word: string): boolean {
  return /^(?:är|har|ingår|deltar|består|utgörs|utgör|finns|ska|skall|kan|vi|våra|vår|vårt|som|att|också|även|inte|ej)$/iu.test(
    word,
  );
}

/** A department ("samhällsbyggnadskontoret"), by the end of its last word. */
export const isUnit: (word: string) => boolean = remembered((word) =>
  /^\p{Ll}.*(?:förvaltning|kontor|avdelning|enhet|nämnd|sektion|sektor)(?:en|et)?$/u.test(word),
);

/** One word of a person's name: "Anna", "Alm-Ek", "Alm/Frost", "O'Neill", "A.". */
export const isNameWord: (word: string) => boolean = remembered((word) => {
  if (!/^\p{Lu}[\p{L}'’]*(?:[-/]\p{L}[\p{L}'’]*)*\.?$/u.test(word) || /^\p{Lu}{2,4}$/u.test(word)) return false;
  return !NO_NAMES.has(foldWords(word)) && !isTitleWord(word) && !COLLECTIVE.test(word);
});

/** A particle between the words of a name: "von", "af". */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

/** The words of a form's own prompt: "Namn, kommun, titel, telefon, e-post". */
const TEMPLATE: ReadonlySet<string> = new Set(
  `namn förnamn efternamn kommun organisation org befattning titel roll funktion telefon telefonnummer tel tfn tele mobil
  mobiltelefon mobilnummer e-post epost e-postadress epostadress e-mail email mail mejl mailadress mejladress adress
  arbetsplats förvaltning enhet kontaktuppgifter xx xxx nn n.n. namn/namnsson namnsson`.split(/\s+/u),
);

/** Whether a segment is made of a template's words only. */
export const isTemplateSegment: (words: string) => boolean = remembered((words) => {
  const list = foldWords(words)
    .replace(/["'()[\]<>…:]/gu, " ")
    .split(/[\s,/]+|\boch\b/u)
    .filter((word) => word !== "");
  return list.length > 0 && list.every((word) => TEMPLATE.has(word));
});

/** What stands before a number or an address: "tel", "mobil:", "e-post". */
export const LABEL_BEFORE_VALUE =
  /(?:^|[\s,(])((?:direkt)?(?:tel|tfn|telefon|telefonnummer|tele|mobil|mob|mobiltelefon|växel|vx|e-?post|e-?postadress|e-?mail|mail|mejl|fax)\s*[.:]?(?:\s*nr\s*[.:]?)?)\s*$/iu;

/** Positions that are empty: "vakant". */
export function isVacant(words: string): boolean {
  return /^(?:vakant|vakans|vakans(?:erad|atta)|ej utsedd|utses senare|ännu inte utsedd)\.?$/u.test(foldWords(words));
}
