/**
 * Schema 10: indexes from which pages count and filter, so that they show at once whatever was built just before.
 */

/**
 * `records_by_status`: lists of one status. `goals_counted`: fulfilment by group and year, counted from the index alone.
 * `totals`: amounts without an item, by owner and year; parts of amounts are in no sum of a page.
 */
export const counting = `
CREATE INDEX records_by_status ON records (status, type, group_name, year, label, key) WHERE status IS NOT NULL;
CREATE INDEX goals_counted ON records (line, body, group_name, year, status) WHERE type = 'Goal';
CREATE INDEX totals ON records
  (group_name, year, fields ->> '$.currency.value', fields ->> '$.kind.value', fields ->> '$.amount.value')
  WHERE type = 'Amount' AND year IS NOT NULL AND fields -> '$.item' IS NULL;
`;
