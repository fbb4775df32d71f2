-- The records of data.md, by organization. Nothing has an index: loads compare whole sets, and an index of
-- millions of IDs would have to stay in memory. IDs are unique within organization and kind all the same; loads see to it.
-- A time is its epoch second and the nanosecond within it, so that nothing of its precision is lost.
-- custom: the custom fields as a JSON object with sorted members; null without any.

CREATE TABLE organization (
  number INTEGER NOT NULL,
  id VARCHAR NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE pipeline_record (
  org INTEGER NOT NULL,
  id VARCHAR NOT NULL,
  name VARCHAR,
  -- [{"id", "label", "type"}] in order
  statuses VARCHAR NOT NULL,
  date_updated_second BIGINT,
  date_updated_nano INTEGER
);

-- What pipeline_record.statuses says, a row a status: filters join it.
CREATE TABLE pipeline_status (
  org INTEGER NOT NULL,
  id VARCHAR NOT NULL,
  label VARCHAR NOT NULL,
  type VARCHAR NOT NULL,
  pipeline_id VARCHAR NOT NULL,
  pipeline_name VARCHAR NOT NULL
);

CREATE TABLE user_record (
  org INTEGER NOT NULL,
  id VARCHAR NOT NULL,
  first_name VARCHAR,
  last_name VARCHAR,
  email VARCHAR,
  date_updated_second BIGINT,
  date_updated_nano INTEGER
);

CREATE TABLE group_record (
  org INTEGER NOT NULL,
  id VARCHAR NOT NULL,
  name VARCHAR,
  -- [user ID] in order
  members VARCHAR,
  date_updated_second BIGINT,
  date_updated_nano INTEGER
);

CREATE TABLE saved_search_record (
  org INTEGER NOT NULL,
  id VARCHAR NOT NULL,
  name VARCHAR,
  type VARCHAR NOT NULL,
  s_query VARCHAR,
  query VARCHAR,
  date_updated_second BIGINT,
  date_updated_nano INTEGER
);

CREATE TABLE lead_record (
  org INTEGER NOT NULL,
  id VARCHAR NOT NULL,
  name VARCHAR,
  display_name VARCHAR,
  description VARCHAR,
  url VARCHAR,
  status_id VARCHAR,
  status_label VARCHAR,
  created_by VARCHAR,
  updated_by VARCHAR,
  date_created_second BIGINT,
  date_created_nano INTEGER,
  date_updated_second BIGINT,
  date_updated_nano INTEGER,
  custom VARCHAR
);

-- A number for each opportunity ID that any record ever named, from 0 without gaps; it is kept for good, so that an
-- opportunity that is removed and comes again keeps its number, and a change may wait for its opportunity.
CREATE TABLE opportunity_key (
  org INTEGER NOT NULL,
  id VARCHAR NOT NULL,
  key INTEGER NOT NULL
);

CREATE TABLE opportunity_record (
  org INTEGER NOT NULL,
  key INTEGER NOT NULL,
  id VARCHAR NOT NULL,
  lead_id VARCHAR,
  lead_name VARCHAR,
  contact_id VARCHAR,
  user_id VARCHAR,
  created_by VARCHAR,
  updated_by VARCHAR,
  pipeline_id VARCHAR,
  status_id VARCHAR NOT NULL,
  -- in cents
  value BIGINT,
  value_period VARCHAR,
  value_currency VARCHAR,
  confidence INTEGER,
  date_created_second BIGINT NOT NULL,
  date_created_nano INTEGER NOT NULL,
  date_updated_second BIGINT,
  date_updated_nano INTEGER,
  -- a day, or a time in UTC: ISO 8601
  date_won VARCHAR,
  date_lost VARCHAR,
  note VARCHAR,
  custom VARCHAR
);

CREATE TABLE opportunity_status_change_record (
  org INTEGER NOT NULL,
  key INTEGER NOT NULL,
  id VARCHAR NOT NULL,
  opportunity_id VARCHAR NOT NULL,
  old_status_id VARCHAR,
  new_status_id VARCHAR NOT NULL,
  activity_at_second BIGINT,
  activity_at_nano INTEGER,
  date_created_second BIGINT,
  date_created_nano INTEGER,
  date_updated_second BIGINT,
  date_updated_nano INTEGER
);

-- When a record that said so was removed: an older one that arrives later stays away.
CREATE TABLE removal (
  org INTEGER NOT NULL,
  kind VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  date_updated_second BIGINT NOT NULL,
  date_updated_nano INTEGER NOT NULL
);
