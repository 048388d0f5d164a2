/**
 * A story holds a few dozen addresses, a hostile paste holds ten thousand. Each finder looks at this
 * many matches of its pattern, so that parsing (some 10 to 40 µs each) stays within milliseconds.
 */
export const maxMatches = 600

/** The first `limit` matches of a global pattern, found lazily. */
export const firstMatches = (
  text: string,
  pattern: RegExp,
  limit: number = maxMatches,
): RegExpExecArray[] => {
  const found: RegExpExecArray[] = []
  for (const match of text.matchAll(pattern)) {
    found.push(match)
    if (found.length >= limit) break
  }
  return found
}
