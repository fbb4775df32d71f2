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
  FROM ${funnel_opportunity} o
  LEFT JOIN ${funnel_status} s ON s.org = o.org AND s.id = o.status_id
) priced
