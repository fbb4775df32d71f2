CREATE INDEX opportunity_version_version ON opportunity_version (org, version);
CREATE UNIQUE INDEX opportunity_currency_currency ON opportunity_currency (org, value_currency);
CREATE UNIQUE INDEX group_member_position ON group_member (org, group_id, position);
