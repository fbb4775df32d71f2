-- PostgreSQL finds single records by indexes, and they keep apart what is told apart.

CREATE UNIQUE INDEX organization_number ON organization (number);
CREATE UNIQUE INDEX organization_id ON organization (id);

CREATE UNIQUE INDEX pipeline_record_id ON pipeline_record (org, id);
CREATE UNIQUE INDEX pipeline_status_id ON pipeline_status (org, id);
CREATE UNIQUE INDEX user_record_id ON user_record (org, id);
CREATE UNIQUE INDEX group_record_id ON group_record (org, id);
CREATE UNIQUE INDEX saved_search_record_id ON saved_search_record (org, id);
CREATE UNIQUE INDEX lead_record_id ON lead_record (org, id);
CREATE UNIQUE INDEX removal_id ON removal (org, kind, id);

CREATE UNIQUE INDEX opportunity_key_id ON opportunity_key (org, id);
CREATE UNIQUE INDEX opportunity_key_key ON opportunity_key (org, key);
CREATE UNIQUE INDEX opportunity_record_id ON opportunity_record (org, id);
CREATE UNIQUE INDEX opportunity_record_key ON opportunity_record (org, key);

CREATE UNIQUE INDEX opportunity_status_change_record_id ON opportunity_status_change_record (org, id);
CREATE INDEX opportunity_status_change_record_key ON opportunity_status_change_record (org, key);
