/**
 * What key figures measure, and the published shape of their rows. In CSV an empty cell is null, or "" where text is wanted.
 */
import { z } from "zod";
import { STATUSES } from "../fields/status-verdict.ts";

/** Measures, their units and how they are made. A measure without anything to measure has no row: never 0. */
export const MEASURES: readonly (readonly [string, string, string])[] = [
  ["goals", "number", "Goals for the year"],
  ["goals_with_status", "number", "Goals of which a status is stated"],
  ...STATUSES.map((status) => [`goals_${status}`, "number", `Goals whose shown status is ${status}`] as const),
  ["goals_score", "0-100", "Mean of the scores (crosswalk.csv) of the goals that have one; lossy"],
  ["activities", "number", "Activities for the year"],
  ["budget", "SEK", "Sum of the totals of budgets of the year"],
  ["outcome", "SEK", "Sum of the totals of outcomes of the year"],
];

const measure = z.enum(MEASURES.map(([name]) => name));

/** A row of key-figures/key_figures.csv. */
export const keyFigureRow = z.strictObject({ unit: z.string(), period: z.int(), measure, value: z.number() });

/** A row of key-figures/measures.csv. */
export const measureRow = z.strictObject({
  measure,
  unit: z.enum(["number", "0-100", "SEK"]),
  about: z.string().min(1),
});

/** A row of key-figures/crosswalk.csv. */
export const crosswalkRow = z.strictObject({
  status: z.enum(STATUSES),
  score: z.int().min(0).max(100).nullable(),
  light: z.enum(["green", "yellow", "red"]).nullable(),
  lost: z.string().min(1),
});
