/**
 * One date as it was read, perhaps without its year, and what it is as EDTF once it has one.
 */
import { dayNumber, dayOf, isDay } from "./date-extent.ts";
import { COUNTED_PARTS, SEASON_MONTHS } from "./date-words.ts";

/** A date that may lack its year, and on the left of "22–25 oktober" its month. `to` is the last of several. */
export type Point =
  | { readonly unit: "day"; readonly year?: number; readonly month?: number; readonly day: number }
  | { readonly unit: "month"; readonly year?: number; readonly month: number }
  | { readonly unit: "part"; readonly year?: number; readonly code: number; readonly to?: number }
  | { readonly unit: "week"; readonly year?: number; readonly week: number; readonly to?: number }
  | { readonly unit: "year"; readonly year: number; readonly to?: number }
  | { readonly unit: "year_end"; readonly year?: number }
  | { readonly unit: "turn"; readonly year?: number; readonly to?: number };

const two = (number: number): string => String(number).padStart(2, "0");
const monthText = (year: number, month: number): string =>
  `${month < 1 ? year - 1 : month > 12 ? year + 1 : year}-${two(((month + 11) % 12) + 1)}`;

/** Monday of an ISO week (ISO 8601-1 3.1.1.23: week 1 has 4 January in it). */
function mondayOf(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4);
  const weekday = (((fourth + 3) % 7) + 7) % 7; // 1970-01-01 was a Thursday
  return fourth - weekday + 7 * (week - 1);
}

/** First and last date of a point as EDTF that may be an end of an interval, and the dates just outside; undefined where months cannot say it. */
export type Ends = { readonly from: string; readonly to: string; readonly before: string; readonly after: string };

/** The ends of a point that has its year. */
export function endsOf(point: Point): Ends | undefined {
  const { year } = point;
  if (year === undefined) return undefined;
  switch (point.unit) {
    case "day": {
      if (point.month === undefined || !isDay(year, point.month, point.day)) return undefined;
      const number = dayNumber(year, point.month, point.day);
      return { from: dayOf(number), to: dayOf(number), before: dayOf(number - 1), after: dayOf(number + 1) };
    }
    case "month":
      return months(year, point.month, point.month, "");
    case "week": {
      const monday = mondayOf(year, point.week);
      const sunday = mondayOf(year, point.to ?? point.week) + 6;
      if (dayOf(monday + 3).slice(0, 4) !== String(year)) return undefined; // there is no week 53 this year
      return { from: dayOf(monday), to: dayOf(sunday), before: dayOf(monday - 1), after: dayOf(sunday + 1) };
    }
    case "part":
      return partEnds(year, point.code, point.to ?? point.code);
    case "year": {
      const last = point.to ?? year;
      return { from: String(year), to: String(last), before: `${year - 1}-12-31`, after: String(last + 1) };
    }
    case "year_end":
      return { from: `${year}-12-31`, to: `${year}-12-31`, before: `${year}-12-31`, after: String(year + 1) };
    case "turn":
      return undefined;
  }
}

/** Months are exact days at their outer side, unless they are only about right. */
function months(year: number, first: number, last: number, about: "" | "~"): Ends {
  return {
    from: monthText(year, first) + about,
    to: monthText(year, last) + about,
    before: about === "" ? dayOf(dayNumber(year, first, 1) - 1) : monthText(year, first - 1) + about,
    after: monthText(year, last + 1) + about,
  };
}

function partEnds(year: number, code: number, to: number): Ends | undefined {
  const around = SEASON_MONTHS[code];
  if (around !== undefined) return months(year, around[0], around[1], "~");
  const part = COUNTED_PARTS.find(({ before, count }) => code > before && code <= before + count);
  if (part === undefined) return undefined;
  const length = 12 / part.count;
  return months(year, (code - part.before - 1) * length + 1, (to - part.before) * length, "");
}

/** A point that has its year, as EDTF. */
export function edtfOf(point: Point): string | undefined {
  if (point.year === undefined) return undefined;
  if (point.unit === "turn") {
    return point.to === undefined ? `[${point.year}-01-01,${point.year}-12-31]` : `${point.to}-01-01~`;
  }
  if (point.unit === "part" && point.to === undefined) return `${point.year}-${point.code}`;
  if (point.unit === "year_end") return `${point.year}-12-31~`;
  const ends = endsOf(point);
  return ends && (ends.from === ends.to ? ends.from : `${ends.from}/${ends.to}`);
}
