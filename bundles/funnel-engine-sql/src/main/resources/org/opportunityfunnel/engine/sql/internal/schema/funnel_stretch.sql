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
  FROM ${funnel_status}
),
touched AS (
  -- The pipelines that an opportunity may have been in.
  SELECT o.org, o.opp_key, s.pipeline_id
  FROM ${funnel_opportunity} o
  JOIN ${funnel_status} s ON s.org = o.org AND s.id = o.status_id
  UNION
  SELECT c.org, c.opp_key, s.pipeline_id
  FROM ${funnel_status_change} c
  JOIN ${funnel_status} s ON s.org = c.org AND s.id = c.new_status_id
  UNION
  SELECT c.org, c.opp_key, s.pipeline_id
  FROM ${funnel_status_change} c
  JOIN ${funnel_status} s ON s.org = c.org AND s.id = c.old_status_id
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
    ROW_NUMBER() OVER (PARTITION BY o.org, o.opp_key ORDER BY c.at_second, c.at_nano, c.id${by_code_point}) AS step,
    COUNT(*) OVER (PARTITION BY o.org, o.opp_key) AS steps
  FROM ${funnel_opportunity} o
  LEFT JOIN ${funnel_status_change} c ON c.org = o.org AND c.opp_key = o.opp_key
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
WHERE p.part = 0 OR (m.type = 'active' AND m.departed IS NOT NULL)
