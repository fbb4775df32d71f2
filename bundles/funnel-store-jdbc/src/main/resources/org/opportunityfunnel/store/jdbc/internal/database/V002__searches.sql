-- What saved searches ask for beside the records themselves. All of it follows from the records: *_words is the text's
-- words, folded, with one space around each; *_folded is the text without case and accents, null where that is lower()
-- of the text, which is so for ASCII. Both are folded before they come here, so that every database finds the same.

ALTER TABLE opportunity_record ADD COLUMN lead_name_words VARCHAR;
ALTER TABLE opportunity_record ADD COLUMN lead_name_folded VARCHAR;
ALTER TABLE opportunity_record ADD COLUMN note_words VARCHAR;
ALTER TABLE opportunity_record ADD COLUMN note_folded VARCHAR;

ALTER TABLE lead_record ADD COLUMN name_words VARCHAR;
ALTER TABLE lead_record ADD COLUMN name_folded VARCHAR;
ALTER TABLE lead_record ADD COLUMN description_words VARCHAR;
ALTER TABLE lead_record ADD COLUMN description_folded VARCHAR;
ALTER TABLE lead_record ADD COLUMN url_words VARCHAR;
ALTER TABLE lead_record ADD COLUMN url_folded VARCHAR;
ALTER TABLE lead_record ADD COLUMN status_label_words VARCHAR;
ALTER TABLE lead_record ADD COLUMN status_label_folded VARCHAR;

ALTER TABLE pipeline_status ADD COLUMN label_words VARCHAR;
ALTER TABLE pipeline_status ADD COLUMN label_folded VARCHAR;
ALTER TABLE pipeline_status ADD COLUMN pipeline_name_words VARCHAR;
ALTER TABLE pipeline_status ADD COLUMN pipeline_name_folded VARCHAR;

-- The same of IDs and currencies, by text, only of those that are not ASCII: few or none. They are of no organization:
-- the forms follow from the text alone, and are found by a record's own text only, so that what another organization has
-- makes no difference to what a search finds. Loads drop what no record has any more each time the table has doubled.
CREATE TABLE text_form (
  text_value VARCHAR NOT NULL,
  words VARCHAR NOT NULL,
  folded VARCHAR NOT NULL
);

-- A row for each value of a custom field: a text (which may also be a time, or a day counted from 1970-01-01), a number
-- or a truth value.
CREATE TABLE opportunity_custom (
  org INTEGER NOT NULL,
  key INTEGER NOT NULL,
  field VARCHAR NOT NULL,
  text_value VARCHAR,
  words VARCHAR,
  folded VARCHAR,
  number_value DOUBLE PRECISION,
  truth_value BOOLEAN,
  moment_second BIGINT,
  moment_day BIGINT
);

CREATE TABLE lead_custom (
  org INTEGER NOT NULL,
  lead_id VARCHAR NOT NULL,
  field VARCHAR NOT NULL,
  text_value VARCHAR,
  words VARCHAR,
  folded VARCHAR,
  number_value DOUBLE PRECISION,
  truth_value BOOLEAN,
  moment_second BIGINT,
  moment_day BIGINT
);
