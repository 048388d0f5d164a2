import type { SafeHit } from '#core/indicator/safe-list.ts'
import type { Indicator } from '#core/indicator/types.ts'
import { type PatternPayload, patternPayloadSchema } from '#core/pattern/payload.ts'
import { payloadHash } from '#core/pattern/payload-hash.ts'
import { revokePayload } from '#core/pattern/revoke-payload.ts'
import type { PatternState } from '#core/pattern/states.ts'
import { decidePattern, type PatternRefusal } from '#core/pattern/transitions.ts'

/** A pattern as it is stored, about to leave in the release of `week`. */
export type DepartingPattern = Readonly<{
  id: string
  number: number
  state: PatternState
  authorId: string
  payload: unknown
  payloadHash: string | null
  approvedHash: string | null
  scheduledWeek: string | null
  /** The payload of its newest version that any release holds. */
  released: PatternPayload | null
  /** A source tip was withdrawn after the approval, so the approved figures count it. */
  tipWithdrawnSince: boolean
  /** Where an indicator is on a safe list as the lists are now, null where it is on none. */
  safeHit: (indicator: Indicator) => SafeHit | null
}>

export type DepartureRefusal =
  | PatternRefusal
  /** The stored payload is not one. */
  | 'payload_unfit'
  /** It is another pattern's. */
  | 'payload_of_other'
  /** Its stored hash is not the hash of what is stored. */
  | 'payload_altered'
  | 'version_not_next'
  | 'tip_withdrawn_since'
  /** One of its indicators is on a safe list by now. */
  | 'indicator_safe_since'
  /** Beside the public figures it would tell a number that they hide (core/figures/told.ts). */
  | 'tells_a_figure'
  /** Agencies call it, or an indicator of it, false, and nobody has cleared it. */
  | 'called_false'
  /** More, or less, than the revocation of what was released. */
  | 'not_a_revocation'

export type Departure =
  | { ok: true; payload: PatternPayload; hash: string; next: PatternState }
  | { ok: false; reason: DepartureRefusal; safe?: readonly SafeStop[] }

/** An indicator that may not leave, and which entry of which list says so. */
export type SafeStop = Readonly<{ indicator: Indicator; hit: SafeHit }>

const refuse = (reason: DepartureRefusal): Departure => ({ ok: false, reason })

/**
 * Whether a pattern may leave, as the last look before it does: the bytes are those that were
 * approved, or say nothing but that the released version is taken back.
 */
export function judgeDeparture(pattern: DepartingPattern, week: string): Departure {
  const parsed = patternPayloadSchema.safeParse(pattern.payload)
  if (!parsed.success) return refuse('payload_unfit')
  const payload = parsed.data
  const hash = payloadHash(payload)
  if (payload.id !== pattern.id || payload.number !== pattern.number)
    return refuse('payload_of_other')
  if (hash !== pattern.payloadHash) return refuse('payload_altered')
  return pattern.state === 'revoked'
    ? judgeRevocation(pattern, payload, hash)
    : judgePublication(pattern, payload, hash, week)
}

/** Nobody approves a revocation anew, so it must follow from what was approved and released. */
function judgeRevocation(
  { released }: DepartingPattern,
  payload: PatternPayload,
  hash: string,
): Departure {
  if (released === null) return refuse('never_released')
  if (released.status === 'revoked' || payload.revocation === null)
    return refuse('not_a_revocation')
  const expected = payloadHash(revokePayload(released, payload.revocation))
  if (hash !== expected) return refuse('not_a_revocation')
  return { ok: true, payload, hash, next: 'revoked' }
}

function judgePublication(
  pattern: DepartingPattern,
  payload: PatternPayload,
  hash: string,
  week: string,
): Departure {
  const { released } = pattern
  const decision = decidePattern(pattern.state, 'publish', {
    actorId: 'system',
    authorId: pattern.authorId,
    editorIds: [],
    sourceCases: [],
    payloadHash: hash,
    checkedHash: null,
    shownHash: null,
    approvedHash: pattern.approvedHash,
    openFindings: 0,
    currentWeek: week,
    week,
    scheduledWeek: pattern.scheduledWeek,
    reason: null,
    releasedVersion: released?.version ?? null,
    termOver: false,
  })
  if (!decision.ok) return refuse(decision.reason)
  const status = released === null ? 'new' : 'amended'
  if (payload.version !== (released?.version ?? 0) + 1 || payload.status !== status)
    return refuse('version_not_next')
  if (pattern.tipWithdrawnSince) return refuse('tip_withdrawn_since')
  const safe = payload.indicators.flatMap((indicator) => {
    const hit = pattern.safeHit(indicator)
    return hit === null ? [] : [{ indicator, hit }]
  })
  if (safe.length > 0) return { ok: false, reason: 'indicator_safe_since', safe }
  return { ok: true, payload, hash, next: decision.next }
}
