/** The time zones to choose from. */

/** The browser's own zone; empty, for the organization's, if the browser does not tell. */
export function browserZone() {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return /^[A-Z][\w+-]*(\/[\w+-]+)*$/.test(zone ?? "") && zone !== "Etc/Unknown" ? zone : "";
}

/** All zones that the browser knows, and the one in use. */
export function zoneOptions(used) {
  const known = Intl.supportedValuesOf?.("timeZone") ?? [];
  const zones = new Set(["UTC", browserZone(), used, ...known].filter(Boolean));
  return [["", "The organization’s"], ...[...zones].sort().map((zone) => [zone, zone])];
}
