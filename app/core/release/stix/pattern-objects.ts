import { isoWeekEnd, isoWeekStart } from '#core/pattern/anonymise/iso-week.ts'
import { confidenceScores } from '#core/pattern/confidence.ts'
import { formatPatternNumber } from '#core/pattern/number.ts'
import type { PatternPayload, PayloadIndicator } from '#core/pattern/payload.ts'
import { asksOf } from '#core/pattern/sector-actions.ts'
import { type TacticCode, tacticOf } from '#core/pattern/tactics.ts'
import { common, type Origin, type StixObject, stixId } from './object.ts'

export const weekStart = (week: string): string => isoWeekStart(week).toISOString()
export const weekEnd = (week: string): string => isoWeekEnd(week).toISOString()

/** Coded facts as labels: STIX asks for no extension to carry them, and every tool shows them. */
function labelsOf(payload: PatternPayload): string[] {
  return [
    `kind:${payload.kind}`,
    ...(payload.sub_kind === null ? [] : [`sub-kind:${payload.sub_kind}`]),
    `status:${payload.status}`,
    ...(payload.revocation === null ? [] : [`revocation:${payload.revocation}`]),
    `version:${payload.version}`,
    `tips:${payload.tips}`,
    ...payload.attributes.map(
      ({ question, value, tips }) => `attribute:${question}=${value};tips=${tips}`,
    ),
    ...payload.money.map(
      ({ asset, at_least, below, tips }) =>
        `loss:${asset};from=${at_least};below=${below};tips=${tips}`,
    ),
    ...payload.sectors.map((sector) => `sector:${sector}`),
    ...payload.actions.flatMap(({ sector, recommended }) =>
      recommended.map((action) => `action:${sector}=${action}`),
    ),
    ...(payload.related ?? []).map(({ number }) => `related:${formatPatternNumber(number)}`),
  ]
}

export function campaign(payload: PatternPayload, origin: Origin): StixObject {
  const valuesOf = (type: PayloadIndicator['type']) =>
    payload.indicators.filter((one) => one.type === type).map(({ value }) => value)
  const aliases = valuesOf('company')
  return {
    name: payload.title,
    ...(payload.summary === '' ? {} : { description: payload.summary }),
    ...(aliases.length === 0 ? {} : { aliases }),
    first_seen: weekStart(payload.first_seen),
    last_seen: weekEnd(payload.last_seen),
    labels: labelsOf(payload),
    external_references: [
      { source_name: 'harborlight', external_id: formatPatternNumber(payload.number) },
      ...valuesOf('tx_hash').map((value) => ({
        source_name: 'blockchain-transaction',
        external_id: value,
      })),
    ],
    ...common('campaign', stixId('campaign', payload.id), origin),
  }
}

/** Without its pattern, in which the flavours differ. */
export function indicator(
  payload: PatternPayload,
  one: PayloadIndicator,
  origin: Origin,
): StixObject {
  return {
    name: `${one.type} ${one.value}`,
    indicator_types: ['malicious-activity'],
    pattern_type: 'stix',
    pattern_version: '2.1',
    valid_from: weekStart(one.first_seen),
    valid_until: weekEnd(one.valid_until),
    confidence: one.score ?? confidenceScores[one.confidence],
    labels: [
      `type:${one.type}`,
      `role:${one.role}`,
      `last-seen:${one.last_seen}`,
      ...(one.half_life === undefined ? [] : [`half-life-weeks:${one.half_life}`]),
      ...asksOf(payload, one).map(({ sector, action }) => `action:${sector}=${action}`),
    ],
    ...common('indicator', stixId('indicator', `${payload.id}:${one.type}:${one.value}`), origin),
  }
}

/** The kill chain of our own tactics; see `tacticPhases`. */
const killChain = 'harborlight'

export function attackPattern(code: TacticCode, origin: Origin): StixObject {
  const { name, description, phase, f3 = [] } = tacticOf(code)
  return {
    name,
    description,
    kill_chain_phases: [{ kill_chain_name: killChain, phase_name: phase.replaceAll('_', '-') }],
    external_references: [
      { source_name: 'harborlight', external_id: code },
      ...f3.map((id) => ({
        source_name: 'mitre-f3',
        external_id: id,
        url: `https://ctid.mitre.org/fraud/techniques/${id}`,
      })),
    ],
    ...common('attack-pattern', stixId('attack-pattern', code), origin),
  }
}

type Place = Pick<PatternPayload['countries'][number], 'country' | 'region'>

export const placeName = ({ country, region }: Place): string => region ?? country

export function location(place: Place, origin: Origin): StixObject {
  return {
    name: placeName(place),
    country: place.country,
    ...(place.region === null ? {} : { administrative_area: place.region }),
    ...common('location', stixId('location', placeName(place)), origin),
  }
}

export function relationship(
  type: string,
  source: StixObject,
  target: StixObject,
  origin: Origin,
  description?: string,
): StixObject {
  const name = [type, source.id, target.id, description ?? ''].join(' ')
  return {
    relationship_type: type,
    source_ref: source.id,
    target_ref: target.id,
    ...(description === undefined ? {} : { description }),
    ...common('relationship', stixId('relationship', name), origin),
  }
}
