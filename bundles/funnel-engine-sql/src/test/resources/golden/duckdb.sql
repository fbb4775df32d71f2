-- stages, all of it, visited
SELECT user_id, 0 AS kind, stage AS place, outcome, next_visited, COUNT(*) AS number, COUNT(value) AS valued, SUM(value) AS value, SUM(expected) AS expected, COUNT(seconds) AS timed, SUM(seconds) AS seconds
FROM sales.funnel_visit report
WHERE org = ? AND pipeline_id = ? AND valid_from < ? AND valid_until >= ? AND visited = 1
GROUP BY user_id, stage, outcome, next_visited
UNION ALL
SELECT user_id, 1, won_position, state, 0, COUNT(*) AS number, COUNT(value) AS valued, SUM(value) AS value, SUM(expected) AS expected, 0, NULL
FROM sales.funnel_ending report
WHERE org = ? AND pipeline_id = ? AND valid_from < ? AND valid_until >= ?
GROUP BY user_id, won_position, state;

-- stages, a part, visited
SELECT user_id, 0 AS kind, stage AS place, outcome, next_visited, COUNT(*) AS number, COUNT(value) AS valued, SUM(value) AS value, SUM(expected) AS expected, COUNT(seconds) AS timed, SUM(seconds) AS seconds
FROM sales.funnel_visit report
WHERE org = ? AND pipeline_id = ? AND valid_from < ? AND valid_until >= ? AND leaves >= ? AND created >= ? AND created < ? AND user_id IN (?, ?) AND CASE WHEN opp_key < ? THEN get_bit(CAST(? AS BIT), CAST(opp_key AS INTEGER)) = 1 ELSE FALSE END AND visited = 1
GROUP BY user_id, stage, outcome, next_visited
UNION ALL
SELECT user_id, 1, won_position, state, 0, COUNT(*) AS number, COUNT(value) AS valued, SUM(value) AS value, SUM(expected) AS expected, 0, NULL
FROM sales.funnel_ending report
WHERE org = ? AND pipeline_id = ? AND valid_from < ? AND valid_until >= ? AND ends >= ? AND created >= ? AND created < ? AND user_id IN (?, ?) AND CASE WHEN opp_key < ? THEN get_bit(CAST(? AS BIT), CAST(opp_key AS INTEGER)) = 1 ELSE FALSE END
GROUP BY user_id, won_position, state;

-- stages, all of it, reached
SELECT user_id, 0 AS kind, stage AS place, outcome, next_visited, COUNT(*) AS number, COUNT(value) AS valued, SUM(value) AS value, SUM(expected) AS expected, COUNT(seconds) AS timed, SUM(seconds) AS seconds
FROM sales.funnel_visit report
WHERE org = ? AND pipeline_id = ? AND valid_from < ? AND valid_until >= ?
GROUP BY user_id, stage, outcome, next_visited
UNION ALL
SELECT user_id, 1, won_position, state, 0, COUNT(*) AS number, COUNT(value) AS valued, SUM(value) AS value, SUM(expected) AS expected, 0, NULL
FROM sales.funnel_ending report
WHERE org = ? AND pipeline_id = ? AND valid_from < ? AND valid_until >= ?
GROUP BY user_id, won_position, state;

-- stages, a part, reached
SELECT user_id, 0 AS kind, stage AS place, outcome, next_visited, COUNT(*) AS number, COUNT(value) AS valued, SUM(value) AS value, SUM(expected) AS expected, COUNT(seconds) AS timed, SUM(seconds) AS seconds
FROM sales.funnel_visit report
WHERE org = ? AND pipeline_id = ? AND valid_from < ? AND valid_until >= ? AND leaves >= ? AND created >= ? AND created < ? AND user_id IN (?, ?) AND CASE WHEN opp_key < ? THEN get_bit(CAST(? AS BIT), CAST(opp_key AS INTEGER)) = 1 ELSE FALSE END
GROUP BY user_id, stage, outcome, next_visited
UNION ALL
SELECT user_id, 1, won_position, state, 0, COUNT(*) AS number, COUNT(value) AS valued, SUM(value) AS value, SUM(expected) AS expected, 0, NULL
FROM sales.funnel_ending report
WHERE org = ? AND pipeline_id = ? AND valid_from < ? AND valid_until >= ? AND ends >= ? AND created >= ? AND created < ? AND user_id IN (?, ?) AND CASE WHEN opp_key < ? THEN get_bit(CAST(? AS BIT), CAST(opp_key AS INTEGER)) = 1 ELSE FALSE END
GROUP BY user_id, won_position, state;

-- stages, all of it, direct
SELECT user_id, 0 AS kind, stage AS place, outcome, next_visited, COUNT(*) AS number, COUNT(value) AS valued, SUM(value) AS value, SUM(expected) AS expected, COUNT(seconds) AS timed, SUM(seconds) AS seconds
FROM sales.funnel_visit report
WHERE org = ? AND pipeline_id = ? AND valid_from < ? AND valid_until >= ? AND visited = 1
GROUP BY user_id, stage, outcome, next_visited
UNION ALL
SELECT user_id, 1, won_position, state, 0, COUNT(*) AS number, COUNT(value) AS valued, SUM(value) AS value, SUM(expected) AS expected, 0, NULL
FROM sales.funnel_ending report
WHERE org = ? AND pipeline_id = ? AND valid_from < ? AND valid_until >= ?
GROUP BY user_id, won_position, state;

-- stages, a part, direct
SELECT user_id, 0 AS kind, stage AS place, outcome, next_visited, COUNT(*) AS number, COUNT(value) AS valued, SUM(value) AS value, SUM(expected) AS expected, COUNT(seconds) AS timed, SUM(seconds) AS seconds
FROM sales.funnel_visit report
WHERE org = ? AND pipeline_id = ? AND valid_from < ? AND valid_until >= ? AND leaves >= ? AND created >= ? AND created < ? AND user_id IN (?, ?) AND CASE WHEN opp_key < ? THEN get_bit(CAST(? AS BIT), CAST(opp_key AS INTEGER)) = 1 ELSE FALSE END AND visited = 1
GROUP BY user_id, stage, outcome, next_visited
UNION ALL
SELECT user_id, 1, won_position, state, 0, COUNT(*) AS number, COUNT(value) AS valued, SUM(value) AS value, SUM(expected) AS expected, 0, NULL
FROM sales.funnel_ending report
WHERE org = ? AND pipeline_id = ? AND valid_from < ? AND valid_until >= ? AND ends >= ? AND created >= ? AND created < ? AND user_id IN (?, ?) AND CASE WHEN opp_key < ? THEN get_bit(CAST(? AS BIT), CAST(opp_key AS INTEGER)) = 1 ELSE FALSE END
GROUP BY user_id, won_position, state;

-- totals, all of it
SELECT user_id, state AS outcome, COUNT(*) AS number, COUNT(value) AS valued, SUM(value) AS value, SUM(CASE WHEN state = 3 THEN ends - started END) AS seconds
FROM sales.funnel_ending report
WHERE org = ? AND pipeline_id = ? AND valid_from < ? AND valid_until >= ?
GROUP BY user_id, state;

-- totals, a part
SELECT user_id, state AS outcome, COUNT(*) AS number, COUNT(value) AS valued, SUM(value) AS value, SUM(CASE WHEN state = 3 THEN ends - started END) AS seconds
FROM sales.funnel_ending report
WHERE org = ? AND pipeline_id = ? AND valid_from < ? AND valid_until >= ? AND ends >= ? AND created >= ? AND created < ? AND user_id IN (?, ?) AND CASE WHEN opp_key < ? THEN get_bit(CAST(? AS BIT), CAST(opp_key AS INTEGER)) = 1 ELSE FALSE END
GROUP BY user_id, state;

