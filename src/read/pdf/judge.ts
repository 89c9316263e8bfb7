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
  /** Latin letters, and how many of them are among the ten that words are mostly made of. */
  readonly latin: number;
  readonly common: number;
  /** It has more letters than are kept. */
  readonly cut: boolean;
};

/** A page with fewer letters than this is not judged, and this share of unreadable ones condemns it. */
const ENOUGH = 20;
const TOO_MANY = 0.2;
/** With this share of unreadable letters the rest is no text either. */
const NOTHING_LEFT = 0.5;
/**
 * So many letters are wanted before they are counted. In Swedish and its neighbours seven of ten are among these, in others that
 * use the Latin script six; where letters are taken for others (glyph numbers for characters) four, as chance has it.
 */
const ENOUGH_TO_SPELL = 150;
const COMMON = /^[eantrsildo]/iu;
const FEWEST_COMMON = 0.45;

const UNREADABLE = /[\ufffd\ue000-\uefff\uf100-\uf8ff]/u;

export function evidenceOf(content: PageContent): Evidence {
  let letters = 0;
  let unreadable = 0;
  let latin = 0;
  let common = 0;
  for (const { text } of content.glyphs) {
    if (text === " ") continue;
    letters++;
    if (UNREADABLE.test(text)) unreadable++;
    if (!/^\p{Script=Latin}/u.test(text)) continue;
    latin++;
    if (COMMON.test(text.normalize("NFD"))) common++;
  }
  return { page: content.number, letters, unreadable, latin, common, cut: content.cut };
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
  return evidence.flatMap((one): Problem[] => {
    const { page, letters, unreadable } = one;
    if (isWordless(one)) {
      const message = `page ${page} of ${path} has a broken font table: its ${letters} letters make no words; it is left out`;
      return [{ code: "garbled_text", message, place: { page } }];
    }
    if (letters < ENOUGH || unreadable < TOO_MANY * letters) return [];
    const left = isGarbage(one) ? "it is left out" : "the rest is read";
    const message = `page ${page} of ${path} has a broken font table: ${unreadable} of its ${letters} letters cannot be told; ${left}`;
    return [{ code: "garbled_text", message, place: { page } }];
  });
}

/** Whether nothing on a page is to be believed. */
export function isGarbage(evidence: Evidence): boolean {
  const { letters, unreadable } = evidence;
  return isWordless(evidence) || (letters >= ENOUGH && unreadable >= NOTHING_LEFT * letters);
}

/** Letters that stand for others: those that are common in words are no commoner than any. */
const isWordless = ({ letters, latin, common }: Evidence): boolean =>
  latin >= ENOUGH_TO_SPELL && latin > 0.4 * letters && common < FEWEST_COMMON * latin;

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
