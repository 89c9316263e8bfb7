/**
 * Schema 2: what the documents together say. Everything here is written anew by each build, wholly or not at all.
 */

/**
 * `records`: columns before `fields` are for pages that sort, filter and search; JSON columns are what `model/reconciled.ts`
 * has, values as the program holds them. `record_members`: each record of a document belongs to one joined record, so
 * `record_claims` follows. Claims that people added have ordinals from a thousand million. `build` is one row: what the build was made from, and what was written out of it last.
 */
export const reconciled = `
CREATE TABLE records (
  key        INTEGER PRIMARY KEY,
  id         TEXT    NOT NULL UNIQUE,
  type       TEXT    NOT NULL,
  body       TEXT,
  line       TEXT,
  group_name TEXT    NOT NULL,
  year       INTEGER,
  label      TEXT    NOT NULL,
  status     TEXT,
  documents  INTEGER NOT NULL,
  search     TEXT    NOT NULL,
  former     TEXT    NOT NULL,
  fields     TEXT    NOT NULL,
  names      TEXT    NOT NULL
) STRICT;
CREATE INDEX records_in_order ON records (type, group_name, year, label, key);
CREATE INDEX records_by_group ON records (group_name, year, type, key);
CREATE INDEX records_by_line ON records (line, type, year, key);

CREATE TABLE record_members (
  member TEXT    PRIMARY KEY,
  record INTEGER NOT NULL REFERENCES records
) STRICT, WITHOUT ROWID;
CREATE INDEX record_members_by_record ON record_members (record);

CREATE VIEW record_claims AS
  SELECT m.record, c.id AS claim FROM record_members m JOIN claims c ON c.record = m.member;

CREATE TABLE former_ids (
  id     TEXT    PRIMARY KEY,
  record INTEGER NOT NULL REFERENCES records
) STRICT, WITHOUT ROWID;

CREATE TABLE conflicts (
  id       TEXT    PRIMARY KEY,
  record   INTEGER NOT NULL REFERENCES records,
  property TEXT    NOT NULL,
  choices  TEXT    NOT NULL,
  state    TEXT    NOT NULL CHECK (state IN ('open', 'decided', 'accepted')),
  chosen   TEXT,
  policy   TEXT    NOT NULL,
  reason   TEXT    NOT NULL,
  decision TEXT
) STRICT;
CREATE INDEX conflicts_by_record ON conflicts (record);
CREATE INDEX conflicts_by_state ON conflicts (state, id);

CREATE TABLE links (
  id          TEXT PRIMARY KEY,
  kind        TEXT NOT NULL,
  from_record TEXT NOT NULL,
  to_record   TEXT NOT NULL,
  at          TEXT,
  confidence  REAL NOT NULL,
  reason      TEXT NOT NULL,
  claims      TEXT NOT NULL,
  decision    TEXT
) STRICT;
CREATE INDEX links_by_from ON links (from_record);
CREATE INDEX links_by_to ON links (to_record);

CREATE TABLE across_findings (
  id        TEXT PRIMARY KEY,
  code      TEXT NOT NULL,
  severity  TEXT NOT NULL,
  message   TEXT NOT NULL,
  documents TEXT NOT NULL,
  claims    TEXT NOT NULL,
  places    TEXT NOT NULL,
  expected  TEXT,
  found     TEXT
) STRICT;

CREATE TABLE finding_decisions (
  finding  TEXT PRIMARY KEY,
  decision TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE stale_decisions (
  decision TEXT NOT NULL,
  reason   TEXT NOT NULL,
  PRIMARY KEY (decision, reason)
) STRICT, WITHOUT ROWID;

CREATE INDEX claims_added ON claims (document) WHERE ordinal >= 1000000000;

CREATE TABLE build (
  only     INTEGER PRIMARY KEY CHECK (only = 1),
  inputs   TEXT    NOT NULL,
  declared TEXT    NOT NULL,
  exported TEXT
) STRICT;
`;
