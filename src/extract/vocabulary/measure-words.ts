/**
 * What goals are counted in, lower case, as it stands after a number.
 */
import { words } from "../../fields/word-list.ts";

/** "75 deltagare", "minst två möten". */
export const MEASURED: readonly string[] = words(
  "deltagare, personer, företag, möten, träffar, platser, besök, besökare, utbildningar, utbildningstillfällen, elever",
  "ungdomar, barn, kommuner, projekt, seminarier, kurser, kurstillfällen, aktiviteter, enkäter, enkätundersökningar, bostäder",
  "lägenheter, invånare, ansökningar, anställda, medarbetare, chefer, praktikplatser, studiebesök, kvotflyktingar, flyktingar",
  "tillfällen, nyheter, artiklar, informationsträffar, nätverksträffar, evenemang, arrangemang, gästnätter, sjukdagar, dagar",
  "timmar, veckor, e-tjänster, tjänster, överenskommelser, avtal, föreläsningar, workshops, workshopar, användare, hushåll",
);
