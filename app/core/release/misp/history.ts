import type { PatternPayload } from '#core/pattern/payload.ts'
import { type Part, partsOf } from './parts.ts'
import { type MispView, secondsOf } from './versions.ts'

/** A part as it stands: there, or taken back, since a second. */
export type StandingPart = Readonly<{ part: Part; deleted: boolean; since: number }>

export type History = Readonly<{
  /** The newest version that these readers may read. */
  last: PatternPayload
  /** `withdrawn`: the newest of all is not for them. */
  standing: 'live' | 'revoked' | 'withdrawn'
  /** Seconds since 1970: when they first had it, and when it last changed for them. */
  first: number
  changed: number
  parts: readonly StandingPart[]
}>

/**
 * What readers hold who took every version that was for them. What a later version leaves out is not
 * silent but deleted: a MISP keeps what an event no longer mentions.
 */
export function historyOf({ versions }: Pick<MispView, 'versions'>): History {
  const seconds = secondsOf(versions)
  const parts = new Map<string, StandingPart>()
  let state: { last: PatternPayload; standing: History['standing']; first: number } | null = null
  let changed = 0
  for (const [at, { payload, readable }] of versions.entries()) {
    const now = seconds[at] ?? changed + 1
    if (!readable) {
      if (state === null || state.standing === 'withdrawn') continue
      state = { ...state, standing: 'withdrawn' }
    } else {
      const standing = payload.status === 'revoked' ? 'revoked' : 'live'
      state = { last: payload, standing, first: state?.first ?? now }
    }
    changed = now
    const present = readable ? partsOf(payload) : new Map<string, Part>()
    for (const [key, part] of present)
      stand(parts, key, { part, deleted: state.standing !== 'live', since: now })
    for (const [key, { part }] of parts)
      if (!present.has(key)) stand(parts, key, { part, deleted: true, since: now })
  }
  if (state === null) throw new RangeError('a view without a version that can be read')
  return { ...state, changed, parts: [...parts.values()] }
}

/** Takes a part over; what did not change keeps its second. */
function stand(parts: Map<string, StandingPart>, key: string, next: StandingPart): void {
  const before = parts.get(key)
  const isSame =
    before !== undefined &&
    before.deleted === next.deleted &&
    JSON.stringify(before.part) === JSON.stringify(next.part)
  if (!isSame) parts.set(key, next)
}
