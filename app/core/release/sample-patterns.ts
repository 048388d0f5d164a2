import type { PatternPayload, PayloadIndicator } from '#core/pattern/payload.ts'
import { suggestedAsks } from '#core/pattern/sector-actions.ts'
import type { ReleasedPattern } from './release.ts'
import { type Sample, samples } from './sample/table.ts'
import { sectors } from './sectors.ts'

/** When everything in the sample happened; it never moves, so that its files have the same bytes. */
const created = '2026-01-05T06:00:00.000Z'

const idOf = (number: number): string =>
  `5a3b1e00-0000-4000-8000-${number.toString(16).padStart(12, '0')}`

function indicatorOf([type, value, role]: Sample['indicators'][number]): PayloadIndicator {
  return {
    type,
    value,
    role,
    confidence: 'high',
    score: 80,
    first_seen: '2025-W49',
    last_seen: '2025-W52',
    valid_until: '2026-W26',
    half_life: 8,
  }
}

function payloadOf(sample: Sample, number: number): PatternPayload {
  const indicators = sample.indicators.map(indicatorOf)
  const revoked = sample.status === 'revoked'
  const asks = suggestedAsks(
    sample.kind,
    indicators.map(({ type }) => type),
  )
  return {
    format: 'harborlight-pattern/1',
    id: idOf(number),
    number,
    version: sample.status === 'new' ? 1 : 2,
    status: sample.status,
    revocation: revoked ? 'false_positive' : null,
    tlp: sample.tlp,
    kind: sample.kind,
    sub_kind: sample.subKind,
    tactics: revoked ? [] : [...sample.tactics],
    title: `Sample: ${sample.title}`,
    summary: revoked ? '' : `Invented for trying out. ${sample.summary}`,
    attributes: [],
    countries: revoked ? [] : [{ role: 'reported_from', country: 'AQ', region: null, tips: '3-9' }],
    first_seen: '2025-W49',
    last_seen: '2025-W52',
    tips: '10-49',
    money: [],
    sectors: [],
    actions: revoked
      ? []
      : sectors.flatMap((sector) => {
          const recommended = asks.flatMap((ask) => (ask.sector === sector ? [ask.action] : []))
          return recommended.length === 0 ? [] : [{ sector, recommended }]
        }),
    indicators,
    related: sample.related?.map((other) => ({ id: idOf(other), number: other })) ?? [],
  }
}

/**
 * Patterns for trying out: of every kind, every type of indicator, new, amended and revoked. Nothing in
 * them is real, and nothing can be: names under `.test` and `.example` (RFC 2606), telephone numbers
 * kept for films and books, wallets and accounts that fail their checksum. Antarctica reports.
 */
export const samplePatterns: readonly ReleasedPattern[] = samples.map((sample, at) => ({
  payload: payloadOf(sample, at + 1),
  created,
  modified: created,
}))

/** Who publishes the sample, and when: for the head of its files. */
export const sampleRelease = {
  sequence: 1,
  week: '2026-W02',
  created,
  portal: { id: 'harborlight-sample', name: 'Harborlight sample', created, modified: created },
} as const
