/**
 * Schema 11: the claims of a record are found without looking at each of them.
 */
export const claimsOfRecords = `
DROP INDEX claims_by_record;
CREATE INDEX claims_by_record ON claims (record, id);
`;
