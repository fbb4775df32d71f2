-- DuckDB has no index of the IDs here, and finding a few of millions means to unpack all of them. A number made of the ID
-- tells most others apart: a load of a few records looks at the numbers, and then at the few rows that have them. Its
-- formula is that of MD5, so that it stays what it is in every release of the database.

ALTER TABLE lead_record ADD COLUMN id_hash INTEGER;
UPDATE lead_record SET id_hash = CAST(CAST(md5_number_lower(id) & 4294967295 AS BIGINT) - 2147483648 AS INTEGER);

ALTER TABLE opportunity_key ADD COLUMN id_hash INTEGER;
UPDATE opportunity_key SET id_hash = CAST(CAST(md5_number_lower(id) & 4294967295 AS BIGINT) - 2147483648 AS INTEGER);

ALTER TABLE opportunity_record ADD COLUMN id_hash INTEGER;
UPDATE opportunity_record SET id_hash = CAST(CAST(md5_number_lower(id) & 4294967295 AS BIGINT) - 2147483648 AS INTEGER);

ALTER TABLE opportunity_status_change_record ADD COLUMN id_hash INTEGER;
UPDATE opportunity_status_change_record
SET id_hash = CAST(CAST(md5_number_lower(id) & 4294967295 AS BIGINT) - 2147483648 AS INTEGER);
