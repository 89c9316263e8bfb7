/**
 * Words of plans in prose (sv. *tidsram, projekttid, se ovan*), as data.
 */

const PROJECT = String.raw`(?:(?:projektets?|programmets?|arbetets?|den|total|totala|beräknad|planerad)\s+)*`;

/** Labels of a time frame, up to where the dates begin. */
export const TIME_LABEL = new RegExp(
  String.raw`(?<![\p{L}-])${PROJECT}(?:tidsram|tidram|projekttid|projektid|projektperiod|projekttidsram|tidsperiod|genomförandetid|genomförandeperiod|löptid|tidplan|tidsplan|tid|period)(?:en)?(?![\p{L}])\s*(?:är|löper|omfattar|sträcker sig|beräknas(?:\s+till)?|pågår|:|[–-])?\s*:?\s*(?:perioden|åren|tiden|under|mellan|från)?\s*`,
  "giu",
);

/** Verbs of going on; only an interval after them is a time frame. */
export const TIME_VERB =
  /(?<![\p{L}])(?:pågår|pågick|löper|bedrivs|genomförs|drivs|sträcker sig)\s+(?:som\s+projekt\s+)?(?:under\s+)?(?:(?:perioden|åren|tiden|mellan|över|i)\s+)*/giu;

/** How far after a label or verb the dates may begin. */
export const TIME_GAP = 3;

/** A section that only points elsewhere. */
export const ELSEWHERE =
  /^\(?se\s+(?:även\s+)?(?:ovan|nedan|ovanstående|nedanstående|vidare|under|avsnitt|rubrik\p{L}*|bilaga|separat|sida|sid\.?|s\.)(?![\p{L}])/iu;

/** Headings of what surrounds the tasks and is none. Lower case, without number, year and colon. */
export const NO_TASKS: ReadonlySet<string> = new Set(
  `inledning|bakgrund|bakgrund och syfte|förord|sammanfattning|innehåll|innehållsförteckning|organisation|vision|verksamhetsidé|
  värdegrund|om oss|om samarbetet|nuläge|nulägesbeskrivning|omvärldsanalys|omvärld|styrdokument|definitioner|bilagor|bilaga|
  kontakt|kontaktuppgifter|kontaktpersoner|medlemmar|deltagare|arbetsgruppens medlemmar|referenser|källor|ordlista|noter|syfte|
  avsikt|uppdrag|ekonomi|budget|finansiering|resurser|övrigt|allmänt|läsanvisning|dokumentinformation`
    .split("|")
    .map((words) => words.trim()),
);
