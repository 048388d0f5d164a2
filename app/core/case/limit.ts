/** The most that a limit may be set to, so that a slip of the finger is no limit by accident. */
export const highestLimit = 500

export type RoleLimit = { role: string; cases: number }

/**
 * How many cases somebody may hold at once: their own number, or else the most that one of their
 * roles allows. Null where nobody set any.
 */
export function limitFor(
  own: number | null,
  roles: readonly string[],
  limits: readonly RoleLimit[],
): number | null {
  if (own !== null) return own
  const theirs = limits.filter(({ role }) => roles.includes(role)).map(({ cases }) => cases)
  return theirs.length > 0 ? Math.max(...theirs) : null
}

/** A limit as it was typed: a number, null for "none of one's own", undefined where it is neither. */
export function readLimit(typed: string): number | null | undefined {
  if (typed.trim() === '') return null
  const cases = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : 0
  return cases >= 1 && cases <= highestLimit ? cases : undefined
}
