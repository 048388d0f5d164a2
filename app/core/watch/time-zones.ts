/** The time zones that this machine knows, and UTC, which its list leaves out. */
export function timeZones(): string[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]
}
