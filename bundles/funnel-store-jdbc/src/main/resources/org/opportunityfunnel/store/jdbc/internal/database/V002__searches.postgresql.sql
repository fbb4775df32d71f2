-- Texts may be longer than what an ordered index takes.
CREATE INDEX text_form_text ON text_form USING hash (text_value);

CREATE INDEX opportunity_custom_key ON opportunity_custom (org, key);
CREATE INDEX lead_custom_id ON lead_custom (org, lead_id);
