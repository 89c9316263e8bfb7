/**
 * Whether what was read can be believed: pages that are only pictures, pages whose letters cannot be told.
 */
import { type Problem, UnreadableSource } from "../../model/document.ts";
import type { PageContent } from "./page-content.ts";
import { pagesWithPictures } from "./page-source.ts";

/** What is remembered of a page's letters. */
export type Evidence = {
  readonly page: number;
  readonly letters: number;
  /** Letters that are none: without a character, or of a private area that no font explains. */
  readonly unreadable: number;
  /** It has more letters than are kept. */
  readonly cut: boolean;
};

/** A page with fewer letters than this is not judged, and this share of unreadable ones condemns it. */
const ENOUGH = 20;
const TOO_MANY = 0.2;

const UNREADABLE = /[\ufffd\ue000-\uefff\uf100-\uf8ff]/u;

export function evidenceOf(content: PageContent): Evidence {
  let letters = 0;
  let unreadable = 0;
  for (const { text } of content.glyphs) {
    if (text === " ") continue;
    letters++;
    if (UNREADABLE.test(text)) unreadable++;
  }
  return { page: content.number, letters, unreadable, cut: content.cut };
}

/** A problem for each page whose letters are not all there. */
export function cutPages(evidence: readonly Evidence[], path: string): Problem[] {
  return evidence.flatMap(({ page, letters, cut }): Problem[] => {
    if (!cut) return [];
    const message = `page ${page} of ${path} holds more than ${letters} letters; those after are not read`;
    return [{ code: "limit_size", message, place: { page } }];
  });
}

/** A problem for each page whose letters are not to be believed. */
export function garbledPages(evidence: readonly Evidence[], path: string): Problem[] {
  return evidence.flatMap(({ page, letters, unreadable }): Problem[] => {
    if (letters < ENOUGH || unreadable < TOO_MANY * letters) return [];
    const message = `page ${page} of ${path} has a broken font table: ${unreadable} of its ${letters} letters cannot be told`;
    return [{ code: "garbled_text", message, place: { page } }];
  });
}

/** A problem for each page that is a picture without text. @throws UnreadableSource where no page has any text */
export async function picturePages(bytes: Uint8Array, path: string, evidence: readonly Evidence[]): Promise<Problem[]> {
  const empty = evidence.filter(({ letters }) => letters === 0).map(({ page }) => page);
  if (empty.length === 0) return [];
  const pictures = await pagesWithPictures(bytes, empty);
  const count = evidence.length;
  if (empty.length < count) {
    return pictures.map((page) => {
      const message = `page ${page} of ${path} is a picture without text (scanned?); its words are not read`;
      return { code: "scanned", message, place: { page } };
    });
  }
  if (pictures.length === 0) throw new UnreadableSource("no_text", `${path} has ${count} pages and no text on any`);
  const message = `${path} has no text: ${pictures.length} of its ${count} pages are pictures (scanned?)`;
  throw new UnreadableSource("scanned", message);
}
