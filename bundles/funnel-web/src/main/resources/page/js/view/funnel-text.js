/** Text that has to fit into a picture. */

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** The size of bold text; smaller text is regular. */
const LABEL = 14;

let ruler = null;

function measured(text, size) {
  ruler ??= document.createElement("canvas").getContext("2d");
  ruler.font = `${size === LABEL ? 600 : 400} ${size}px ${FONT}`;
  return ruler.measureText(text).width;
}

/** The text, or as many of its characters as fit into the width, and "…". */
export function fitted(text, width, size = LABEL) {
  if (measured(text, size) <= width) {
    return isolated(text);
  }
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  let [fits, tooMany] = [0, letters.length];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (measured(`${letters.slice(0, middle).join("")}…`, size) <= width) {
      fits = middle;
    } else {
      tooMany = middle;
    }
  }
  return isolated(`${letters.slice(0, fits).join("")}…`);
}

/** Kept from turning the direction of what is around it. */
function isolated(text) {
  return `\u2068${text}\u2069`;
}
