/** The fields of a stage that a measure is about; null where the API has none. */

export const MEASURE_FIELDS = Object.freeze({
  count: {
    kind: "count",
    amount: "count",
    rate: "count_conversion_rate",
    lost: "count_lost",
    lostRatio: "count_lost_ratio",
    left: "count_left",
    open: "count_open",
  },
  value: {
    kind: "money",
    amount: "value",
    rate: "value_conversion_rate",
    lost: "value_lost",
    lostRatio: "value_lost_ratio",
    left: "value_left",
    open: "value_open",
  },
  weighted_value: {
    kind: "money",
    amount: "weighted_value",
    rate: "weighted_value_conversion_rate",
    lost: null,
    lostRatio: null,
    left: null,
    open: null,
  },
});

/** A field of a record as a figure: absent, as with no comparison, is null too. */
export function figure(record, field) {
  return record?.[field] ?? null;
}
