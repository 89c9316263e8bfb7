/**
 * How lists and headings tell the state of several groups at once. Sources of regular expressions, lower case.
 */
import type { Lifecycle } from "../../fields/choices.ts";

/** "nystartade arbetsgrupper", "4 grupper avskrivs", "med okänd aktivitet". */
export const GROUPS_STATES: readonly (readonly [Lifecycle, string])[] = [
  ["new", "nystarta|nybilda|(?<![\\p{L}])nya |bildats|bildades|tillkom|nyinrätta"],
  ["restarted", "omstarta|återstarta|ombilda|omstart"],
  ["unknown", "okänd aktivitet|okänd status|oklar aktivitet|oklar status|oklart läge|läget (?:är )?oklart|vilande"],
  [
    "dissolved",
    "avskriv|avveckla|upphör|stryks|strukna|lagts ned|läggs ne|nedlagda|avslutade|avslutats|avslutas|upplöst",
  ],
  ["merged", "sammanslag|slagits samman|slås samman|ingår i|uppgår i|uppgått i"],
  ["active", "aktiva|i drift|i gång|verksamma"],
];

/** A note on a group that is struck: it lives on within another. */
export const NOTE_MERGED = "ingår i|uppgår i|uppgått i|sammanslagen med|slås samman|slagits samman";
