/**
 * How large a package may be before it is refused: far beyond any real document, within what a worker can hold.
 */

export const MAX_ENTRIES = 5_000;
/** Unpacked bytes of all entries, as the package declares them. */
export const MAX_TOTAL_BYTES = 1 << 30;
/** Unpacked bytes of one part that is read. */
export const MAX_PART_BYTES = 64 << 20;
/** Unpacked to packed, for parts of more than a megabyte. XML of Word rarely goes beyond 30, repetition itself to 1,000. */
export const MAX_RATIO = 250;
/** Nesting of XML elements; a table within a cell adds four. */
export const MAX_DEPTH = 256;
/** XML elements of all parts together: some 3,000 pages. */
export const MAX_ELEMENTS = 1_000_000;
/** Beyond this many elements mammoth, which holds some two kilobytes for each, does not get the main text. */
export const MAX_SECOND_READING = 120_000;
/** Columns of a table: what Word itself allows. */
export const MAX_COLUMNS = 63;
