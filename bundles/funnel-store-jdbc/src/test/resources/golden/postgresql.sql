-- all
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND TRUE
-- [7]

-- none
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND FALSE
-- [7]

-- and
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND (o.user_id IN (?) AND o.key IN (SELECT c.key FROM opportunity_custom c WHERE c.org = ? AND c.field = ? AND TRUE))
-- [7, u, 7, cf_a]

-- or
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND (o.user_id IN (?) OR NOT coalesce(o.user_id IN (?), FALSE))
-- [7, u, u]

-- not
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND NOT (coalesce(o.user_id IN (?), FALSE) AND coalesce(o.lead_id IN (SELECT c.lead_id FROM lead_custom c WHERE c.org = ? AND c.field = ? AND TRUE), FALSE))
-- [7, u, 7, cf_b]

-- many memberships
SELECT o.key FROM opportunity_record o LEFT JOIN (SELECT b.id, bit_or(CASE WHEN b.word = 0 THEN b.bits ELSE 0 END) AS w0 FROM (SELECT q.id, 0 AS word, CAST(1 AS BIGINT) AS bits FROM (SELECT c.key FROM opportunity_custom c WHERE c.org = ? AND c.field = ? AND c.truth_value = TRUE) q(id) UNION ALL SELECT q.id, 0 AS word, CAST(2 AS BIGINT) AS bits FROM (SELECT c.key FROM opportunity_custom c WHERE c.org = ? AND c.field = ? AND c.truth_value = FALSE) q(id) UNION ALL SELECT q.id, 0 AS word, CAST(4 AS BIGINT) AS bits FROM (SELECT c.key FROM opportunity_custom c WHERE c.org = ? AND c.field = ? AND c.truth_value = TRUE) q(id) UNION ALL SELECT q.id, 0 AS word, CAST(8 AS BIGINT) AS bits FROM (SELECT c.key FROM opportunity_custom c WHERE c.org = ? AND c.field = ? AND c.truth_value = FALSE) q(id) UNION ALL SELECT q.id, 0 AS word, CAST(16 AS BIGINT) AS bits FROM (SELECT c.key FROM opportunity_custom c WHERE c.org = ? AND c.field = ? AND c.truth_value = TRUE) q(id) UNION ALL SELECT q.id, 0 AS word, CAST(32 AS BIGINT) AS bits FROM (SELECT c.key FROM opportunity_custom c WHERE c.org = ? AND c.field = ? AND c.truth_value = FALSE) q(id) UNION ALL SELECT q.id, 0 AS word, CAST(64 AS BIGINT) AS bits FROM (SELECT c.key FROM opportunity_custom c WHERE c.org = ? AND c.field = ? AND c.truth_value = TRUE) q(id) UNION ALL SELECT q.id, 0 AS word, CAST(128 AS BIGINT) AS bits FROM (SELECT c.key FROM opportunity_custom c WHERE c.org = ? AND c.field = ? AND c.truth_value = FALSE) q(id) UNION ALL SELECT q.id, 0 AS word, CAST(256 AS BIGINT) AS bits FROM (SELECT c.key FROM opportunity_custom c WHERE c.org = ? AND c.field = ? AND c.truth_value = TRUE) q(id)) b GROUP BY b.id) mi ON mi.id = o.key WHERE o.org = ? AND ((coalesce(mi.w0, 0) & 1) <> 0 OR (coalesce(mi.w0, 0) & 2) <> 0 OR (coalesce(mi.w0, 0) & 4) <> 0 OR (coalesce(mi.w0, 0) & 8) <> 0 OR (coalesce(mi.w0, 0) & 16) <> 0 OR (coalesce(mi.w0, 0) & 32) <> 0 OR (coalesce(mi.w0, 0) & 64) <> 0 OR (coalesce(mi.w0, 0) & 128) <> 0 OR (coalesce(mi.w0, 0) & 256) <> 0)
-- [7, cf_a, 7, cf_a, 7, cf_a, 7, cf_a, 7, cf_a, 7, cf_a, 7, cf_a, 7, cf_a, 7, cf_a, 7]

-- one of several
SELECT o.key FROM opportunity_record o LEFT JOIN lead_record l ON l.org = o.org AND l.id = o.lead_id WHERE o.org = ? AND l.status_id IN (?, ?)
-- [7, a, b]

-- one of nothing that can be
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND FALSE
-- [7]

-- one of, status
SELECT o.key FROM opportunity_record o LEFT JOIN pipeline_status s ON s.org = o.org AND s.id = o.status_id WHERE o.org = ? AND s.type IN (?)
-- [7, won]

-- one of, custom
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND o.key IN (SELECT c.key FROM opportunity_custom c WHERE c.org = ? AND c.field = ? AND c.text_value IN (?))
-- [7, 7, cf_a, x]

-- number
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND (o.value > ? AND o.value <= ?)
-- [7, 1, 9223372036854775807]

-- number, computed
SELECT o.key FROM (SELECT o.*, ((o.value - ((o.value % 100 + 100) % 100)) / 100 * (CASE s.type WHEN 'won' THEN 100 WHEN 'lost' THEN 0 ELSE coalesce(o.confidence, 0) END) + ((((o.value % 100 + 100) % 100) * (CASE s.type WHEN 'won' THEN 100 WHEN 'lost' THEN 0 ELSE coalesce(o.confidence, 0) END) + 50) - (((o.value % 100 + 100) % 100) * (CASE s.type WHEN 'won' THEN 100 WHEN 'lost' THEN 0 ELSE coalesce(o.confidence, 0) END) + 50) % 100) / 100) AS expected_value, (((CASE WHEN o.value_period = 'monthly' THEN o.value * 12 ELSE o.value END) - (((CASE WHEN o.value_period = 'monthly' THEN o.value * 12 ELSE o.value END) % 100 + 100) % 100)) / 100 * (CASE s.type WHEN 'won' THEN 100 WHEN 'lost' THEN 0 ELSE coalesce(o.confidence, 0) END) + (((((CASE WHEN o.value_period = 'monthly' THEN o.value * 12 ELSE o.value END) % 100 + 100) % 100) * (CASE s.type WHEN 'won' THEN 100 WHEN 'lost' THEN 0 ELSE coalesce(o.confidence, 0) END) + 50) - ((((CASE WHEN o.value_period = 'monthly' THEN o.value * 12 ELSE o.value END) % 100 + 100) % 100) * (CASE s.type WHEN 'won' THEN 100 WHEN 'lost' THEN 0 ELSE coalesce(o.confidence, 0) END) + 50) % 100) / 100) AS annualized_expected_value FROM opportunity_record o LEFT JOIN pipeline_status s ON s.org = o.org AND s.id = o.status_id) o WHERE o.org = ? AND (o.annualized_expected_value > ? AND o.annualized_expected_value <= ?)
-- [7, 1, 9223372036854775807]

-- number, custom
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND o.lead_id IN (SELECT c.lead_id FROM lead_custom c WHERE c.org = ? AND c.field = ? AND (c.number_value >= ?))
-- [7, 7, cf_b, 10.0]

-- moment
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND (o.date_created_second >= ? AND o.date_created_second < ?)
-- [7, 1767225600, 1769904000]

-- moment, day or time
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND CASE WHEN length(o.date_won) = 10 THEN (o.date_won COLLATE "C" >= ? AND o.date_won COLLATE "C" < ?) ELSE (substr(o.date_won, 1, 19) COLLATE "C" >= ? AND substr(o.date_won, 1, 19) COLLATE "C" < ?) END
-- [7, 2026-01-01, 2026-02-01, 2026-01-01T00:00:00, 2026-02-01T00:00:00]

-- moment, custom
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND o.key IN (SELECT c.key FROM opportunity_custom c WHERE c.org = ? AND c.field = ? AND ((c.moment_second IS NOT NULL) OR (c.moment_day IS NOT NULL)))
-- [7, 7, cf_a]

-- truth
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND o.lead_id IN (SELECT c.lead_id FROM lead_custom c WHERE c.org = ? AND c.field = ? AND c.truth_value = TRUE)
-- [7, 7, cf_b]

-- exists
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND (o.note <> '')
-- [7]

-- exists, number
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND (o.confidence IS NOT NULL)
-- [7]

-- text, FULL_WORDS
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND ((strpos(o.note_words, ?) > 0) AND (strpos(o.note_words, ?) > 0))
-- [7,  a ,  b ]

-- text of a code, FULL_WORDS
SELECT o.key FROM opportunity_record o LEFT JOIN text_form f_o_lead_id ON f_o_lead_id.text_value = o.lead_id WHERE o.org = ? AND ((strpos(coalesce(f_o_lead_id.words, (' ' || regexp_replace(lower(o.lead_id COLLATE "C"), '[^a-z0-9]+', ' ', 'g') || ' ')), ?) > 0) AND (strpos(coalesce(f_o_lead_id.words, (' ' || regexp_replace(lower(o.lead_id COLLATE "C"), '[^a-z0-9]+', ' ', 'g') || ' ')), ?) > 0))
-- [7,  a ,  b ]

-- text, PHRASE
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND (strpos(o.note_words, ?) > 0)
-- [7,  b a ]

-- text of a code, PHRASE
SELECT o.key FROM opportunity_record o LEFT JOIN text_form f_o_lead_id ON f_o_lead_id.text_value = o.lead_id WHERE o.org = ? AND (strpos(coalesce(f_o_lead_id.words, (' ' || regexp_replace(lower(o.lead_id COLLATE "C"), '[^a-z0-9]+', ' ', 'g') || ' ')), ?) > 0)
-- [7,  b a ]

-- text, BEGINNING_OF_WORDS
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND ((strpos(o.note_words, ?) > 0) AND (strpos(o.note_words, ?) > 0))
-- [7,  a,  b]

-- text of a code, BEGINNING_OF_WORDS
SELECT o.key FROM opportunity_record o LEFT JOIN text_form f_o_lead_id ON f_o_lead_id.text_value = o.lead_id WHERE o.org = ? AND ((strpos(coalesce(f_o_lead_id.words, (' ' || regexp_replace(lower(o.lead_id COLLATE "C"), '[^a-z0-9]+', ' ', 'g') || ' ')), ?) > 0) AND (strpos(coalesce(f_o_lead_id.words, (' ' || regexp_replace(lower(o.lead_id COLLATE "C"), '[^a-z0-9]+', ' ', 'g') || ' ')), ?) > 0))
-- [7,  a,  b]

-- text, EXACT_VALUE
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND (coalesce(o.note_folded, lower(o.note COLLATE "C")) = ?)
-- [7, a b]

-- text of a code, EXACT_VALUE
SELECT o.key FROM opportunity_record o LEFT JOIN text_form f_o_lead_id ON f_o_lead_id.text_value = o.lead_id WHERE o.org = ? AND (coalesce(f_o_lead_id.folded, lower(o.lead_id COLLATE "C")) = ?)
-- [7, a b]

-- text, many FULL_WORDS
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND o.lead_id IN (SELECT c.lead_id FROM lead_custom c WHERE c.org = ? AND CASE WHEN length(c.words) >= ? THEN NOT EXISTS (SELECT w FROM unnest(string_to_array(?, ' ')) w EXCEPT SELECT w FROM unnest(string_to_array(c.words, ' ')) w) ELSE FALSE END)
-- [7, 7, 28, w0 w1 w2 w3 w4 w5 w6 w7 w8]

-- text, many BEGINNING_OF_WORDS
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND o.lead_id IN (SELECT c.lead_id FROM lead_custom c WHERE c.org = ? AND CASE WHEN length(c.words) >= ? THEN (SELECT bool_and(strpos(c.words, ' ' || b) > 0) FROM unnest(string_to_array(?, ' ')) b) ELSE FALSE END)
-- [7, 7, 28, w0 w1 w2 w3 w4 w5 w6 w7 w8]

-- in status
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND o.key IN (WITH wanted(id) AS (VALUES (CAST(? AS VARCHAR)), (CAST(? AS VARCHAR))), candidate AS (
  SELECT o.key, o.status_id, o.date_created_second, o.date_updated_second
  FROM opportunity_record o
  WHERE o.org = ? AND ((o.status_id IN (SELECT w.id FROM wanted w)
    AND (o.date_created_second < ? OR o.date_updated_second IS NULL
      OR o.date_updated_second < ?))
    OR o.key IN (
      SELECT t.key FROM (
        SELECT c.key, coalesce(c.activity_at_second, c.date_created_second) AS second,
          c.new_status_id IN (SELECT w.id FROM wanted w) AS is_new,
          c.old_status_id IN (SELECT w.id FROM wanted w) AS is_old,
          c.new_status_id IN (SELECT p.id FROM pipeline_status p WHERE p.org = ?) AS is_known
        FROM opportunity_status_change_record c
        WHERE c.org = ?) t
      GROUP BY t.key
      HAVING max(CASE WHEN t.is_new AND t.second >= ? AND t.second < ? THEN 1 ELSE 0 END) = 1
        OR max(CASE WHEN t.is_new AND t.second < ? THEN t.second END)
          >= max(CASE WHEN t.is_known AND t.second <= ? THEN t.second END)
        OR (max(CASE WHEN t.is_old THEN 1 ELSE 0 END) = 1
          AND coalesce(min(CASE WHEN t.is_known THEN t.second END) >= ?, TRUE))))),
ranked AS (
  SELECT t.key, t.old_status_id, t.new_status_id, t.second,
    row_number() OVER (PARTITION BY t.key ORDER BY t.second, t.nano, t.id COLLATE "C") AS n,
    count(*) OVER (PARTITION BY t.key) AS last
  FROM (
    SELECT c.key, c.id, c.old_status_id, c.new_status_id,
      coalesce(c.activity_at_second, c.date_created_second) AS second,
      CASE WHEN c.activity_at_second IS NULL
        THEN c.date_created_nano ELSE c.activity_at_nano END AS nano
    FROM opportunity_status_change_record c
    WHERE c.org = ? AND c.key IN (SELECT k.key FROM candidate k)) t),
entry AS (
  SELECT r.key, 0 AS n, r.old_status_id AS status_id,
    CASE WHEN h.date_created_second < r.second
      THEN h.date_created_second ELSE r.second END AS second
  FROM ranked r JOIN candidate h ON h.key = r.key
  WHERE r.n = 1 AND r.old_status_id IS NOT NULL
  UNION ALL
  SELECT r.key, r.n, r.new_status_id, r.second
  FROM ranked r JOIN candidate h ON h.key = r.key
  UNION ALL
  SELECT r.key, r.n + 1, h.status_id,
    CASE WHEN h.date_updated_second > r.second
      THEN h.date_updated_second ELSE r.second END
  FROM ranked r JOIN candidate h ON h.key = r.key
  WHERE r.n = r.last AND r.new_status_id <> h.status_id
  UNION ALL
  SELECT h.key, 0, h.status_id, h.date_created_second
  FROM candidate h
  WHERE h.key NOT IN (SELECT r.key FROM ranked r)),
stay AS (
  SELECT e.key, e.status_id, e.second,
    lead(e.second) OVER (PARTITION BY e.key ORDER BY e.n) AS next
  FROM entry e
  WHERE e.status_id IN (SELECT p.id FROM pipeline_status p WHERE p.org = ?))
SELECT y.key FROM stay y WHERE y.status_id IN (?, ?) AND y.second < ? AND (y.next IS NULL OR y.next > ? OR y.second >= ?))
-- [7, s, t, 7, 1769904000, 1769904000, 7, 7, 1767225600, 1769904000, 1767225600, 1767225600, 1767225600, 7, 7, s, t, 1769904000, 1767225600, 1767225600]

-- in status at any time
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND o.key IN (WITH wanted(id) AS (VALUES (CAST(? AS VARCHAR))), candidate AS (
  SELECT o.key, o.status_id, o.date_created_second, o.date_updated_second
  FROM opportunity_record o
  WHERE o.org = ? AND ((o.status_id IN (SELECT w.id FROM wanted w)
    AND (o.date_created_second < ? OR o.date_updated_second IS NULL
      OR o.date_updated_second < ?))
    OR o.key IN (
      SELECT t.key FROM (
        SELECT c.key, coalesce(c.activity_at_second, c.date_created_second) AS second,
          c.new_status_id IN (SELECT w.id FROM wanted w) AS is_new,
          c.old_status_id IN (SELECT w.id FROM wanted w) AS is_old,
          c.new_status_id IN (SELECT p.id FROM pipeline_status p WHERE p.org = ?) AS is_known
        FROM opportunity_status_change_record c
        WHERE c.org = ?) t
      GROUP BY t.key
      HAVING max(CASE WHEN t.is_new AND t.second >= ? AND t.second < ? THEN 1 ELSE 0 END) = 1
        OR max(CASE WHEN t.is_new AND t.second < ? THEN t.second END)
          >= max(CASE WHEN t.is_known AND t.second <= ? THEN t.second END)
        OR (max(CASE WHEN t.is_old THEN 1 ELSE 0 END) = 1
          AND coalesce(min(CASE WHEN t.is_known THEN t.second END) >= ?, TRUE))))),
ranked AS (
  SELECT t.key, t.old_status_id, t.new_status_id, t.second,
    row_number() OVER (PARTITION BY t.key ORDER BY t.second, t.nano, t.id COLLATE "C") AS n,
    count(*) OVER (PARTITION BY t.key) AS last
  FROM (
    SELECT c.key, c.id, c.old_status_id, c.new_status_id,
      coalesce(c.activity_at_second, c.date_created_second) AS second,
      CASE WHEN c.activity_at_second IS NULL
        THEN c.date_created_nano ELSE c.activity_at_nano END AS nano
    FROM opportunity_status_change_record c
    WHERE c.org = ? AND c.key IN (SELECT k.key FROM candidate k)) t),
entry AS (
  SELECT r.key, 0 AS n, r.old_status_id AS status_id,
    CASE WHEN h.date_created_second < r.second
      THEN h.date_created_second ELSE r.second END AS second
  FROM ranked r JOIN candidate h ON h.key = r.key
  WHERE r.n = 1 AND r.old_status_id IS NOT NULL
  UNION ALL
  SELECT r.key, r.n, r.new_status_id, r.second
  FROM ranked r JOIN candidate h ON h.key = r.key
  UNION ALL
  SELECT r.key, r.n + 1, h.status_id,
    CASE WHEN h.date_updated_second > r.second
      THEN h.date_updated_second ELSE r.second END
  FROM ranked r JOIN candidate h ON h.key = r.key
  WHERE r.n = r.last AND r.new_status_id <> h.status_id
  UNION ALL
  SELECT h.key, 0, h.status_id, h.date_created_second
  FROM candidate h
  WHERE h.key NOT IN (SELECT r.key FROM ranked r)),
stay AS (
  SELECT e.key, e.status_id, e.second,
    lead(e.second) OVER (PARTITION BY e.key ORDER BY e.n) AS next
  FROM entry e
  WHERE e.status_id IN (SELECT p.id FROM pipeline_status p WHERE p.org = ?))
SELECT y.key FROM stay y WHERE y.status_id IN (?))
-- [7, s, 7, 9223372036854775807, 9223372036854775807, 7, 7, -9223372036854775808, 9223372036854775807, -9223372036854775808, -9223372036854775808, -9223372036854775808, 7, 7, s]

-- in status never
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND FALSE
-- [7]

-- lead has opportunity
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND NOT coalesce(o.lead_id IN (SELECT o.lead_id FROM opportunity_record o WHERE o.org = ? AND o.lead_id IS NOT NULL AND NOT coalesce(o.user_id IN (?), FALSE)), FALSE)
-- [7, 7, u]

-- first opportunities
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND o.key IN (SELECT o.key FROM opportunity_record o LEFT JOIN pipeline_status s ON s.org = o.org AND s.id = o.status_id WHERE o.org = ? AND o.user_id IN (?) ORDER BY (CASE WHEN length(o.date_lost) = 10 THEN o.date_lost || 'T00:00:00' ELSE substr(o.date_lost, 1, 19) END) COLLATE "C" ASC NULLS LAST, s.pipeline_name COLLATE "C" DESC NULLS LAST, o.date_created_second DESC NULLS LAST, o.id COLLATE "C" ASC NULLS LAST LIMIT ?)
-- [7, 7, u, 3]

-- first leads
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND o.lead_id IN (SELECT u.id FROM (SELECT r.org, r.id FROM lead_record r WHERE r.org = ? UNION SELECT n.org, n.lead_id FROM opportunity_record n WHERE n.org = ? AND n.lead_id IS NOT NULL) u LEFT JOIN lead_record l ON l.org = u.org AND l.id = u.id WHERE ((u.id <> '') AND u.id IN (SELECT o.lead_id FROM opportunity_record o WHERE o.org = ? AND o.lead_id IS NOT NULL AND TRUE)) ORDER BY coalesce(l.name, l.display_name) COLLATE "C" ASC NULLS LAST, l.date_created_second DESC NULLS LAST, u.id COLLATE "C" ASC NULLS LAST LIMIT ?)
-- [7, 7, 7, 7, 2]

-- first none
SELECT o.key FROM opportunity_record o WHERE o.org = ? AND FALSE
-- [7]

