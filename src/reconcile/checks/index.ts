/**
 * The table of checks across documents; what one document shows by itself was found when it was read.
 */
import { attendance } from "./attendance.ts";
import type { Check } from "./check.ts";
import { goalUnreported } from "./goal-unreported.ts";
import { goalVanished } from "./goal-vanished.ts";
import { groupAge } from "./group-age.ts";
import { missingPlans } from "./missing-plans.ts";
import { nameVariants } from "./name-variants.ts";
import { reporting } from "./reporting.ts";
import { uncertainMatches } from "./uncertain-matches.ts";
import { verdictsDiffer } from "./verdicts-differ.ts";

export const CHECKS: readonly Check[] = [
  verdictsDiffer,
  goalVanished,
  goalUnreported,
  nameVariants,
  reporting,
  missingPlans,
  groupAge,
  attendance,
  uncertainMatches,
];
