/**
 * Schema 1: what was read of each document, and what was taken out of it.
 * A migration that has been released is never edited: the next change is the next file.
 */

/**
 * `documents`: one row for the same bytes. Columns in JSON are what the types of `model/` are; `blocks` is that JSON
 * deflated. `names`: the files in which the bytes were seen. `unread`: files of which not even the bytes could be had.
 * Claims and findings stand in the order in which they are published, `ordinal` counting from 0 within a document.
 */
export const readings = `
CREATE TABLE documents (
  key         INTEGER PRIMARY KEY,
  id          TEXT    NOT NULL UNIQUE,
  media_type  TEXT    NOT NULL,
  byte_length INTEGER NOT NULL,
  reader      TEXT    NOT NULL,
  extractor   INTEGER NOT NULL,
  status      TEXT    NOT NULL CHECK (status IN ('ok', 'partial', 'rejected')),
  kind        TEXT    NOT NULL,
  facts       TEXT    NOT NULL,
  metadata    TEXT    NOT NULL,
  pages       TEXT    NOT NULL,
  text        TEXT    NOT NULL,
  blocks      BLOB    NOT NULL
) STRICT;

CREATE TABLE names (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  file     TEXT    NOT NULL,
  PRIMARY KEY (document, file)
) STRICT, WITHOUT ROWID;
CREATE INDEX names_by_file ON names (file);

CREATE TABLE problems (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  ordinal  INTEGER NOT NULL,
  code     TEXT    NOT NULL,
  message  TEXT    NOT NULL,
  place    TEXT,
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE ignored (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  stage    TEXT    NOT NULL CHECK (stage IN ('read', 'extract')),
  ordinal  INTEGER NOT NULL,
  start    INTEGER NOT NULL,
  "end"    INTEGER NOT NULL,
  rule     TEXT    NOT NULL,
  PRIMARY KEY (document, stage, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE claims (
  document     INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  ordinal      INTEGER NOT NULL,
  id           TEXT    NOT NULL,
  type         TEXT    NOT NULL,
  record       TEXT    NOT NULL,
  property     TEXT    NOT NULL,
  value        TEXT    NOT NULL,
  quote        TEXT    NOT NULL CHECK (quote <> ''),
  start        INTEGER NOT NULL,
  "end"        INTEGER NOT NULL,
  spans        TEXT,
  place        TEXT    NOT NULL,
  rule         TEXT    NOT NULL,
  confidence   REAL    NOT NULL,
  inferred     INTEGER NOT NULL,
  missing      TEXT,
  unrecognised INTEGER NOT NULL,
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX claims_by_id ON claims (id);
CREATE INDEX claims_by_record ON claims (record);

CREATE TABLE findings (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  ordinal  INTEGER NOT NULL,
  id       TEXT    NOT NULL,
  code     TEXT    NOT NULL,
  severity TEXT    NOT NULL,
  message  TEXT    NOT NULL,
  claims   TEXT    NOT NULL,
  places   TEXT    NOT NULL,
  expected TEXT,
  found    TEXT,
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX findings_by_id ON findings (id);

CREATE TABLE unread (
  file    TEXT PRIMARY KEY,
  code    TEXT NOT NULL,
  message TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
