/**
 * Schema 9: views for people who open the database in Datasette or another tool. Nothing of the program reads them.
 */

/**
 * A view a record type, with the values that were chosen (many values are a JSON array, money is in whole units), and some
 * that join what belongs together. They follow the table of properties as it was; a new property comes with a new schema.
 */
export const reading = `
CREATE VIEW groups AS SELECT
  id,
  fields ->> '$.name.value' AS "name",
  fields ->> '$.number.value' AS "number",
  fields ->> '$.area.value' AS "area",
  fields ->> '$.purpose.value' AS "purpose",
  fields ->> '$.lifecycle.value' AS "lifecycle",
  (SELECT json_group_array(j.value ->> '$.value') FROM json_each(fields, '$.reporting') j
    WHERE j.value ->> '$.value' IS NOT NULL HAVING count(*) > 0) AS "reporting",
  fields ->> '$.year.value' AS "year"
  FROM records WHERE type = 'Group';

CREATE VIEW members AS SELECT
  id,
  fields ->> '$.group.value' AS "group",
  fields ->> '$.name.value' AS "name",
  fields ->> '$.role.value' AS "role",
  fields ->> '$.title.value' AS "title",
  fields ->> '$.organization.value' AS "organization",
  (SELECT json_group_array(j.value ->> '$.value') FROM json_each(fields, '$.phone') j
    WHERE j.value ->> '$.value' IS NOT NULL HAVING count(*) > 0) AS "phone",
  fields ->> '$.email.value' AS "email",
  fields ->> '$.period.value' AS "period"
  FROM records WHERE type = 'Member';

CREATE VIEW goals AS SELECT
  id,
  fields ->> '$.group.value' AS "group",
  fields ->> '$.year.value' AS "year",
  fields ->> '$.text.value' AS "text",
  fields ->> '$.status.value' AS "status",
  (SELECT json_group_array(j.value ->> '$.value') FROM json_each(fields, '$.qualifier') j
    WHERE j.value ->> '$.value' IS NOT NULL HAVING count(*) > 0) AS "qualifier",
  fields ->> '$.comment.value' AS "comment",
  fields ->> '$.parent.value' AS "parent",
  fields ->> '$.target.value.from' AS target_from,
  fields ->> '$.target.value.to' AS target_to,
  fields ->> '$.target.value.unit' AS target_unit
  FROM records WHERE type = 'Goal';

CREATE VIEW activities AS SELECT
  id,
  fields ->> '$.group.value' AS "group",
  fields ->> '$.year.value' AS "year",
  fields ->> '$.text.value' AS "text",
  fields ->> '$.due.value' AS "due",
  (SELECT json_group_array(j.value ->> '$.value') FROM json_each(fields, '$.responsible') j
    WHERE j.value ->> '$.value' IS NOT NULL HAVING count(*) > 0) AS "responsible",
  fields ->> '$.status.value' AS "status"
  FROM records WHERE type = 'Activity';

CREATE VIEW projects AS SELECT
  id,
  fields ->> '$.name.value' AS "name",
  fields ->> '$.description.value' AS "description",
  fields ->> '$.period.value' AS "period"
  FROM records WHERE type = 'Project';

CREATE VIEW amounts AS SELECT
  id,
  fields ->> '$.owner.value' AS "owner",
  fields ->> '$.item.value' AS "item",
  fields ->> '$.kind.value' AS "kind",
  fields ->> '$.period.value' AS "period",
  (fields ->> '$.amount.value') / 100.0 AS "amount",
  fields ->> '$.currency.value' AS "currency"
  FROM records WHERE type = 'Amount';

CREATE VIEW assignments AS SELECT
  id,
  (SELECT json_group_array(j.value ->> '$.value') FROM json_each(fields, '$.group') j
    WHERE j.value ->> '$.value' IS NOT NULL HAVING count(*) > 0) AS "group",
  fields ->> '$.from.value' AS "from",
  fields ->> '$.date.value' AS "date",
  fields ->> '$.text.value' AS "text",
  fields ->> '$.status.value' AS "status",
  fields ->> '$.outcome.value' AS "outcome",
  fields ->> '$.outcomeDate.value' AS "outcomeDate"
  FROM records WHERE type = 'Assignment';

CREATE VIEW meetings AS SELECT
  id,
  fields ->> '$.body.value' AS "body",
  fields ->> '$.date.value' AS "date",
  fields ->> '$.time.value' AS "time",
  fields ->> '$.place.value' AS "place"
  FROM records WHERE type = 'Meeting';

CREATE VIEW attendees AS SELECT
  id,
  fields ->> '$.meeting.value' AS "meeting",
  fields ->> '$.name.value' AS "name",
  fields ->> '$.role.value' AS "role",
  fields ->> '$.title.value' AS "title",
  fields ->> '$.organization.value' AS "organization",
  (SELECT json_group_array(j.value ->> '$.value') FROM json_each(fields, '$.items') j
    WHERE j.value ->> '$.value' IS NOT NULL HAVING count(*) > 0) AS "items"
  FROM records WHERE type = 'Attendee';

CREATE VIEW decisions AS SELECT
  id,
  fields ->> '$.meeting.value' AS "meeting",
  fields ->> '$.number.value' AS "number",
  fields ->> '$.title.value' AS "title",
  (SELECT json_group_array(j.value ->> '$.value') FROM json_each(fields, '$.presenter') j
    WHERE j.value ->> '$.value' IS NOT NULL HAVING count(*) > 0) AS "presenter",
  (SELECT json_group_array(j.value ->> '$.value') FROM json_each(fields, '$.attachment') j
    WHERE j.value ->> '$.value' IS NOT NULL HAVING count(*) > 0) AS "attachment",
  fields ->> '$.decision.value' AS "decision",
  fields ->> '$.background.value' AS "background"
  FROM records WHERE type = 'Decision';

CREATE VIEW goal_status AS SELECT
  r.id, r.group_name AS "group", r.year, r.label AS goal, r.fields ->> '$.status.value' AS status,
  r.fields ->> '$.status.reason' AS reason, c.quote, c.start,
  (SELECT min(n.file) FROM names n WHERE n.document = c.document) AS file
  FROM records r LEFT JOIN claims c ON c.id = r.fields ->> '$.status.claim' WHERE r.type = 'Goal';

CREATE VIEW sources AS SELECT
  d.id, (SELECT min(n.file) FROM names n WHERE n.document = d.key) AS file, d.kind,
  d.facts ->> '$.title.value' AS title, d.facts ->> '$.year.value' AS year, d.facts ->> '$.date.value' AS date,
  d.facts ->> '$.organization.value' AS organization, d.status,
  (SELECT json_group_array(p.code) FROM problems p WHERE p.document = d.key HAVING count(*) > 0) AS problems
  FROM documents d;

CREATE VIEW conflicts_open AS SELECT
  c.id, r.type, r.id AS record, r.group_name AS "group", r.year, r.label AS thing, c.property,
  (SELECT json_group_array(CASE r.type || '.' || c.property WHEN 'Amount.amount' THEN (j.value ->> '$.value') / 100.0
    ELSE j.value ->> '$.value' END) FROM json_each(c.choices) j) AS "values",
  c.reason
  FROM conflicts c JOIN records r ON r.key = c.record WHERE c.state = 'open';

CREATE VIEW evidence AS
  WITH field AS (
    SELECT r.type, r.id AS record, p.key AS property, p.value AS field FROM records r, json_each(r.fields) p
      WHERE p.type = 'object'
    UNION ALL SELECT r.type, r.id, p.key, j.value FROM records r, json_each(r.fields) p, json_each(p.value) j
      WHERE p.type = 'array'),
  reading AS (
    SELECT f.type, f.record, f.property, CASE WHEN f.field ->> '$.claim' IS NULL THEN 'corrected' ELSE 'chosen' END AS role,
      f.field ->> '$.claim' AS claim, f.field FROM field f
    UNION ALL SELECT f.type, f.record, f.property, 'agrees', j.value, f.field
      FROM field f, json_each(f.field, '$.agree') j
    UNION ALL SELECT f.type, f.record, f.property, 'disagrees', j.value, f.field
      FROM field f, json_each(f.field, '$.disagree') j)
  SELECT x.type, x.record, x.property, x.role, x.claim, c.quote,
    (SELECT min(n.file) FROM names n WHERE n.document = c.document) AS file, c.start, c."end",
    c.place ->> '$.page' AS page, c.place ->> '$.slide' AS slide, c.rule, c.confidence,
    x.field ->> '$.reason' AS reason, x.field ->> '$.decision' AS decision
    FROM reading x LEFT JOIN claims c ON c.id = x.claim;
`;
