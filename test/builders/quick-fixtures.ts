/**
 * Files of the fixtures whose kinds are quick to read, for tests that want a dataset of whatever content.
 */
export const QUICK_FIXTURES: readonly string[] = [
  "fixtures/2009/verksamhetsplaner-2010.docx",
  "fixtures/2009/gruppernas-redovisning-2009.html",
  "fixtures/2010/malkort-2010.docx",
];
