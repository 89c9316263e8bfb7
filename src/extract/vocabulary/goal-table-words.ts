/**
 * Headings of goal tables beside those of `columns.ts` (sv. *målområde, utgångsvärde, prognos, trend*), and marks in cells.
 * Lower case; years, dates, brackets and colons are taken off before looking up.
 */
import { words } from "../../fields/word-list.ts";

/** What a goal is a part of, where a column of goals stands beside it. */
export const PARENT_HEADINGS: readonly string[] = words(
  "målområde, målområden, område, fokusområde, fokusområden, perspektiv, strategiskt område, strategiska områden",
  "inriktning, inriktningsmål, övergripande mål, övergripande målsättning, strategiskt mål, strategiska mål",
  "kommunmål, kommunfullmäktiges mål, fullmäktiges mål, fullmäktigemål, kf-mål, kf mål, nämndens mål",
  "vision, huvudmål, prioriterat område, prioriterade områden, utvecklingsområde, verksamhetsområde, strategi",
);

/** Where a measure starts. */
export const BASELINE_HEADINGS: readonly string[] = words(
  "utgångsvärde, utgångsläge, startvärde, basvärde, nuläge, nuvärde, ingångsvärde, utgångspunkt, basår, baslinje",
);

/** Beside those of columns.ts: what a measure shall reach. */
export const TARGET_HEADINGS: readonly string[] = words(
  "målvärde, målvärden, målnivå, mål-värde, målsatt värde, önskat värde, mål (värde), ska-värde, börvärde, måltal",
);

/** A verdict on what will be: no status. */
export const FORECAST_HEADINGS: readonly string[] = words("prognos, helårsprognos, prognos helår, bedömning helår");

/** Which way a measure goes: no verdict on reach. */
export const TREND_HEADINGS: readonly string[] = words("trend, riktning, utveckling, förändring, trendpil");

/** A mark in a column whose heading is the verdict ("Helt | Delvis | Inte"). */
export const CROSSES: readonly string[] = ["x", "✓", "✔", "☑", "☒", "✗", "✘", "●", "•", "■", "×", "ja", "v", "1"];
