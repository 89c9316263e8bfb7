/**
 * The table of schema migrations: the n-th brings a database from schema n-1 to schema n.
 */
import { readings } from "./001-readings.ts";
import { reconciled } from "./002-reconciled.ts";
import { runs } from "./003-runs.ts";
import { extractorText } from "./004-extractor-text.ts";
import { search } from "./005-search.ts";
import { history } from "./006-history.ts";
import { parts } from "./007-parts.ts";
import { historyKept } from "./008-history-kept.ts";
import { reading } from "./009-reading.ts";
import { counting } from "./010-counting.ts";
import { claimsOfRecords } from "./011-claims-of-records.ts";

export const MIGRATIONS: readonly string[] = [
  readings,
  reconciled,
  runs,
  extractorText,
  search,
  history,
  parts,
  historyKept,
  reading,
  counting,
  claimsOfRecords,
];
