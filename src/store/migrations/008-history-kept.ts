/**
 * Schema 8: a build knows whether the history of runs has it, so that what a decision changed between two runs is in it too.
 */
export const historyKept = `
ALTER TABLE build ADD COLUMN kept INTEGER NOT NULL DEFAULT 0;
`;
