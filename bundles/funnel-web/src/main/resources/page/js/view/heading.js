/** What the figures are about: the pipeline, the resolved ranges and the zone. */
import { clockText, rangeTexts } from "../figures/days.js";
import { html, named } from "./dom.js";

export class Heading {
  constructor(languages) {
    this.languages = languages;
    this.title = html("h1", { id: "title", "data-testid": "title", tabindex: "-1" }, "Funnel");
    this.line = html("p", { class: "ranges", "data-testid": "ranges" });
    this.asOf = html("p", { class: "as-of", "data-testid": "as-of" });
    this.node = html("div", { class: "heading" }, this.title, this.line, this.asOf);
  }

  set(base, compared) {
    const { meta } = base.totals;
    const text = rangeTexts(this.languages);
    this.title.replaceChildren(named(meta.pipeline.name));
    const part = (id, words) => html("span", { "data-testid": id }, words);
    const parts = [
      meta.cohort_range && part("cohort-text", `Created ${text(meta.cohort_range)}`),
      part("report-text", `${meta.cohort_range ? "active" : "Active"}, won or lost ${text(meta.report_range)}`),
      compared && part("compared-text", `compared with ${text(comparedRange(compared))}`),
      part("zone-text", meta.report_range.timezone),
    ];
    const shown = parts.filter(Boolean).flatMap((span) => [" · ", span]);
    this.line.replaceChildren(...shown.slice(1));
    this.asOf.textContent = `As of ${clockText(this.languages, meta.as_of)}`;
  }
}

function comparedRange({ totals }) {
  return totals.meta.cohort_range ?? totals.meta.report_range;
}
