CREATE VIEW funnel_stretch AS
-- One row for each stretch of "as of" in which an opportunity is in one state of one pipeline. The
-- stretches of an opportunity and pipeline follow each other without a gap.
WITH known AS (
  -- The place of a status among those of its pipeline and type: a rank, or a won position.
  SELECT
    org,
    pipeline_id,
    id,
    type,
    CAST(ROW_NUMBER() OVER (PARTITION BY org, pipeline_id, type ORDER BY position) - 1 AS INTEGER) AS place
  FROM funnel_status
),
touched AS (
  -- The pipelines that an opportunity may have been in.
  SELECT o.org, o.opp_key, s.pipeline_id
  FROM funnel_opportunity o
  JOIN funnel_status s ON s.org = o.org AND s.id = o.status_id
  UNION
  SELECT c.org, c.opp_key, s.pipeline_id
  FROM funnel_status_change c
  JOIN funnel_status s ON s.org = c.org AND s.id = c.new_status_id
  UNION
  SELECT c.org, c.opp_key, s.pipeline_id
  FROM funnel_status_change c
  JOIN funnel_status s ON s.org = c.org AND s.id = c.old_status_id
),
step AS (
  -- The changes in order; one row without a change for an opportunity that has none.
  SELECT
    o.org,
    o.opp_key,
    o.status_id,
    o.created_second,
    o.updated_second,
    c.old_status_id,
    c.new_status_id,
    c.at_second,
    ROW_NUMBER() OVER (PARTITION BY o.org, o.opp_key ORDER BY c.at_second, c.at_nano, c.id) AS step,
    COUNT(*) OVER (PARTITION BY o.org, o.opp_key) AS steps
  FROM funnel_opportunity o
  LEFT JOIN funnel_status_change c ON c.org = o.org AND c.opp_key = o.opp_key
),
entry AS (
  -- The history: its start (part 0), what each change adds (1), and the record's own word (2). Where
  -- there is no such entry it has no status, and the join that finds the status's place drops it.
  SELECT
    s.org,
    s.opp_key,
    3 * s.step + p.part AS turn,
    CASE p.part
      WHEN 0 THEN CASE WHEN s.at_second < s.created_second THEN s.at_second ELSE s.created_second END
      WHEN 1 THEN s.at_second
      ELSE CASE WHEN s.updated_second > s.at_second THEN s.updated_second ELSE s.at_second END
    END AS entered,
    CASE p.part
      WHEN 0 THEN
        CASE WHEN s.step = 1 THEN
          CASE WHEN s.new_status_id IS NULL THEN s.status_id ELSE s.old_status_id END
        END
      WHEN 1 THEN s.new_status_id
      ELSE CASE WHEN s.step = s.steps AND s.new_status_id <> s.status_id THEN s.status_id END
    END AS status_id
  FROM step s
  CROSS JOIN (SELECT 0 AS part UNION ALL SELECT 1 AS part UNION ALL SELECT 2 AS part) p
),
timeline AS (
  -- The history as a pipeline sees it: an entry that is out has no type. Deleted statuses are gone.
  SELECT
    t.org,
    t.pipeline_id,
    t.opp_key,
    e.turn,
    e.entered,
    CASE WHEN k.pipeline_id = t.pipeline_id THEN k.type END AS type,
    CASE WHEN k.pipeline_id = t.pipeline_id THEN k.place END AS place
  FROM touched t
  JOIN entry e ON e.org = t.org AND e.opp_key = t.opp_key
  JOIN known k ON k.org = e.org AND k.id = e.status_id
),
counted AS (
  -- Each entry that is in opens an arrival, to which the out entries after it belong.
  SELECT
    org,
    pipeline_id,
    opp_key,
    entered,
    type,
    place,
    COUNT(type) OVER (PARTITION BY org, pipeline_id, opp_key ORDER BY turn) AS arrival,
    MIN(entered) OVER (PARTITION BY org, pipeline_id, opp_key) AS first_entered
  FROM timeline
),
arrived AS (
  SELECT
    org,
    pipeline_id,
    opp_key,
    arrival,
    MAX(type) AS type,
    MAX(place) AS place,
    MIN(CASE WHEN type IS NOT NULL THEN entered END) AS arrived,
    MIN(CASE WHEN type IS NULL THEN entered END) AS departed,
    MIN(first_entered) AS first_entered
  FROM counted
  WHERE arrival > 0
  GROUP BY org, pipeline_id, opp_key, arrival
),
neighbour AS (
  SELECT
    org,
    pipeline_id,
    opp_key,
    arrival,
    type,
    place,
    arrived,
    departed,
    first_entered,
    LEAD(arrived) OVER (PARTITION BY org, pipeline_id, opp_key ORDER BY arrival) AS next_arrived,
    LAG(type) OVER (PARTITION BY org, pipeline_id, opp_key ORDER BY arrival) AS type_before,
    COALESCE(MAX(CASE WHEN type = 'active' THEN place END) OVER (
      PARTITION BY org, pipeline_id, opp_key ORDER BY arrival
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), -1) AS furthest_before
  FROM arrived
),
reaching AS (
  SELECT
    org,
    pipeline_id,
    opp_key,
    arrival,
    type,
    place,
    arrived,
    departed,
    first_entered,
    next_arrived,
    furthest_before,
    CASE WHEN type = type_before THEN NULL ELSE arrived END AS turned,
    CASE WHEN type = 'active' AND place > furthest_before THEN 1 ELSE 0 END AS advances
  FROM neighbour
),
measured AS (
  -- Times never fall from one arrival to the next, so the greatest is the last.
  SELECT
    org,
    pipeline_id,
    opp_key,
    arrival,
    type,
    place,
    arrived,
    departed,
    first_entered,
    next_arrived,
    furthest_before,
    advances,
    MAX(turned) OVER (PARTITION BY org, pipeline_id, opp_key ORDER BY arrival) AS run_since,
    MAX(CASE WHEN advances = 1 THEN arrived END) OVER (
      PARTITION BY org, pipeline_id, opp_key ORDER BY arrival) AS furthest_since,
    MAX(CASE WHEN advances = 1 THEN arrived END) OVER (
      PARTITION BY org, pipeline_id, opp_key ORDER BY arrival
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS furthest_before_since
  FROM reaching
)
SELECT
  m.org,
  m.pipeline_id,
  m.opp_key,
  2 * m.arrival + p.part AS turn,
  CASE
    WHEN p.part = 1 THEN 2
    WHEN m.type = 'won' THEN 3
    WHEN m.type = 'lost' THEN 1
    ELSE 0
  END AS state,
  CASE WHEN m.type = 'won' THEN m.place END AS won_position,
  CASE
    WHEN p.part = 1 THEN m.departed
    WHEN m.type = 'active' THEN 9223372036854775807
    ELSE m.run_since
  END AS ends,
  m.first_entered,
  CASE WHEN m.advances = 1 THEN m.place ELSE m.furthest_before END AS furthest,
  m.furthest_since,
  m.furthest_before,
  m.furthest_before_since,
  CASE WHEN p.part = 0 THEN m.advances ELSE 0 END AS advances,
  CASE WHEN p.part = 1 THEN m.departed ELSE m.arrived END AS valid_from
FROM measured m
CROSS JOIN (SELECT 0 AS part UNION ALL SELECT 1 AS part) p
WHERE p.part = 0 OR (m.type = 'active' AND m.departed IS NOT NULL);

CREATE VIEW funnel_worth AS
-- One row for each opportunity: what it is worth. A value that does not fit 64 bits is null.
SELECT
  org,
  opp_key,
  user_id,
  created_second,
  annualized,
  CAST(FLOOR((CAST(annualized AS DECIMAL(20, 0)) * confidence + 50) * 0.01) AS BIGINT) AS expected
FROM (
  SELECT
    o.org,
    o.opp_key,
    o.user_id,
    o.created_second,
    CASE
      WHEN o.value IS NULL THEN 0
      WHEN o.value_period <> 'monthly' OR o.value_period IS NULL THEN o.value
      WHEN o.value BETWEEN -768614336404564650 AND 768614336404564650 THEN o.value * 12
    END AS annualized,
    CASE
      WHEN s.type = 'won' THEN 100
      WHEN s.type = 'lost' OR o.confidence IS NULL THEN 0
      ELSE o.confidence
    END AS confidence
  FROM funnel_opportunity o
  LEFT JOIN funnel_status s ON s.org = o.org AND s.id = o.status_id
) priced;

CREATE VIEW funnel_visit AS
-- What becomes of an opportunity at a stage, for reports as of e with valid_from < e <= valid_until.
WITH changed AS (
  SELECT
    org,
    pipeline_id,
    opp_key,
    turn,
    state,
    ends,
    furthest,
    furthest_since,
    furthest_before,
    furthest_before_since,
    advances,
    valid_from,
    LAG(state) OVER (PARTITION BY org, pipeline_id, opp_key ORDER BY turn) AS state_before,
    LAG(ends) OVER (PARTITION BY org, pipeline_id, opp_key ORDER BY turn) AS ends_before
  FROM funnel_stretch stretch
),
merged AS (
  SELECT
    org,
    pipeline_id,
    opp_key,
    state,
    ends,
    furthest,
    furthest_since,
    furthest_before,
    furthest_before_since,
    advances,
    valid_from,
    COALESCE(
      LEAD(valid_from) OVER (PARTITION BY org, pipeline_id, opp_key ORDER BY turn),
      9223372036854775807) AS valid_until
  FROM changed
  WHERE state_before IS NULL
    OR state <> state_before
    OR ends <> ends_before
    OR advances = 1
),
stage AS (
  SELECT
    org,
    pipeline_id,
    CAST(ROW_NUMBER() OVER (PARTITION BY org, pipeline_id ORDER BY position) - 1 AS INTEGER) AS place,
    CAST(COUNT(*) OVER (PARTITION BY org, pipeline_id) - 1 AS INTEGER) AS last_place
  FROM funnel_status
  WHERE type = 'active'
),
placed AS (
  -- Stages below the furthest one are passed for good by the step that advances; at the furthest one
  -- the state decides; those above it are reached and left by winning.
  SELECT
    m.org,
    m.pipeline_id,
    m.opp_key,
    s.place AS stage,
    CASE WHEN s.place < m.furthest THEN 1 ELSE 0 END AS passed,
    CASE
      WHEN s.place < m.furthest AND s.place = m.furthest_before THEN 1
      WHEN s.place = m.furthest THEN 1
      ELSE 0
    END AS visited,
    CASE
      WHEN s.place < m.furthest THEN CASE WHEN s.place + 1 = m.furthest THEN 1 ELSE 0 END
      WHEN m.state = 3 AND s.place = s.last_place THEN 1
      ELSE 0
    END AS next_visited,
    m.state,
    m.ends,
    m.furthest_since,
    m.furthest_before_since,
    m.valid_from,
    m.valid_until
  FROM merged m
  JOIN stage s
    ON s.org = m.org
    AND s.pipeline_id = m.pipeline_id
    AND (s.place = m.furthest
      OR (s.place > m.furthest AND m.state = 3)
      OR (s.place < m.furthest AND m.advances = 1 AND s.place >= m.furthest_before))
)
SELECT
  p.org,
  p.pipeline_id,
  p.opp_key,
  w.user_id,
  w.created_second AS created,
  w.annualized AS value,
  w.expected,
  p.stage,
  p.visited,
  p.next_visited,
  CASE
    WHEN p.passed = 1 OR p.state = 3 THEN 1
    WHEN p.state = 1 THEN 2
    WHEN p.state = 2 THEN 3
    ELSE 0
  END AS outcome,
  CASE WHEN p.passed = 1 THEN p.valid_from ELSE p.ends END AS leaves,
  CASE
    WHEN p.visited = 0 THEN NULL
    WHEN p.passed = 1 THEN p.valid_from - p.furthest_before_since
    WHEN p.state = 3 THEN p.ends - p.furthest_since
  END AS seconds,
  p.valid_from,
  CASE WHEN p.passed = 1 THEN 9223372036854775807 ELSE p.valid_until END AS valid_until
FROM placed p
JOIN funnel_worth w ON w.org = p.org AND w.opp_key = p.opp_key
WHERE p.passed = 1 OR p.valid_from < p.valid_until;

CREATE VIEW funnel_ending AS
-- How an opportunity ended, for reports as of e with valid_from < e <= valid_until.
WITH changed AS (
  SELECT
    org,
    pipeline_id,
    opp_key,
    turn,
    state,
    won_position,
    ends,
    first_entered,
    valid_from,
    LAG(state) OVER (PARTITION BY org, pipeline_id, opp_key ORDER BY turn) AS state_before,
    LAG(won_position) OVER (PARTITION BY org, pipeline_id, opp_key ORDER BY turn) AS won_before,
    LAG(ends) OVER (PARTITION BY org, pipeline_id, opp_key ORDER BY turn) AS ends_before
  FROM funnel_stretch stretch
),
merged AS (
  SELECT
    org,
    pipeline_id,
    opp_key,
    state,
    won_position,
    ends,
    first_entered,
    valid_from,
    COALESCE(
      LEAD(valid_from) OVER (PARTITION BY org, pipeline_id, opp_key ORDER BY turn),
      9223372036854775807) AS valid_until
  FROM changed
  WHERE state_before IS NULL
    OR state <> state_before
    OR ends <> ends_before
    OR won_position <> won_before
)
SELECT
  m.org,
  m.pipeline_id,
  m.opp_key,
  w.user_id,
  w.created_second AS created,
  w.annualized AS value,
  w.expected,
  CASE WHEN m.first_entered < w.created_second THEN m.first_entered ELSE w.created_second END AS started,
  m.state,
  m.won_position,
  m.ends,
  m.valid_from,
  m.valid_until
FROM merged m
JOIN funnel_worth w ON w.org = m.org AND w.opp_key = m.opp_key
WHERE m.valid_from < m.valid_until;

