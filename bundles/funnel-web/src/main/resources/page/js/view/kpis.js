/** The totals, each with its change against the comparison. */
import { changeOf } from "../figures/change.js";
import { figure } from "../figures/measures.js";
import { html } from "./dom.js";

/** @param good which direction is good news */
const KPIS = [
  { id: "count", label: "Opportunities", kind: "count", good: "up" },
  { id: "count_win_rate", label: "Win rate", kind: "rate", good: "up" },
  { id: "average_time_to_win", label: "Average time to win", kind: "time", good: "down" },
  {
    id: "average_value_annualized_per_won_opportunity",
    label: "Average value of a win",
    kind: "money",
    good: "up",
  },
  { id: "sales_velocity", label: "Sales velocity", kind: "money", good: "up" },
];

const ARROWS = { up: "▲", down: "▼", same: "=" };
const WORDS = { up: "up", down: "down", same: "unchanged" };

/** The row of totals; compared is null without a comparison. */
export function kpis(base, compared, formats) {
  const now = base.totals.aggregations;
  const before = compared?.totals.aggregations;
  return KPIS.map((kpi) => {
    const value = figure(now, kpi.id);
    return html(
      "div",
      { class: "kpi card", "data-testid": `kpi-${kpi.id}` },
      html("dt", {}, kpi.label),
      html("dd", { class: "figure", "data-field": kpi.id, "data-value": String(value) }, formats[kpi.kind](value)),
      html("dd", { class: "detail" }, detail(kpi.id, now, formats)),
      before ? changeLine(kpi, figure(before, kpi.id), value, formats) : null,
    );
  });
}

function detail(id, totals, formats) {
  const count = (field) => formats.count(totals[field]);
  switch (id) {
    case "count":
      return `${count("count_total_complete")} closed, ${count("count_total_won")} won`;
    case "count_win_rate":
      return `${formats.rate(totals.value_win_rate)} by value`;
    case "average_value_annualized_per_won_opportunity":
      return `${formats.money(totals.value_total_won)} won`;
    case "sales_velocity":
      return "a day";
    default:
      return "";
  }
}

function changeLine(kpi, before, after, formats) {
  const change = changeOf(kpi.kind, before, after, formats);
  const was = html("span", { class: "was" }, `was ${formats[kpi.kind](before)}`);
  if (!change) {
    return html("dd", { class: "change", "data-testid": `change-${kpi.id}` }, was);
  }
  const tone = change.direction === "same" ? "same" : change.direction === kpi.good ? "good" : "bad";
  const mark = html("span", { "aria-hidden": "true" }, ARROWS[change.direction]);
  const word = html("span", { class: "unseen" }, ` ${WORDS[change.direction]} `);
  return html(
    "dd",
    { class: "change", "data-testid": `change-${kpi.id}`, "data-direction": change.direction },
    html("strong", { class: tone }, mark, word, html("span", {}, ` ${change.text}`)),
    " ",
    was,
  );
}
