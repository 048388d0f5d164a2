import { hasKnownEnding, toHost } from '#core/indicator/normalise/domain.ts'

/** Characters of host names in the scripts that separate words by spaces. */
export const hostCharacter = 'a-zA-Z0-9\\u00c0-\\u024f\\u0370-\\u03ff\\u0400-\\u052f_\\-'

// Names of technologies that happen to be well-formed host names.
const technologies = new Set([
  'asp.net',
  'vb.net',
  'ado.net',
  'ml.net',
  'c.net',
  'j.net',
  'socket.io',
  'd3.js',
])

// Endings that are also everyday words or file types: alone they need more than two bare labels.
const wordEndings = new Set(
  'am an as at be by do in is it me my no of on or pm re so to us we et la de id zip mov py sh md rs pl ps'.split(
    ' ',
  ),
)

const isSentenceJoin = (last: string, label: string): boolean =>
  // "…our story.Join us": a full stop without its space. Host names are hardly ever written so.
  (/^[A-Z]/.test(last) && last !== last.toUpperCase() && !/^(?:Com|Net|Org)$/.test(last)) ||
  // "…the planet.BE ACCOUNTABLE": the capitals start there, so they are not the host's style.
  (/^[A-Z]+$/.test(last) && label !== label.toUpperCase()) ||
  (/^[A-Z]{2}$/.test(last) && wordEndings.has(last.toLowerCase()))

type Span = { start: number; end: number; host: string }

/**
 * The host in `run` (characters of host names and dots), or null if it reads more like prose.
 * `vouched`: something beside the name (a path, an @) says that a host is meant.
 */
export const hostIn = (run: string, vouched: boolean): Span | null => {
  for (const { 0: stretch, index } of run.matchAll(/[^.](?:[^.]|\.(?=[^.])){0,252}/g)) {
    const found = hostAtStart(stretch, vouched)
    if (found !== null) return { ...found, start: found.start + index, end: found.end + index }
  }
  return null
}

const hostAtStart = (stretch: string, vouched: boolean): Span | null => {
  const lead = /^[_-]*/.exec(stretch)?.[0].length ?? 0
  const labels = stretch
    .slice(lead)
    .replace(/[_-]+$/, '')
    .split('.')
  for (let count = labels.length; count >= 2; count--) {
    const taken = labels.slice(0, count)
    const next = labels[count]
    // What was glued on must look like the start of a sentence, else this is no host at all.
    if (next !== undefined && !/^\p{Lu}/u.test(next)) return null
    if (!isHostLike(taken, vouched || taken[0]?.toLowerCase() === 'www')) continue
    const text = taken.join('.')
    const host = toHost(text)
    if (host !== null && hasKnownEnding(host)) return { start: lead, end: lead + text.length, host }
  }
  return null
}

const isHostLike = (labels: readonly string[], vouched: boolean): boolean => {
  const last = labels.at(-1) ?? ''
  const label = labels.at(-2) ?? ''
  if (!/^(?:\p{L}{2,}|xn--[a-z0-9-]+)$/iu.test(last) || labels.some((l) => /^-|-$/.test(l)))
    return false
  if (isSentenceJoin(last, label)) return false
  if (vouched) return true
  if (technologies.has(labels.slice(-2).join('.').toLowerCase())) return false
  if (label.length < 2) return false
  return (
    !wordEndings.has(last.toLowerCase()) ||
    labels.length > 2 ||
    /\d|-/.test(label) ||
    label.length >= 5
  )
}
