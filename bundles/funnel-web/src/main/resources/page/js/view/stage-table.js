/** Every figure of the stages, as a table. */
import { changeOf } from "../figures/change.js";
import { NOTHING } from "../figures/formats.js";
import { MEASURE_FIELDS, figure } from "../figures/measures.js";
import { html, named } from "./dom.js";
import { cell, head, scrolling } from "./table.js";

const MARKS = { up: "▲ ", down: "▼ ", same: "" };

const AMOUNTS = [
  { field: "count", label: "Count", kind: "count" },
  { field: "value", label: "Value", kind: "money" },
  { field: "weighted_value", label: "Weighted", kind: "money" },
];

/** What became of the amounts of the chosen measure. */
function outcomes(fields) {
  return [
    { field: fields.rate, label: "Advanced", kind: "rate" },
    { field: fields.lost, label: "Lost", kind: fields.kind },
    { field: fields.lostRatio, label: "Lost share", kind: "rate" },
    { field: fields.left, label: "Left", kind: fields.kind },
    { field: fields.open, label: "Still there", kind: fields.kind },
    { field: "average_time_to_advance", label: "Time", kind: "time" },
  ].filter(({ field }) => field !== null);
}

/**
 * @param stages as the API lists them
 * @param before the compared stages, null without a comparison
 * @param name tells the table from others, in its label and test IDs
 */
export function stageTable(stages, before, measure, formats, { name, label }) {
  const fields = MEASURE_FIELDS[measure];
  const more = outcomes(fields);
  const earlier = before && new Map(before.map((stage) => [stage.status.id, stage]));
  const heads = [
    ...AMOUNTS.map((column) => column.label),
    ...(earlier ? ["Before", "Change"] : []),
    ...more.map((column) => column.label),
  ];
  const rows = stages.map((stage) =>
    html(
      "tr",
      { "data-testid": `${name}-${stage.status.id}` },
      html("th", { scope: "row" }, named(stage.status.label)),
      figures(stage, AMOUNTS, formats),
      earlier ? comparison(stage, earlier.get(stage.status.id), fields, formats) : [],
      stage.status.type === "won" ? nothings(more) : figures(stage, more, formats),
    ),
  );
  const table = html(
    "table",
    { "data-testid": name },
    html("caption", { class: "unseen" }, label),
    html("thead", {}, html("tr", {}, head("Stage"), heads.map((text) => head(text, true)))),
    html("tbody", {}, rows),
  );
  return scrolling(label, table);
}

function figures(stage, columns, formats) {
  return columns.map(({ field, kind }) => cell(field, figure(stage, field), formats[kind](figure(stage, field))));
}

/** Of won stages the API says 0 for what they cannot have. */
function nothings(columns) {
  return columns.map(({ field }) => cell(field, null, NOTHING));
}

function comparison(stage, earlier, fields, formats) {
  const [was, is] = [figure(earlier, fields.amount), figure(stage, fields.amount)];
  const change = changeOf(fields.kind, was, is, formats);
  return [
    cell("before", was, formats[fields.kind](was)),
    cell("change", change?.direction ?? null, change ? MARKS[change.direction] + change.text : NOTHING),
  ];
}
