/**
 * Schema 3: where the files lay, and what each run did. Nothing of this is published: paths, times and clocks stay here.
 */

/**
 * `files`: one row a real path (bytes), with the name it goes by and the document it held when last seen. `stamp` is size,
 * times and readers when its bytes were last looked at; "" where a change might not show in these. `vanished`: the run
 * that found it gone. `unread.path` as in `files`. `runs`: one row an import; `done` of `files` have an outcome; JSON columns are what `runs.ts` writes.
 */
export const runs = `
CREATE TABLE files (
  path     BLOB    PRIMARY KEY,
  file     TEXT    NOT NULL,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  stamp    TEXT    NOT NULL,
  vanished INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX files_by_document ON files (document, file);
CREATE INDEX files_vanished ON files (file) WHERE vanished IS NOT NULL;

CREATE INDEX documents_by_extractor ON documents (extractor, status);
ALTER TABLE unread ADD COLUMN path BLOB;

CREATE TABLE runs (
  id       INTEGER PRIMARY KEY,
  started  TEXT    NOT NULL,
  ended    TEXT,
  versions TEXT    NOT NULL,
  named    TEXT    NOT NULL,
  files    INTEGER,
  done     INTEGER NOT NULL DEFAULT 0,
  counts   TEXT,
  times    TEXT,
  identity TEXT
) STRICT;
`;
