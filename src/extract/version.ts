/**
 * The version of extraction, by itself so that whoever only compares it need not load the extractors.
 */

/** Counts up with every change that may change what is taken out: stored documents are then extracted again. */
export const EXTRACTOR_VERSION = 1;
