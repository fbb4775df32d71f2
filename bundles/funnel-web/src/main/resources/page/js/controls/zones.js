/** The time zones to choose from. */

/** The browser's own zone; empty, for the organization's, if the browser does not tell. */
export const BROWSER_ZONE = named(new Intl.DateTimeFormat().resolvedOptions().timeZone);

const KNOWN = Intl.supportedValuesOf?.("timeZone") ?? [];

function named(zone) {
  return /^[A-Z][\w+-]*(\/[\w+-]+)*$/.test(zone ?? "") && zone !== "Etc/Unknown" ? zone : "";
}

/** All zones that the browser knows, and the one in use. */
export function zoneOptions(used) {
  const zones = new Set(["UTC", BROWSER_ZONE, used, ...KNOWN].filter(Boolean));
  return [["", "The organization’s"], ...[...zones].sort().map((zone) => [zone, zone])];
}
