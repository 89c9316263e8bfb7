/**
 * Why a decision could not be made, or no longer applies: said in English by the program, in Swedish on a Swedish page.
 */
import type { Language } from "../language.ts";

const SWEDISH: readonly (readonly [pattern: RegExp, say: string])[] = [
  [/^there is no (?:conflict|finding|record|claim|decision|document) \S+(?: \(any more\))?$/u, "det finns inte längre"],
  [
    /^two claims are needed$|^there are no two readings|^this finding is not about two/u,
    "det finns inte två läsningar att jämföra",
  ],
  [/^no button was pressed/u, "ingen knapp trycktes: välj vad som ska gälla"],
  [/^"(.*)" is no \S+: it must be (.+)$/su, "”$1” passar inte här. Tillåtet är $2"],
  [/^nothing is read of this property/u, "den uppgiften har ingen läsning; markera orden i källan och lägg till den"],
  [
    /^.+ may have several values, all of which are shown/u,
    "uppgiften kan ha flera värden, och alla visas: det finns inget att välja",
  ],
  [/^claim \S+ is no reading of this/u, "den läsningen hör inte hit"],
  [/^that reading has no value to choose/u, "den läsningen har inget värde att välja; skriv det rätta i stället"],
  [/^there is one reading only/u, "det finns bara en läsning, och den gäller"],
  [/^both are one record of one document$/u, "båda är samma post i samma dokument"],
  [/^a (\w+) and a (\w+) are never the same$/u, "två poster av olika slag är aldrig samma"],
  [/is no stretch of the document's text|are blanks only$|^(?:start|end)\b/u, "markera först ord i texten"],
  [/^value\b/u, "skriv ett värde"],
  [
    /has a \w+ already: choose between readings/u,
    "posten har redan den uppgiften: välj mellan läsningarna eller rätta den",
  ],
  [/^record \S+ is a \w+, no \w+$/u, "uppgiften hör inte till den posten"],
  [/^a reading that it saw is no longer there$/u, "en läsning som det byggde på finns inte längre"],
  [/^a reading that it saw says something else now$/u, "en läsning som det byggde på säger något annat nu"],
  [
    /^several (?:readings|findings) now say what it saw/u,
    "flera säger nu det som det byggde på, och det går inte att veta vilken som menades",
  ],
  [/^the finding is no longer there$/u, "iakttagelsen finns inte längre"],
  [/^the finding shows something else now$/u, "iakttagelsen visar något annat nu"],
  [/^its document is not in this dataset$/u, "dokumentet finns inte i datamängden"],
  [/^the value it gives is none that this property can have$/u, "uppgiften kan inte ha det värdet"],
  [/^it is undone$/u, "det är ångrat"],
];

/** The reason in the reader's language; `english` where it is not on the list. */
export function refusalIn(language: Language, reason: string): { readonly text: string; readonly english?: true } {
  if (language === "en") return { text: reason };
  for (const [pattern, say] of SWEDISH) {
    const match = pattern.exec(reason);
    if (match !== null) return { text: say.replace(/\$(\d)/gu, (_, n) => match[Number(n)] ?? "") };
  }
  return { text: reason, english: true };
}
