/** The report: heading, totals, funnel and tables. */
import { formats } from "../figures/formats.js";
import { html, show } from "./dom.js";
import { Funnel } from "./funnel.js";
import { Heading } from "./heading.js";
import { kpis } from "./kpis.js";
import { stageTable } from "./stage-table.js";
import { UserTable } from "./user-table.js";

export class Report {
  /** @param actions change(some of the state), toolbar (a node) */
  constructor(languages, { change, toolbar }) {
    this.languages = languages;
    this.heading = new Heading(languages);
    this.kpis = html("dl", { class: "kpis", "data-testid": "kpis" });
    const picture = html("div", { class: "picture" });
    this.funnel = new Funnel(picture);
    this.stages = html("div");
    this.users = new UserTable(languages, change);
    this.empty = this.#nothing(change);
    this.picture = card("Funnel", this.empty, picture, legend());
    this.tables = [card("Stages", this.stages), card("Users", this.users.node)];
    this.content = html("div", { class: "content" }, this.kpis, this.picture, this.tables);
    show(this.content, false);
    this.node = html(
      "div",
      { class: "report", "data-testid": "result", "data-state": "loading", "aria-busy": "true" },
      html("div", { class: "top" }, this.heading.node, toolbar),
      this.content,
    );
  }

  /** loading, ready, failed or waiting; what was shown before stays. */
  mark(state) {
    this.node.dataset.state = state;
    this.node.setAttribute("aria-busy", String(state === "loading"));
  }

  set(base, compared, state) {
    this.shown = { base, compared };
    const none = base.totals.aggregations.count === 0;
    const nothing = none && !compared?.totals.aggregations.count;
    this.formats = formats(this.languages, base.totals.meta.currency);
    this.heading.set(base, compared);
    this.kpis.replaceChildren(...kpis(base, compared, this.formats));
    show(this.content, true);
    show(this.empty, none);
    this.picture.classList.toggle("empty", nothing);
    this.picture.classList.toggle("compared", compared !== null);
    this.users.set(base, compared, state, this.formats);
    this.#measured(state);
  }

  /** Shows the same reports in another way. */
  update(state) {
    if (this.shown) {
      this.#measured(state);
      this.users.update(state);
    }
  }

  #measured(state) {
    const { base, compared } = this.shown;
    this.picture.classList.toggle("no-lost", state.measure === "weighted_value");
    const before = compared?.stages.aggregations.stages ?? null;
    const name = { name: "stages-table", label: "Stages" };
    this.stages.replaceChildren(
      stageTable(base.stages.aggregations.stages, before, state.measure, this.formats, name),
    );
    // It asks for its width: the page is laid out once if everything else is there.
    this.funnel.set(base, compared, state.measure, this.formats);
  }

  #nothing(change) {
    return html(
      "div",
      { class: "nothing", "data-testid": "empty", hidden: true },
      html("p", {}, "No opportunity is in this selection."),
      html(
        "button",
        {
          type: "button",
          "data-testid": "empty-all-time",
          onclick: () => change({ cohort: "all-time", report: "all-time" }),
        },
        "Look at all time",
      ),
    );
  }
}

function card(title, ...children) {
  return html("section", { class: "card", "aria-label": title }, html("h2", {}, title), children);
}

function legend() {
  const entry = (kind, text) => html("li", { class: kind }, text);
  return html(
    "ul",
    { class: "legend", "aria-hidden": "true" },
    entry("kept", "In the stage"),
    entry("lost", "Lost there"),
    entry("won", "Won"),
    entry("ghost", "Comparison"),
  );
}
