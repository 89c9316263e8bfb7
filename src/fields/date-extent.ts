/**
 * EDTF (ISO 8601-2:2019, levels 0 to 2) → the days it may cover.
 * In: an expression as the dataset writes it. Out: its extents, or undefined where it is no EDTF that the dataset writes
 * (unspecified digits, exponents and years before 1000 are not written).
 */

/** Days since 1970-01-01, both ends in it; an open end is an infinity. */
export type Extent = { readonly first: number; readonly last: number };

/** How the expression is made: one date, an interval, all of a set, one of a set. */
type Shape = "date" | "interval" | "all_of" | "one_of";

export type Extents = { readonly shape: Shape; readonly extents: readonly Extent[] };

/**
 * First and last month (from 1) of the parts of a year, by their EDTF number (ISO 8601-2 table 3): seasons, quarters,
 * tertials ("quadrimesters") and halves. Seasons have wide borders (Swedish *våren* is also the half-year up to June),
 * for they are compared with days. Months above 12 are next year's. Winter is at either end of its year.
 */
type Months = readonly [number, number];
const YEAR_PARTS: ReadonlyMap<number, readonly Months[]> = new Map<number, readonly Months[]>([
  [21, [[1, 6]]],
  [22, [[6, 8]]],
  [23, [[8, 12]]],
  [
    24,
    [
      [1, 3],
      [11, 15],
    ],
  ],
  ...[33, 34, 35, 36].map((code, i): [number, Months[]] => [code, [[3 * i + 1, 3 * i + 3]]]),
  ...[37, 38, 39].map((code, i): [number, Months[]] => [code, [[4 * i + 1, 4 * i + 4]]]),
  ...[40, 41].map((code, i): [number, Months[]] => [code, [[6 * i + 1, 6 * i + 6]]]),
]);

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/u;
const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a day; month from 1, and it may run over ("month 13" is next January). */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** The EDTF of a day number. */
export function dayOf(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** Whether there is such a day in the calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** The days an expression may cover, in its order. */
export function extentsOf(edtf: string): Extents | undefined {
  const set = /^([[{])([^\]}]+)([\]}])$/u.exec(edtf);
  if (set?.[2] !== undefined) {
    if ((set[1] === "[") !== (set[3] === "]")) return undefined;
    const members = set[2].split(",").map(memberExtents);
    if (members.some((member) => member === undefined)) return undefined;
    return { shape: set[1] === "[" ? "one_of" : "all_of", extents: members.flatMap((member) => member ?? []) };
  }
  const ends = edtf.split("/");
  if (ends.length === 1) {
    const extents = dateExtents(edtf);
    return extents && { shape: "date", extents };
  }
  const extent = ends.length === 2 ? between(ends[0] ?? "", ends[1] ?? "") : undefined;
  return extent && { shape: "interval", extents: [extent] };
}

/** A member of a set: a date, or consecutive values "a..b" (ISO 8601-2 6.4). */
function memberExtents(member: string): readonly Extent[] | undefined {
  const ends = member.split("..");
  if (ends.length === 1) return dateExtents(member);
  const extent = ends.length === 2 ? between(ends[0] || "..", ends[1] || "..") : undefined;
  return extent && [extent];
}

/** From one date to another; ".." or nothing is an open (unknown) end. Parts of a year are no ends (level 2). */
function between(from: string, to: string): Extent | undefined {
  const end = (text: string, open: number): Extent | undefined =>
    text === ".." || text === ""
      ? { first: open, last: open }
      : DATE.test(text)
        ? dateExtents(text, 12)?.[0]
        : undefined;
  const first = end(from, Number.NEGATIVE_INFINITY);
  const last = end(to, Number.POSITIVE_INFINITY);
  if (first === undefined || last === undefined || first.first > last.last) return undefined;
  if (first.first === Number.NEGATIVE_INFINITY && last.last === Number.POSITIVE_INFINITY) return undefined;
  return { first: first.first, last: last.last };
}

function dateExtents(text: string, lastMonth = 41): readonly Extent[] | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (year < 1000) return undefined;
  const months = (from: number, to: number): Extent => ({
    first: dayNumber(year, from, 1),
    last: dayNumber(year, to + 1, 1) - 1,
  });
  if (match[2] === undefined) return [months(1, 12)];
  const month = Number(match[2]);
  if (match[3] !== undefined) {
    const day = Number(match[3]);
    if (!isDay(year, month, day)) return undefined;
    return [{ first: dayNumber(year, month, day), last: dayNumber(year, month, day) }];
  }
  if (month > lastMonth) return undefined;
  if (month >= 1 && month <= 12) return [months(month, month)];
  return YEAR_PARTS.get(month)?.map(([from, to]) => months(from, to));
}
