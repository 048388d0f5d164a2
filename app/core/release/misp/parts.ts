import { isoWeekEnd, isoWeekStart } from '#core/pattern/anonymise/iso-week.ts'
import { confidenceScores } from '#core/pattern/confidence.ts'
import type { PatternPayload, PayloadIndicator } from '#core/pattern/payload.ts'
import { asksOf } from '#core/pattern/sector-actions.ts'
import { uuidV5 } from '../uuid.ts'
import { indicatorShape, type MispValue } from './indicator-shape.ts'
import type { MispAttribute, MispTag } from './schema.ts'
import { riskTag } from './tags.ts'
import type { MispTemplate } from './templates.ts'

/** Drawn once: every uuid of the feed is a name in it, the same in all versions and on all machines. */
const namespace = 'b0a6a0b4-4a56-4e0b-9b53-0e2f6c1f7d31'

export const mispId = (name: string): string => uuidV5(namespace, name)

/** A value as a part of an event, without what depends on when it changed. */
export type PartValue = MispValue &
  Readonly<{ uuid: string; toIds: boolean; correlates: boolean; tags: readonly MispTag[] }>

/** What comes and goes as a whole: an indicator, or the summary. */
export type Part = Readonly<{
  uuid: string
  template: MispTemplate | null
  values: readonly PartValue[]
  comment: string
  seen: Pick<MispAttribute, 'first_seen' | 'last_seen'>
}>

const micros = (date: Date): string => date.toISOString().replace('Z', '000+00:00')

const roles = {
  contacted_from: 'People were contacted from it.',
  paid_to: 'People were asked to pay to it.',
  claimed_identity: 'Whoever wrote to people claimed to be it.',
} as const satisfies Record<PayloadIndicator['role'], string>

/** Machines may act where we are at least half sure, and never on a name that was only claimed. */
const mayDetect = (indicator: PayloadIndicator): boolean =>
  indicator.role !== 'claimed_identity' &&
  indicator.type !== 'company' &&
  scoreOf(indicator) >= confidenceScores.medium

const scoreOf = ({ score, confidence }: PayloadIndicator): number =>
  score ?? confidenceScores[confidence]

function commentOf(payload: PatternPayload, indicator: PayloadIndicator): string {
  const asks = asksOf(payload, indicator).map(
    ({ sector, action }) => `${sector}: ${action.replaceAll('_', ' ')}`,
  )
  const { half_life: half, valid_until: until } = indicator
  const ageing =
    half === undefined ? '' : `, half of its worth is gone ${half} weeks after it was last seen`
  return [
    roles[indicator.role],
    `Confidence ${scoreOf(indicator)} of 100.`,
    ...(asks.length === 0 ? [] : [`Asked of ${asks.join('; ')}.`]),
    `Valid until the end of ${until}${ageing}.`,
  ].join(' ')
}

function indicatorPart(payload: PatternPayload, indicator: PayloadIndicator): [string, Part] {
  const { template, main, aside } = indicatorShape(indicator)
  const key = `${payload.id}:${indicator.type}:${indicator.value}`
  const uuid = mispId(key)
  const value = (one: MispValue, isMain: boolean): PartValue => ({
    uuid: template === null ? uuid : mispId(`${key}:${one.relation}`),
    toIds: isMain && mayDetect(indicator),
    correlates: isMain,
    tags: isMain ? [riskTag(indicator.confidence)] : [],
    ...one,
  })
  return [
    key,
    {
      uuid,
      template,
      values: [value(main, true), ...aside.map((one) => value(one, false))],
      comment: commentOf(payload, indicator),
      seen: {
        first_seen: micros(isoWeekStart(indicator.first_seen)),
        last_seen: micros(isoWeekEnd(indicator.last_seen)),
      },
    },
  ]
}

function summaryPart({ id, summary }: PatternPayload): [string, Part] {
  const key = `${id}:summary`
  const uuid = mispId(key)
  const value: PartValue = {
    uuid,
    type: 'comment',
    category: 'Other',
    value: summary,
    toIds: false,
    correlates: false,
    tags: [],
  }
  return [key, { uuid, template: null, values: [value], comment: '', seen: {} }]
}

/** What a version is made of in MISP, by keys that stay the same in all versions. */
export function partsOf(payload: PatternPayload): Map<string, Part> {
  return new Map([
    ...(payload.summary.trim() === '' ? [] : [summaryPart(payload)]),
    ...payload.indicators.map((one) => indicatorPart(payload, one)),
  ])
}
