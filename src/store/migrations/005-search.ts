/**
 * Schema 5: what can be searched. Filled when somebody searches, from the build that is there then.
 */

/**
 * `record_search`: a row a record (its key); the texts themselves are kept elsewhere. `plain` are the words without the
 * rings and dots of å, ä and ö, for keyboards that lack them. `search_state`: the build it was filled from.
 */
export const search = `
CREATE VIRTUAL TABLE record_search USING fts5(
  label, words, plain,
  content = '', prefix = '2 3', tokenize = "unicode61 remove_diacritics 0"
);

CREATE TABLE search_state (
  only   INTEGER PRIMARY KEY CHECK (only = 1),
  inputs TEXT    NOT NULL
) STRICT;
`;
