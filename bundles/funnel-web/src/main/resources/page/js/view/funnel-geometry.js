/** Where the bars of the funnel are; all lengths in pixels. */

const ROOMY = Object.freeze({ label: 22, bar: 28, ghost: 5, gap: 3, between: 20, space: 10 });
const DENSE = Object.freeze({ label: 18, bar: 14, ghost: 4, gap: 2, between: 19, space: 6 });

/** From this many stages on, the rows are lower. */
const MANY = 16;

/**
 * The rows from top to bottom, at the width given.
 *
 * @param stages of each the amount, lost (null: not known), before (null: no comparison), and
 *     between, whether there is a text between it and the next
 * @return rows with y, height, and the parts of the bar: x, width
 */
export function layout(stages, width) {
  const size = stages.length > MANY ? DENSE : ROOMY;
  const greatest = Math.max(1, ...stages.flatMap(({ amount, before }) => [amount, before ?? 0]));
  const length = (amount) => (Math.max(0, amount) / greatest) * width;
  const compared = stages.some(({ before }) => before !== null);
  const step = size.label + size.bar + (compared ? size.gap + size.ghost : 0);
  let next = 0;
  const rows = stages.map((stage) => {
    const y = next;
    next += step + (stage.between ? size.between : 0) + size.space;
    const bar = length(stage.amount);
    const lost = Math.min(bar, length(stage.lost ?? 0));
    return {
      label: y + size.label - 7,
      bar: { y: y + size.label, height: size.bar, kept: bar - lost, lost },
      ghost:
        stage.before === null
          ? null
          : { y: y + size.label + size.bar + size.gap, height: size.ghost, width: length(stage.before) },
      between: y + step + size.between - 5,
    };
  });
  return { rows, height: next };
}

/** The outline of a bar whose left and right corners are round by so much. */
export function barPath(x, y, width, height, left, right) {
  const [l, r] = [Math.min(left, width / 2), Math.min(right, width / 2)];
  const corner = (radius, dx, dy) => (radius > 0 ? `a${radius} ${radius} 0 0 1 ${dx} ${dy}` : "");
  return [
    `M${x + l} ${y}H${x + width - r}`,
    corner(r, r, r),
    `V${y + height - r}`,
    corner(r, -r, r),
    `H${x + l}`,
    corner(l, -l, -l),
    `V${y + l}`,
    corner(l, l, -l),
    "z",
  ].join("");
}
