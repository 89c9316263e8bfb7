/**
 * Dates and stretches of time with the precision that the source gives, as EDTF (ISO 8601-2:2019).
 * What Swedish writes is read in `date-phrase.ts`; here stands what a date is, and when two of them agree.
 */
import { z } from "zod";
import { type Extent, type Extents, extentsOf } from "./date-extent.ts";
import { anyOf } from "./date-forms.ts";
import { readPhrase } from "./date-phrase.ts";
import { CONTINUOUS, THE_YEAR, UNKNOWN_DATES } from "./date-words.ts";
import { foldSpace, foldWords } from "./fold.ts";
import type { Kind, ReadingContext } from "./kind.ts";

const CONTINUOUS_LEAD = new RegExp(String.raw`^${anyOf(CONTINUOUS)}(?![\p{L}\p{N}])[\s,:-]*`, "iu");
const THE_YEAR_ONLY = new RegExp(`^(?:${anyOf(THE_YEAR)})?$`, "iu");
/** What may stand after a date and leaves it as it is: full stops, a clock time, "(prel.)". */
const TAIL = /^\s*(?:,?\s*kl(?:ockan|\.)?\s*[\d.:–-]+)?\s*(?:\((?:prel(?:iminärt|\.)?)\))?\s*[.,;:!]*$/iu;

function parse(raw: string, context: ReadingContext = {}): string | undefined {
  const text = foldSpace(raw);
  if (extentsOf(text) !== undefined) return text;
  const continuous = CONTINUOUS_LEAD.exec(text)?.[0].length ?? 0;
  const rest = text.slice(continuous).replace(/[.,;:!\s]+$/u, "");
  if (THE_YEAR_ONLY.test(rest) && (continuous > 0 || rest !== "")) return context.year?.toString();
  const phrase = readPhrase(text, continuous, context);
  return phrase !== undefined && TAIL.test(text.slice(phrase.end)) ? phrase.value : undefined;
}

/** Whether the words say that the date is not known ("oklar tidsplan"): a stated gap, not an empty one. */
export function isUnknownDate(text: string): boolean {
  return UNKNOWN_DATES.includes(foldWords(text).replace(/[.,;:!]+$/u, ""));
}

const inside = (inner: Extents, outer: Extents): boolean =>
  inner.extents.every((a) => outer.extents.some((b) => a.first >= b.first && a.last <= b.last));

const sameDays = (a: Extents, b: Extents): boolean =>
  a.extents.length === b.extents.length && inside(a, b) && inside(b, a);

const isOpen = (end: string): boolean => end === ".." || end === "";

/** Intervals agree end by end: "2001/2007" and "2001-05-01/2007-12-31" do, one that ends a year earlier does not. */
function sameEnds(a: string, b: string): boolean {
  const [endsA, endsB] = [a.split("/"), b.split("/")];
  return [0, 1].every((i) => {
    const [x, y] = [endsA[i] ?? "", endsB[i] ?? ""];
    if (x === y || isOpen(x) || isOpen(y)) return true; // an open end is not known, which contradicts nothing
    const [days, others] = [extentsOf(x), extentsOf(y)];
    return days !== undefined && others !== undefined && (inside(days, others) || inside(others, days));
  });
}

function agree(a: string, b: string): "same" | "refines" | "differs" {
  if (a === b) return "same";
  const [x, y] = [extentsOf(a), extentsOf(b)];
  if (x === undefined || y === undefined) return "differs";
  if (x.shape === "interval" && y.shape === "interval") {
    if (sameDays(x, y)) return "same";
    return sameEnds(a, b) ? "refines" : "differs";
  }
  if (x.shape === y.shape && sameDays(x, y)) return /[~?%]/u.test(a + b) ? "refines" : "same";
  return inside(x, y) || inside(y, x) ? "refines" : "differs";
}

/** A date, a set of dates or an interval with at most one open end. `parse` reads EDTF and Swedish; without a year there is none. */
export const edtf: Kind<string> = {
  schema: z.string().refine((value) => extentsOf(value) !== undefined, "no EDTF date, set or interval"),
  parse,
  agree,
  format: (value) => value,
};

const isPeriod = (value: string): boolean => {
  const shape = extentsOf(value)?.shape;
  return shape === "date" || shape === "interval";
};

/** A stretch of time: an interval, or one date that stands for its length (a year, a month, a quarter). */
export const period: Kind<string> = {
  ...edtf,
  schema: z.string().refine(isPeriod, "no EDTF interval or date"),
  parse: (text, context) => {
    const value = parse(text, context);
    return value !== undefined && isPeriod(value) ? value : undefined;
  },
};

/** First and last day that a date may be, as EDTF days; undefined for an end that is open, and where `value` is no EDTF. */
export function boundsOf(value: string): { readonly first?: number; readonly last?: number } {
  const extents = extentsOf(value)?.extents ?? [];
  const finite = (pick: (extent: Extent) => number, of: (...all: number[]) => number): number | undefined => {
    const bound = of(...extents.map(pick));
    return Number.isFinite(bound) ? bound : undefined;
  };
  const first = finite(({ first }) => first, Math.min);
  const last = finite(({ last }) => last, Math.max);
  return { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
}
