/**
 * Words of the pages that show a presentation with a transcript (sv. *avskrift*) of its slides, and names of the rules
 * that leave the rest of such a page out. Shared by the web page and its text rendition.
 */

/** The line or heading that the transcript stands under; the presentation's name may stand before it. */
const TRANSCRIPT_HEADING =
  /(?:^|[\s—–:"”'(])(?:presentationens avskrift|avskrift(?: av (?:presentationen|bilderna|bildspelet))?|presentation transcript|slide transcript|transcript(?: of (?:the )?(?:presentation|slides))?|presentationens text|bildspelets text|transkript(?:ion)?|transcription)\s*:?\s*$/iu;

export function isTranscriptHeading(text: string): boolean {
  return text.length < 500 && TRANSCRIPT_HEADING.test(text.trim());
}

/** What of such a page is left out: the heading of the transcript, and everything that is not the transcript. */
export const TRANSCRIPT_RULES = { heading: "transcript-heading", chrome: "page-chrome" } as const;
