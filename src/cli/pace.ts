/**
 * How fast an import goes, and when it will be done: over the last half minute, since files of one folder are alike.
 */
import type { Progress } from "../run/import-files.ts";

const WINDOW_MS = 30_000;
/** One look a second is enough. */
const APART_MS = 1_000;

export type Pace = { readonly perSecond: number; readonly secondsLeft?: number };

type Look = { readonly at: number; readonly worked: number };

/** Takes what is done as it comes and tells the pace. Files that needed no work do not count: they say nothing of the rest. */
export class PaceMeter {
  readonly #looks: Look[] = [];

  /** `at` is in milliseconds, of any clock. */
  take({ done, skipped, total }: Progress, at: number): Pace {
    const worked = done - skipped;
    const last = this.#looks.at(-1);
    if (last === undefined || at - last.at >= APART_MS) this.#looks.push({ at, worked });
    while ((this.#looks[1]?.at ?? at) < at - WINDOW_MS) this.#looks.shift();
    const [first] = this.#looks;
    if (first === undefined || at - first.at < 2 * APART_MS || worked <= first.worked) return { perSecond: 0 };
    const perSecond = ((worked - first.worked) * 1000) / (at - first.at);
    return { perSecond, secondsLeft: (total - done) / perSecond };
  }
}

/** "3 h 05 min", "12 min", "40 s". */
export function spanName(seconds: number): string {
  if (seconds < 59.5) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
}
