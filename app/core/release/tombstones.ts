import { canonicalJson } from '#core/pattern/canonical-json.ts'
import { formatPatternNumber } from '#core/pattern/number.ts'
import type { PatternPayload, PayloadIndicator, RevocationReason } from '#core/pattern/payload.ts'
import type { ReleaseFormat } from './format.ts'
import type { ReleasedPattern } from './release.ts'
import { indicatorPattern } from './stix/indicator-pattern.ts'
import { stixId } from './stix/object.ts'

export const tombstoneFormat = 'harborlight-tombstone/1'

/**
 * Why something is to be taken out: the pattern was revoked; it is no longer for these readers
 * (`withdrawn`, and no more is said); or its new version does not name the indicator any more.
 */
export type TombstoneReason = RevocationReason | 'withdrawn' | 'no_longer_named'

/** What a reader takes out: the whole pattern, or with `pattern_stands` only these indicators. */
export type Tombstone = Readonly<{
  format: typeof tombstoneFormat
  pattern: string
  number: string
  reason: TombstoneReason
  pattern_stands: boolean
  /** The release that took it back. */
  since: number
  /** STIX id of the pattern's campaign. */
  campaign: string
  indicators: readonly Readonly<{
    type: PayloadIndicator['type']
    value: string
    /** STIX id; null for a type that has no STIX indicator. */
    id: string | null
  }>[]
}>

/** What of a version is to be taken out by who held the one before; null where nothing is. */
export function tombstoneOf(
  { payload, before, withdrawn }: ReleasedPattern,
  since: number,
): Tombstone | null {
  const revoked = payload.status === 'revoked'
  const gone = revoked ? payload.indicators : dropped(before?.indicators ?? [], payload.indicators)
  if (!revoked && gone.length === 0) return null
  return {
    format: tombstoneFormat,
    pattern: payload.id,
    number: formatPatternNumber(payload.number),
    reason: reasonOf(payload, withdrawn === true),
    pattern_stands: !revoked,
    since,
    campaign: stixId('campaign', payload.id),
    indicators: gone.map((one) => ({
      type: one.type,
      value: one.value,
      id:
        indicatorPattern(one) === null
          ? null
          : stixId('indicator', `${payload.id}:${one.type}:${one.value}`),
    })),
  }
}

function reasonOf({ status, revocation }: PatternPayload, withdrawn: boolean): TombstoneReason {
  if (withdrawn) return 'withdrawn'
  return status === 'revoked' ? (revocation ?? 'other') : 'no_longer_named'
}

/** A thing that is named in another role still stands. */
function dropped(before: readonly PayloadIndicator[], after: readonly PayloadIndicator[]) {
  const standing = new Set(after.map(({ type, value }) => `${type}:${value}`))
  return before.filter(({ type, value }) => !standing.has(`${type}:${value}`))
}

/** `tombstones.ndjson`: what to take out, one line for each pattern. */
export const tombstonesNdjson: ReleaseFormat = {
  name: 'tombstones.ndjson',
  mediaType: 'application/x-ndjson',
  begin: ({ sequence }) => ({
    head: '',
    add: (pattern) => {
      const tombstone = tombstoneOf(pattern, sequence)
      return tombstone === null ? '' : `${canonicalJson(tombstone)}\n`
    },
    end: () => [],
  }),
}
