/** With what the report is compared; only what goes with its range can be chosen. */
import { NONE, PREVIOUS, SAME_DAYS, comparisonsFor } from "../state/comparison.js";
import { datesRange, daysOf } from "../state/ranges.js";
import { show } from "../view/dom.js";
import { DayInputs } from "./day-inputs.js";
import { Select } from "./select.js";

const CUSTOM = "custom";
const LABELS = new Map([[NONE, "Nothing"], [PREVIOUS, "Previous period"], ...SAME_DAYS]);

export class CompareControl extends Select {
  /** @param suggested gives the days to begin with when a custom range is chosen */
  constructor(changed, suggested) {
    super("compare", "Compare with", (value) => {
      const { start, end } = suggested();
      changed(value === CUSTOM ? datesRange(start, end) : value);
    });
    this.days = new DayInputs("compare", changed);
    this.body.append(this.days.node);
  }

  /** @param base the range that the comparison replaces */
  set(comparison, base) {
    const options = comparisonsFor(base).map((value) => [value, LABELS.get(value)]);
    const dates = daysOf(comparison) !== null;
    super.set([...options, [CUSTOM, "Two other dates …"]], dates ? CUSTOM : comparison);
    show(this.days.node, dates);
    if (dates) {
      this.days.set(comparison);
    }
  }
}
