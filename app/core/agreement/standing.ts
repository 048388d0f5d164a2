/**
 * How an agency stands to the agreement. `stopsAt`: the moment from which a version is in force that is
 * newer than all that it accepted; null where there is none.
 */
export type Standing =
  | { state: 'accepted' }
  /** Keys go on until then. */
  | { state: 'asked'; until: Date }
  /** Keys are stopped until somebody of the agency accepts. */
  | { state: 'needed'; since: Date }

export function standingOf(stopsAt: Date | null, now: Date): Standing {
  if (stopsAt === null) return { state: 'accepted' }
  return stopsAt <= now ? { state: 'needed', since: stopsAt } : { state: 'asked', until: stopsAt }
}

/** The earliest of the versions above the highest accepted one; each needs acceptance from its date. */
export function stopsAt(
  versions: readonly { number: number; inForceFrom: Date }[],
  accepted: number,
): Date | null {
  const open = versions.filter(({ number }) => number > accepted)
  if (open.length === 0) return null
  return new Date(Math.min(...open.map(({ inForceFrom }) => inForceFrom.getTime())))
}
