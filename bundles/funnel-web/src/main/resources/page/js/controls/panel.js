/** All controls: what they show is the state, what the user does is a change to it. */
import { baseRange } from "../state/comparison.js";
import { COUNTINGS, MEASURES, TYPES } from "../state/state.js";
import { html, show } from "../view/dom.js";
import { CompareControl } from "./compare-control.js";
import { People } from "./people.js";
import { RangeControl } from "./range-control.js";
import { Segments } from "./segments.js";
import { Select } from "./select.js";
import { zoneOptions } from "./zones.js";

const CONTROL_OF = [
  [/^pipeline/, "pipeline"],
  [/^type/, "type"],
  [/^report_/, "report"],
  [/^cohort_/, "cohort"],
  [/^compared_/, "compare"],
  [/^users/, "users"],
  [/^query/, "search"],
  [/^timezone/, "zone"],
  [/^stage_counting/, "counting"],
];

export class Panel {
  /**
   * @param change called with what the user changed of the state
   * @param suggested gives the days of a range to begin with: suggested("cohort")
   */
  constructor(change, suggested) {
    const by = (name) => (value) => change({ [name]: value });
    const range = (name, label) => new RangeControl(name, label, by(name), () => suggested(name));
    this.controls = {
      pipeline: new Select("pipeline", "Pipeline", by("pipeline")),
      type: new Segments("type", "An opportunity counts that", TYPES, by("type")),
      cohort: range("cohort", "Created in"),
      report: range("report", "Active, won or lost in"),
      compare: new CompareControl(by("compare"), () => suggested("compare")),
      measure: new Segments("measure", "Show", MEASURES, by("measure")),
      users: new People(by("users")),
      search: new Select("search", "Saved search", by("search")),
      counting: new Select("counting", "Count in", by("counting")),
      zone: new Select("zone", "Time zone", by("zone")),
    };
    const fields = Object.values(this.controls).map((control) => control.node);
    this.node = html("form", { class: "panel", "aria-label": "What is shown" }, fields);
    this.node.addEventListener("submit", (event) => event.preventDefault());
  }

  set(state, catalog) {
    const { pipeline, type, cohort, report, compare, measure, users, search, counting, zone } =
      this.controls;
    const pairs = (records) => records.map(({ id, name }) => [id, name]);
    pipeline.set(pairs(catalog.pipelines), state.pipeline);
    type.set(state.type);
    show(cohort.node, state.type === "created-cohort");
    cohort.set(state.cohort);
    report.set(state.report);
    compare.set(state.compare, baseRange(state));
    measure.set(state.measure);
    users.set(catalog.people, state.users);
    search.set([["", "None"], ...pairs(catalog.searches)], state.search);
    counting.set(COUNTINGS, state.counting);
    zone.set(zoneOptions(state.zone), state.zone);
  }

  /**
   * Says at the controls what is wrong with the request's fields.
   *
   * @return what belongs to no control
   */
  refuse(fields) {
    const messages = new Map(Object.keys(this.controls).map((name) => [name, ""]));
    const rest = [];
    for (const [path, message] of Object.entries(fields)) {
      const control = CONTROL_OF.find(([pattern]) => pattern.test(path))?.[1];
      if (control) {
        messages.set(control, message);
      } else {
        rest.push(`${path}: ${message}`);
      }
    }
    messages.forEach((message, name) => this.controls[name].refuse(message));
    return rest;
  }
}
