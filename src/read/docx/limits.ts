/**
 * How large a package may be before it is refused: far beyond any real document, within what a worker can hold.
 */

export const MAX_ENTRIES = 5_000;
/** Unpacked bytes of all entries, as the package declares them. */
export const MAX_TOTAL_BYTES = 1 << 30;
/** Unpacked bytes of all parts that are read. */
export const MAX_XML_BYTES = 64 << 20;
/** Unpacked to packed, for parts of more than a megabyte. XML of Word rarely goes beyond 30, repetition itself to 1,000. */
export const MAX_RATIO = 250;
/** Nesting of XML elements; a table within a cell adds four. */
export const MAX_DEPTH = 256;
/** Attributes of one element; the root has a few dozen. */
export const MAX_ATTRIBUTES = 256;
/** XML elements of all parts together: some 3,000 pages. */
export const MAX_ELEMENTS = 1_000_000;
/** Characters between the tags of all parts together, in UTF-16 units: some 5,000 pages. */
export const MAX_TEXT = 16 << 20;
/** Mammoth holds some two kilobytes for each element: it does not get more elements, or longer XML, than this. */
export const MAX_SECOND_ELEMENTS = 120_000;
export const MAX_SECOND_LENGTH = 8 << 20;
/** Fields within fields; Word itself stops at twenty. */
export const MAX_OPEN_FIELDS = 64;
/** Styles that are each the base of the next. */
export const MAX_STYLE_CHAIN = 64;
/** Columns of a table: what Word itself allows. */
export const MAX_COLUMNS = 63;
