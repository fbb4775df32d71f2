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
  FROM ${funnel_stretch} stretch
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
JOIN ${funnel_worth} w ON w.org = m.org AND w.opp_key = m.opp_key
WHERE m.valid_from < m.valid_until
