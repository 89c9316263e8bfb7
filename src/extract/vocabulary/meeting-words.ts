/**
 * Letters that stand before dates and are no bodies.
 */
import { words } from "../../fields/word-list.ts";

/** "VP 3/12" is a plan's date, "kl" and "HT" are times. */
export const NO_BODY_LETTERS: readonly string[] = words(
  "VP, VB, HT, VT, KL, OBS, EU, IT, PM, DNR, KR, TKR, MKR, SEK, FM, EM, KV, TEL, NR, SID",
);
