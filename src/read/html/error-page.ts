/**
 * Pages that a server sends instead of the document: not found, no access, out of order. In Swedish and English.
 */

/** A page with more content than this (characters) is a document, whatever its title says. */
const MAX_CONTENT = 1200;

const PHRASES: readonly RegExp[] = [
  /\b(?:sidan|dokumentet|filen|resursen|objektet)\b[^.!?]{0,40}\b(?:hittas inte|hittades inte|kunde inte hittas|kan inte hittas|finns inte|saknas|gick inte att hitta|är borttagen)/iu,
  /\b(?:hittade inte|hittar inte|kunde inte hitta|kan inte hitta) (?:sidan|dokumentet|filen|den sida)/iu,
  /\b(?:page|file|document|object|resource|url)\b[^.!?]{0,40}\b(?:not found|could not be found|cannot be found|does not exist|no longer exists)/iu,
  /\b(?:error|fel|http|status)\s*:?\s*(?:40[0134]|410|50[0234])\b|^\s*(?:40[0134]|410|50[0234])\b/iu,
  /\b(?:not found|access denied|forbidden|unauthorized|bad gateway|gateway time-?out|service unavailable|internal server error)\b/iu,
  /\b(?:åtkomst nekad|åtkomst nekas|du saknar behörighet|du har inte behörighet|behörighet saknas|otillåten åtkomst)/iu,
  /\b(?:ett fel (?:har )?(?:uppstått|inträffat|uppstod|inträffade)|tekniskt fel|tjänsten är (?:tillfälligt )?(?:otillgänglig|stängd|ur funktion))/iu,
];

/** The words that say so, or undefined where the page is a document. `title` and headings count more than the text. */
export function errorWords(title: string, content: string): string | undefined {
  if (content.length > MAX_CONTENT) return undefined;
  for (const phrase of PHRASES) {
    const match = phrase.exec(title) ?? phrase.exec(content);
    if (match !== null) return match[0].trim();
  }
  return undefined;
}
