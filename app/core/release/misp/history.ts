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
  let last: PatternPayload | null = null
  let standing: History['standing'] = 'live'
  let first = 0
  let changed = 0
  for (const [at, { payload, readable }] of versions.entries()) {
    const now = seconds[at] ?? changed + 1
    if (!readable && (last === null || standing === 'withdrawn')) continue
    if (readable) {
      if (last === null) first = now
      last = payload
      standing = payload.status === 'revoked' ? 'revoked' : 'live'
    } else standing = 'withdrawn'
    changed = now
    const present = readable ? partsOf(payload) : new Map<string, Part>()
    for (const [key, part] of present)
      stand(parts, key, { part, deleted: standing !== 'live', since: now })
    for (const [key, { part }] of parts)
      if (!present.has(key)) stand(parts, key, { part, deleted: true, since: now })
  }
  if (last === null) throw new RangeError('a view without a version that can be read')
  return { last, standing, first, changed, parts: [...parts.values()] }
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
