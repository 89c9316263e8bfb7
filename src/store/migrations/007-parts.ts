/**
 * Schema 7: a build knows its parts, so that the next one makes only those anew whose inputs changed.
 */

/**
 * `parts`: what each part was made from (a hash), and whether its records can be searched. Rows of a part that is no
 * longer here go with the next build; those of part 0 are of builds before there were parts.
 */
export const parts = `
CREATE TABLE parts (
  id       INTEGER PRIMARY KEY,
  inputs   TEXT    NOT NULL UNIQUE,
  searched INTEGER NOT NULL DEFAULT 0
) STRICT;

ALTER TABLE records ADD COLUMN part INTEGER NOT NULL DEFAULT 0;
ALTER TABLE links ADD COLUMN part INTEGER NOT NULL DEFAULT 0;
ALTER TABLE across_findings ADD COLUMN part INTEGER NOT NULL DEFAULT 0;
ALTER TABLE finding_decisions ADD COLUMN part INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stale_decisions ADD COLUMN part INTEGER NOT NULL DEFAULT 0;
CREATE INDEX records_by_part ON records (part);
CREATE INDEX former_ids_by_record ON former_ids (record);

DELETE FROM build;
`;
