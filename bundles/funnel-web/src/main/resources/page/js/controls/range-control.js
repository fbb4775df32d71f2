/** A range: relative by name, or two dates. */
import { RELATIVE, datesRange, daysOf } from "../state/ranges.js";
import { show } from "../view/dom.js";
import { DayInputs } from "./day-inputs.js";
import { Select } from "./select.js";

const DATES = "dates";
const OPTIONS = [...RELATIVE, [DATES, "Two dates …"]];

export class RangeControl extends Select {
  /** @param suggested gives the days to begin with when two dates are chosen */
  constructor(name, label, changed, suggested) {
    super(name, label, (value) => {
      const { start, end } = suggested();
      changed(value === DATES ? datesRange(start, end) : value);
    });
    this.days = new DayInputs(name, changed);
    this.body.append(this.days.node);
  }

  set(range) {
    const dates = daysOf(range) !== null;
    super.set(OPTIONS, dates ? DATES : range);
    show(this.days.node, dates);
    if (dates) {
      this.days.set(range);
    }
  }
}
