CREATE OR REPLACE TABLE funnel_visit AS SELECT * FROM derived_visit ORDER BY org, pipeline_id, valid_until DESC, created;

CREATE OR REPLACE TABLE funnel_ending AS SELECT * FROM derived_ending ORDER BY org, pipeline_id, valid_until DESC, created;
