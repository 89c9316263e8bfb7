/**
 * Words and signs of lists of those present (sv. *närvarolista, upprop*): what a mark says, and what a column holds.
 * Lower case, without full stop.
 */
import { words } from "../../fields/word-list.ts";

/** Marks that say: was there. Two of them make a list one of marks. */
export const PRESENT_MARKS: readonly string[] = words("x, ja, ✓, ✔, √, ☒, ☑, närvarande, närvarar, deltog, på plats");

/** In a list of marks they say the same; elsewhere they only tell how somebody took part. */
export const DISTANT_MARKS: readonly string[] = words(
  "deltar, via länk, på länk, digitalt, på distans, distans, via teams, teams, via skype, skype, via telefon, per telefon",
);

/** Marks that say: was not there. An empty place beside the marks of others says it too. */
export const ABSENT_MARKS: readonly string[] = words(
  "-, –, —, nej, ☐, frånvarande, förhinder, anmält förhinder, anmäld frånvaro, förhindrad, ej närvarande, ej, sjuk",
  "meddelat förhinder, återbud, avanmäld",
);

/** What a column of such a list has a word for in its heading. */
type NamedColumn = "name" | "present" | "absent" | "serving" | "party" | "organization" | "title" | "note";

/** What a column of such a list holds; `either` where those present and those absent became one column. */
export type AttendanceColumn = NamedColumn | "either";

export const ATTENDANCE_COLUMNS: Readonly<Record<NamedColumn, readonly string[]>> = {
  name: words("namn, ledamot, ledamöter, person, deltagare, förtroendevald"),
  present: words("närvarande, närv, närvaro, deltar, deltog, deltagit, upprop, när"),
  absent: words("frånvarande, frånv, frånvaro, förhinder, ej närvarande, anmält förhinder"),
  serving: words("tjänstgörande, tjg, tjänstgör, tj, tjgör"),
  party: words("parti, partibeteckning"),
  organization: words("kommun, organisation, förvaltning, företräder, representerar, arbetsplats, verksamhet, förbund"),
  title: words("titel, funktion, befattning, roll, uppdrag"),
  note: words(
    "anm, anmärkning, anmärkningar, notering, ersätter, tjänstgör för, §, §§, paragraf, paragrafer, punkt, tid",
  ),
};

/** How a column of parties writes them (sv. *partibeteckning*). */
export const PARTIES: readonly string[] = [
  "S",
  "M",
  "C",
  "V",
  "L",
  "FP",
  "Fp",
  "KD",
  "Kd",
  "MP",
  "Mp",
  "SD",
  "Sd",
  "NE",
];

/** Headings of the parts of such a list that no label of a meeting's head is. */
export const ATTENDANCE_PARTS: Readonly<Record<"deciding" | "other", readonly string[]>> = {
  deciding: words(
    "styrelsen, styrelse, nämnden, direktionen, ledamot, gruppen, arbetsgruppen, ordinarie ledamot, ordinarie",
  ),
  other: words(
    "suppleant, suppleanter, ersättare, sekretariatet, kansliet, personal, tjänsteman, förvaltningen, revisorer",
  ),
};
