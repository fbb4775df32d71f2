-- What lets engines follow the store without reading all of it, and the records in the form that engines read them in
-- SQL. All of it follows from the records and from the order of the loads.

-- Which opportunities each version touched: themselves, their status changes, or their removal. It is complete for the
-- versions after organization.log_from; a load of too many opportunities begins it anew.
CREATE TABLE opportunity_version (
  org INTEGER NOT NULL,
  version BIGINT NOT NULL,
  key INTEGER NOT NULL
);

ALTER TABLE organization ADD COLUMN log_from BIGINT;
-- How many rows of opportunity_version the organization has.
ALTER TABLE organization ADD COLUMN log_rows BIGINT;
-- The version that last changed a record other than opportunities and their changes, or the currencies.
ALTER TABLE organization ADD COLUMN catalog_version BIGINT;
UPDATE organization SET log_from = version, log_rows = 0, catalog_version = version;

-- How many opportunities are in a currency, so that nobody counts them all to know the currencies.
CREATE TABLE opportunity_currency (
  org INTEGER NOT NULL,
  value_currency VARCHAR NOT NULL,
  opportunities BIGINT NOT NULL
);
INSERT INTO opportunity_currency (org, value_currency, opportunities)
SELECT org, value_currency, count(*) FROM opportunity_record
WHERE value_currency IS NOT NULL GROUP BY org, value_currency;

-- From 0, in the pipeline's order.
ALTER TABLE pipeline_status ADD COLUMN position INTEGER;

-- What group_record.members says, a row a member: from 0, in the group's order.
CREATE TABLE group_member (
  org INTEGER NOT NULL,
  group_id VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  user_id VARCHAR NOT NULL
);

-- The names by which engines know the records, whatever database they are in.
CREATE VIEW funnel_organization AS
SELECT id AS org, version FROM organization;

CREATE VIEW funnel_pipeline AS
SELECT g.id AS org, r.id AS id, coalesce(r.name, r.id) AS name
FROM pipeline_record r JOIN organization g ON g.number = r.org;

CREATE VIEW funnel_status AS
SELECT g.id AS org, s.pipeline_id AS pipeline_id, s.position AS position, s.id AS id, s.label AS label, s.type AS type
FROM pipeline_status s JOIN organization g ON g.number = s.org;

CREATE VIEW funnel_user AS
SELECT g.id AS org, r.id AS id, r.first_name AS first_name, r.last_name AS last_name, r.email AS email
FROM user_record r JOIN organization g ON g.number = r.org;

CREATE VIEW funnel_group AS
SELECT g.id AS org, r.id AS id, coalesce(r.name, r.id) AS name
FROM group_record r JOIN organization g ON g.number = r.org;

CREATE VIEW funnel_group_member AS
SELECT g.id AS org, m.group_id AS group_id, m.position AS position, m.user_id AS user_id
FROM group_member m JOIN organization g ON g.number = m.org;

CREATE VIEW funnel_saved_search AS
SELECT g.id AS org, r.id AS id, coalesce(r.name, r.id) AS name, r.type AS type, r.s_query AS s_query, r.query AS query
FROM saved_search_record r JOIN organization g ON g.number = r.org;

CREATE VIEW funnel_opportunity AS
SELECT g.id AS org, CAST(r.key AS BIGINT) AS opp_key, r.id AS id, r.user_id AS user_id, r.status_id AS status_id,
  r.value AS value, coalesce(r.value_period, 'one_time') AS value_period, r.value_currency AS value_currency,
  r.confidence AS confidence,
  r.date_created_second AS created_second, r.date_created_nano AS created_nano,
  r.date_updated_second AS updated_second, r.date_updated_nano AS updated_nano
FROM opportunity_record r JOIN organization g ON g.number = r.org;

-- Changes of opportunities that are not there are among them.
CREATE VIEW funnel_status_change AS
SELECT g.id AS org, CAST(r.key AS BIGINT) AS opp_key, r.id AS id, r.old_status_id AS old_status_id,
  r.new_status_id AS new_status_id,
  coalesce(r.activity_at_second, r.date_created_second) AS at_second,
  CASE WHEN r.activity_at_second IS NULL THEN r.date_created_nano ELSE r.activity_at_nano END AS at_nano
FROM opportunity_status_change_record r JOIN organization g ON g.number = r.org;
