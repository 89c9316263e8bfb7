/**
 * The version of each reader, by itself so that whoever only compares them need not load the readers.
 * A version counts up with every change that may change what is read: files of that kind are then read again.
 */

export const READER_VERSIONS = { text: 2, html: 2, word: 2, rtf: 2, docx: 1, pdf: 2 } as const;

/** Stands for a reader where there is none; the number counts up when what is said of such files changes. */
export const NO_READER = "none@2";
