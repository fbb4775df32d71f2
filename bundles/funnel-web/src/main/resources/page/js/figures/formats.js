/** How figures are written: in the browser's languages, money in the currency's own way. */
import { durations } from "./duration.js";

export const NOTHING = "–";

const orNothing = (write) => (figure) => (figure === null ? NOTHING : write(figure));

/** A plain number with the two digits of cents, where the currency is unknown or there are several. */
function plainMoney(languages) {
  return new Intl.NumberFormat(languages, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

function moneyFormat(languages, currency) {
  try {
    return currency === null
      ? plainMoney(languages)
      : new Intl.NumberFormat(languages, { style: "currency", currency });
  } catch (noCode) {
    return plainMoney(languages);
  }
}

/** An amount of the smallest units as a decimal text: a division would cost large ones a cent. */
function amount(figure, digits) {
  if (digits === 0 || !Number.isSafeInteger(figure)) {
    return figure / 10 ** digits;
  }
  const text = String(Math.abs(figure)).padStart(digits + 1, "0");
  return `${figure < 0 ? "-" : ""}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * The writers of each kind of figure; null is written as a dash.
 *
 * @param currency its ISO code, or null
 */
export function formats(languages, currency) {
  const number = new Intl.NumberFormat(languages);
  const percent = new Intl.NumberFormat(languages, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const money = moneyFormat(languages, currency);
  const digits = money.resolvedOptions().maximumFractionDigits;
  const signedPercent = new Intl.NumberFormat(languages, {
    style: "percent",
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  });
  const points = new Intl.NumberFormat(languages, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  });
  return Object.freeze({
    count: orNothing((figure) => number.format(figure)),
    rate: orNothing((figure) => percent.format(figure)),
    money: orNothing((figure) => money.format(amount(figure, digits))),
    time: orNothing(durations(languages)),
    percentChange: (share) => signedPercent.format(share),
    pointsChange: (share) => `${points.format(share * 100)} pts`,
  });
}
