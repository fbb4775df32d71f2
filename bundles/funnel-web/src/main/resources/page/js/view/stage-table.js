/** Every figure of the stages, as a table. */
import { changeOf } from "../figures/change.js";
import { NOTHING } from "../figures/formats.js";
import { MEASURE_FIELDS, figure } from "../figures/measures.js";
import { html, named } from "./dom.js";
import { cell, head, scrolling } from "./table.js";

/** The columns for a measure: amounts of all measures, what became of those of the chosen one. */
function columnsOf(fields) {
  return [
    { field: "count", label: "Opportunities", kind: "count" },
    { field: "value", label: "Value", kind: "money" },
    { field: "weighted_value", label: "Weighted value", kind: "money" },
    { field: fields.rate, label: "Advanced", kind: "rate" },
    { field: fields.lost, label: "Lost", kind: fields.kind },
    { field: fields.lostRatio, label: "Lost share", kind: "rate" },
    { field: fields.left, label: "Left", kind: fields.kind },
    { field: fields.open, label: "Still there", kind: fields.kind },
    { field: "average_time_to_advance", label: "Time to advance", kind: "time" },
  ].filter(({ field }) => field !== null);
}

/**
 * @param stages as the API lists them
 * @param before the compared stages, null without a comparison
 * @param name tells the table from others, in its label and test IDs
 */
export function stageTable(stages, before, measure, formats, { name, label }) {
  const fields = MEASURE_FIELDS[measure];
  const columns = columnsOf(fields);
  const earlier = before && new Map(before.map((stage) => [stage.status.id, stage]));
  const extra = earlier ? [head("Before", true), head("Change", true)] : [];
  const table = html(
    "table",
    { "data-testid": name },
    html("caption", { class: "unseen" }, label),
    html(
      "thead",
      {},
      html("tr", {}, head("Stage"), columns.map(({ label: text }) => head(text, true)), extra),
    ),
    html(
      "tbody",
      {},
      stages.map((stage) =>
        html(
          "tr",
          { "data-testid": `${name}-${stage.status.id}` },
          html("th", { scope: "row" }, named(stage.status.label)),
          columns.map(({ field, kind }) => {
            const shown = isMeasured(stage, field) ? figure(stage, field) : null;
            return cell(field, shown, formats[kind](shown));
          }),
          earlier ? comparison(stage, earlier.get(stage.status.id), fields, formats) : [],
        ),
      ),
    ),
  );
  return scrolling(label, table);
}

/** Of won stages the API says 0 for what they cannot have. */
function isMeasured(stage, field) {
  return stage.status.type !== "won" || ["count", "value", "weighted_value"].includes(field);
}

function comparison(stage, earlier, fields, formats) {
  const [was, is] = [figure(earlier, fields.amount), figure(stage, fields.amount)];
  const change = changeOf(fields.kind, was, is, formats);
  const marks = { up: "▲ ", down: "▼ ", same: "" };
  return [
    cell("before", was, formats[fields.kind](was)),
    cell("change", change?.direction ?? null, change ? marks[change.direction] + change.text : NOTHING),
  ];
}
