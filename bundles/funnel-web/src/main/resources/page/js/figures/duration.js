/** Durations in their two largest units, such as 6d 15h; what is left is cut off. */

const UNITS = [
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

/** A function that says a number of whole seconds in the languages' short way. */
export function durations(languages) {
  const formats = new Map(
    UNITS.map(([unit]) => [
      unit,
      new Intl.NumberFormat(languages, { style: "unit", unit, unitDisplay: "narrow" }),
    ]),
  );
  return (seconds) => {
    const at = Math.max(0, UNITS.findIndex(([, length]) => seconds >= length));
    const first = seconds < 1 ? UNITS.length - 1 : at;
    const [unit, length] = UNITS[first];
    const text = formats.get(unit).format(Math.floor(seconds / length));
    if (first === UNITS.length - 1) {
      return text;
    }
    const [smaller, small] = UNITS[first + 1];
    return `${text} ${formats.get(smaller).format(Math.floor((seconds % length) / small))}`;
  };
}
