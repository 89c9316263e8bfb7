/**
 * Schema 6: what the dataset said after earlier runs, as far as comparing runs needs it. Never published.
 */

/**
 * A row of `record_history` says what a record's fields were from run `first` until (not in) run `gone`, null while they
 * still are; `former` and `fields` are JSON, as `write-history.ts` makes them. `document_history` does the same for how the
 * documents were read. What has not changed between runs takes no new row.
 */
export const history = `
CREATE TABLE record_history (
  record TEXT    NOT NULL,
  first  INTEGER NOT NULL,
  gone   INTEGER,
  type   TEXT    NOT NULL,
  label  TEXT    NOT NULL,
  former TEXT    NOT NULL,
  fields TEXT    NOT NULL,
  PRIMARY KEY (record, first)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_history_by_gone ON record_history (gone, record);
CREATE INDEX record_history_by_first ON record_history (first);

CREATE TABLE document_history (
  document  TEXT    NOT NULL,
  first     INTEGER NOT NULL,
  gone      INTEGER,
  file      TEXT    NOT NULL,
  reader    TEXT    NOT NULL,
  extractor TEXT    NOT NULL,
  PRIMARY KEY (document, first)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_history_by_gone ON document_history (gone, document);

ALTER TABLE runs ADD COLUMN declared TEXT;
`;
