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

// Endings that are also everyday words: alone they need a longer or a marked label in front.
const wordEndings = new Set(
  'am an as at be by do in is it me my no of on or pm re so to us we et la de id'.split(' '),
)
// Endings that are also file types: a bare `readme.md` is a file.
const fileEndings = new Set(['zip', 'mov', 'py', 'sh', 'md', 'rs', 'pl', 'ps'])

const isSentenceJoin = (last: string, label: string): boolean =>
  !/^(?:com|net|org)$/i.test(last) &&
  // "…our story.Join us": a full stop without its space. Host names are hardly ever written so.
  ((/^[A-Z]/.test(last) && last !== last.toUpperCase()) ||
    // "…the planet.BE ACCOUNTABLE": the capitals start there, so they are not the host's style.
    (/^[A-Z]+$/.test(last) && label !== label.toUpperCase()) ||
    (/^[A-Z]{2}$/.test(last) && wordEndings.has(last.toLowerCase())))

/** What stands beside the name and says that it is a host: nothing, a path or port, an @. */
type Vouch = 'bare' | 'path' | 'mailbox'

type Span = { start: number; end: number; host: string }

/**
 * The host in `run` (characters of host names and dots), or null if it reads more like prose.
 */
export const hostIn = (run: string, vouch: Vouch): Span | null => {
  for (const { 0: stretch, index } of run.matchAll(/[^.](?:[^.]|\.(?=[^.])){0,252}/g)) {
    const found = hostAtStart(stretch, vouch)
    if (found !== null) return { ...found, start: found.start + index, end: found.end + index }
  }
  return null
}

const hostAtStart = (stretch: string, vouch: Vouch): Span | null => {
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
    const isWeb = taken[0]?.toLowerCase() === 'www' && count > 2
    if (!isHostLike(isWeb ? taken.slice(1) : taken, isWeb ? 'mailbox' : vouch)) continue
    const text = taken.join('.')
    const host = toHost(text)
    if (host !== null && hasKnownEnding(host)) return { start: lead, end: lead + text.length, host }
  }
  return null
}

const isHostLike = (labels: readonly string[], vouch: Vouch): boolean => {
  const last = labels.at(-1) ?? ''
  const label = labels.at(-2) ?? ''
  if (!/^(?:\p{L}{2,}|xn--[a-z0-9-]+)$/iu.test(last) || labels.some((l) => /^-|-$/.test(l)))
    return false
  if (vouch === 'mailbox' && labels.length === 2) return true
  if (isSentenceJoin(last, label)) return false
  if (vouch !== 'bare') return true
  if (technologies.has(labels.slice(-2).join('.').toLowerCase())) return false
  if (label.length < 2 || fileEndings.has(last.toLowerCase())) return false
  return (
    !wordEndings.has(last.toLowerCase()) ||
    labels.length > 2 ||
    /\d|-/.test(label) ||
    label.length >= 5
  )
}
