const hour = 3600
const day = 24 * hour

/** `3 hours`, `2 days`: seconds as people say them. */
export function spanText(seconds: number): string {
  if (seconds < hour) return 'an hour'
  const [number, unit] =
    seconds < 2 * day ? [Math.round(seconds / hour), 'hour'] : [Math.round(seconds / day), 'day']
  return `${number} ${unit}${number === 1 ? '' : 's'}`
}
