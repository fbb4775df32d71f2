-- Somebody's own tables, as another system fills them.
CREATE TABLE opportunities (
  number BIGINT PRIMARY KEY,
  owner VARCHAR,
  stage VARCHAR NOT NULL,
  amount BIGINT,
  confidence INTEGER,
  created TIMESTAMP NOT NULL,
  updated TIMESTAMP
);

CREATE TABLE changes (
  number BIGINT PRIMARY KEY,
  opportunity BIGINT NOT NULL,
  from_stage VARCHAR,
  to_stage VARCHAR NOT NULL,
  happened TIMESTAMP NOT NULL
);

-- A row for each batch, written in the batch's transaction.
CREATE TABLE batches (
  finished TIMESTAMP NOT NULL
);

-- What the engine reads: an organization, a pipeline of two stages, and the tables above.
CREATE VIEW funnel_organization AS
SELECT 'orga_acme' AS org, COUNT(*) AS version FROM batches;

CREATE VIEW funnel_pipeline AS
SELECT 'orga_acme' AS org, 'sales' AS id, 'Sales' AS name;

CREATE VIEW funnel_status AS
SELECT 'orga_acme' AS org, 'sales' AS pipeline_id, s.position, s.id, s.label, s.type
FROM (VALUES
  (0, 'new', 'New', 'active'),
  (1, 'talks', 'In talks', 'active'),
  (2, 'won', 'Won', 'won'),
  (3, 'lost', 'Lost', 'lost')) AS s (position, id, label, type);

CREATE VIEW funnel_user AS
SELECT DISTINCT
  'orga_acme' AS org, owner AS id, owner AS first_name, CAST(NULL AS VARCHAR) AS last_name, CAST(NULL AS VARCHAR) AS email
FROM opportunities
WHERE owner IS NOT NULL;

CREATE VIEW funnel_group AS
SELECT 'orga_acme' AS org, 'all' AS id, 'Everybody' AS name;

CREATE VIEW funnel_group_member AS
SELECT org, 'all' AS group_id, CAST(ROW_NUMBER() OVER (ORDER BY id) - 1 AS INTEGER) AS position, id AS user_id
FROM funnel_user;

CREATE VIEW funnel_saved_search AS
SELECT
  'orga_acme' AS org, '' AS id, '' AS name, 'opportunity' AS type, CAST(NULL AS VARCHAR) AS s_query, CAST(NULL AS VARCHAR) AS query
FROM batches
WHERE 1 = 0;

CREATE VIEW funnel_opportunity AS
SELECT
  'orga_acme' AS org,
  number AS opp_key,
  CAST(number AS VARCHAR) AS id,
  owner AS user_id,
  stage AS status_id,
  amount AS value,
  'one_time' AS value_period,
  'EUR' AS value_currency,
  confidence,
  CAST(FLOOR(EXTRACT(EPOCH FROM created)) AS BIGINT) AS created_second,
  CAST(CAST(EXTRACT(MICROSECONDS FROM created) AS BIGINT) % 1000000 * 1000 AS INTEGER) AS created_nano,
  CAST(FLOOR(EXTRACT(EPOCH FROM updated)) AS BIGINT) AS updated_second,
  CAST(CAST(EXTRACT(MICROSECONDS FROM updated) AS BIGINT) % 1000000 * 1000 AS INTEGER) AS updated_nano
FROM opportunities;

CREATE VIEW funnel_status_change AS
SELECT
  'orga_acme' AS org,
  opportunity AS opp_key,
  CAST(number AS VARCHAR) AS id,
  from_stage AS old_status_id,
  to_stage AS new_status_id,
  CAST(FLOOR(EXTRACT(EPOCH FROM happened)) AS BIGINT) AS at_second,
  CAST(CAST(EXTRACT(MICROSECONDS FROM happened) AS BIGINT) % 1000000 * 1000 AS INTEGER) AS at_nano
FROM changes;

-- A batch: Ann won one of two, Ben lost one.
INSERT INTO opportunities VALUES
  (1, 'ann', 'won', 500000, 80, TIMESTAMP '2026-01-05 09:00:00', TIMESTAMP '2026-02-02 16:30:00'),
  (2, 'ann', 'talks', 120000, 40, TIMESTAMP '2026-01-20 11:15:00', TIMESTAMP '2026-01-27 10:00:00'),
  (3, 'ben', 'lost', 90000, 10, TIMESTAMP '2026-02-01 08:00:00', TIMESTAMP '2026-02-10 12:00:00');

INSERT INTO changes VALUES
  (1, 1, 'new', 'talks', TIMESTAMP '2026-01-12 09:00:00'),
  (2, 1, 'talks', 'won', TIMESTAMP '2026-02-02 16:30:00'),
  (3, 2, 'new', 'talks', TIMESTAMP '2026-01-27 10:00:00.25'),
  (4, 3, 'new', 'lost', TIMESTAMP '2026-02-10 12:00:00');

INSERT INTO batches VALUES (TIMESTAMP '2026-02-10 13:00:00');
