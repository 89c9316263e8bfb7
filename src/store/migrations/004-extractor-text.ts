/**
 * Schema 4: the version of extraction is a text, since it also tells which words of the user's it was made with ("1+a1b2…").
 */
export const extractorText = `
DROP INDEX documents_by_extractor;
ALTER TABLE documents ADD COLUMN extracted_by TEXT NOT NULL DEFAULT '';
UPDATE documents SET extracted_by = CAST(extractor AS TEXT);
ALTER TABLE documents DROP COLUMN extractor;
ALTER TABLE documents RENAME COLUMN extracted_by TO extractor;
CREATE INDEX documents_by_extractor ON documents (extractor, status);
`;
