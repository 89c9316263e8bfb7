/**
 * What is said of the life of a group in follow-ups (sv. *omstartad, avskriven, ingår i …*), as patterns by value.
 * Sources of regular expressions, lower case, tried in this order: what ends a group beats what began it, and that "active".
 */
import type { Lifecycle } from "../../fields/choices.ts";

/** What says that something is only wished, planned or denied: then nothing is said of the group. */
export const NOT_SO = String.raw`bör|föreslås|föreslår|kan|skulle|eventuellt|ev\.|behov av|behöver|inte|ej|önskar|önskas|ingen|inga|diskuteras|utreds`;

/** States by value; each may stand right after its subject ("gruppen", the group's name), with a few words between. */
export const STATES: readonly (readonly [Lifecycle, string])[] = [
  [
    "dissolved",
    String.raw`avskri(?:vs|ven|vits|vna|vas|vet)|avskrevs|stryks|struken|strukits|ströks|avveckla(?:s|d|ts|t|des)|(?:läggs|lades|lagts|lagd) ne(?:d|r)|nedlagd|nedlagts|upphör(?:t|de)?|upplös(?:t|es|ts|tes)`,
  ],
  [
    "merged",
    String.raw`ingår (?:numera |nu |från \p{N}+ )?i(?! (?:projekt|nätverk|samarbet|arbetet))|upp(?:går|gått|gick) i|sammanslag(?:en|na|its)|slagits samman|slås samman|slogs samman|gått samman|går samman|gick samman|införlivats`,
  ],
  [
    "restarted",
    String.raw`(?:åter|om|ny-/om)starta(?:d|de|des|ts|t|s)|startade?s? om|startats? om|omorganiserats|ombilda(?:d|ts|des)|under (?:uppstart/)?omstart|omstart har skett|nyomstartad`,
  ],
  [
    "new",
    String.raw`(?:ny|upp|igång)starta(?:d|de|des|ts|t|s)|starta(?:d|des|ts)|startade(?= (?:i|efter|under|vid|på|våren|hösten|sommaren|vintern|år|sitt|\p{N}))|(?:ny)?bilda(?:d|des|ts)|nyinrätta(?:d|ts|des)|inrätta(?:d|ts|des)|tillkom(?:mit)?|är ny(?:\p{P}|$)|under uppstart`,
  ],
  ["unknown", String.raw`okänd aktivitet|ingen känd aktivitet|aktiviteten är okänd|oklar aktivitet|vilande`],
  ["active", String.raw`(?:(?:är|varit|har varit|mycket|fortsatt|helt|fortfarande) )+aktiva?`],
];

/** A sentence that is only about the state of things in the group. */
export const UNKNOWN_STATE = String.raw`läget(?: i (?:arbets)?gruppen)?(?: är)?(?: fortfarande)? oklart`;

/** Words by which a cell speaks of its row's group. */
export const GROUP_SUBJECTS = String.raw`(?:arbets|projekt|nätverks)?grupp(?:en|erna|er)?|nätverket|rådet|nämnden|styrgruppen`;

/** Documents that groups hand in, by the letters they are cited with. */
export const REPORTS: Readonly<Record<string, string>> = {
  VP: String.raw`VP|verksamhetsplan(?:en|er)?`,
  VB: String.raw`VB|verksamhetsberättelse(?:n|r)?|verksamhetsuppföljning(?:en|ar)?`,
};

/** Has come in, has not, will come. A clause that says none of these tells nothing. */
export const HANDED_IN = String.raw`inkommit|inkommen|inkomna|inkom|inlämna(?:t|d|de|ts)|lämna(?:t|ts|des) in|lämnad|mottag(?:en|its|na)|redovisats|finns|har`;
export const NOT_HANDED_IN = String.raw`ingen|inga|inte|ej|saknas|saknar|uteblivit|utan`;
export const TO_COME = String.raw`inplanera|planera|kommer att|ska |skall |på gång|under arbete|senare|möte`;
