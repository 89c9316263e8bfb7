/**
 * Schema 5: what can be searched. Filled when somebody searches.
 */

/**
 * `record_search`: a row a record (its key); the texts themselves are kept elsewhere. `plain` are the words without the
 * rings and dots of å, ä and ö, for keyboards that lack them.
 */
export const search = `
CREATE VIRTUAL TABLE record_search USING fts5(
  label, words, plain,
  content = '', contentless_delete = 1, prefix = '2 3', tokenize = "unicode61 remove_diacritics 0"
);
`;
