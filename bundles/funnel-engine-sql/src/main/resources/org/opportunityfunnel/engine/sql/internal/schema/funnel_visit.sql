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
  FROM ${funnel_stretch} stretch
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
  FROM ${funnel_status}
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
JOIN ${funnel_worth} w ON w.org = p.org AND w.opp_key = p.opp_key
WHERE p.passed = 1 OR p.valid_from < p.valid_until
