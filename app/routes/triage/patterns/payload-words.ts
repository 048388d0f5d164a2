import { defang } from '#core/indicator/display.ts'
import { canonicalJson } from '#core/pattern/canonical-json.ts'
import { formatPatternNumber } from '#core/pattern/number.ts'
import type { PatternPayload, PayloadIndicator } from '#core/pattern/payload.ts'
import { assetName } from '#core/text/question-text.ts'
import { textFor } from '#core/text/text.ts'
import { counted, countryOf, kindNames, typeNames } from '../words.ts'
import {
  actionNames,
  answerName,
  bandName,
  confidenceNames,
  placeNames,
  publishedRoleNames,
  questionName,
  revocationNames,
  sectorNames,
  subKindNames,
  tacticName,
  tlpNames,
  urgentNames,
} from './words.ts'

const english = textFor('en')

export const fieldNames: Record<keyof PatternPayload, string> = {
  title: 'Title',
  summary: 'Summary',
  kind: 'Kind',
  sub_kind: 'Scheme',
  tactics: 'How it is done',
  attributes: 'What reporters answered',
  countries: 'Countries',
  tips: 'Number of tips',
  first_seen: 'First seen',
  last_seen: 'Last seen',
  money: 'Money lost',
  indicators: 'Identifiers',
  related: 'Related patterns',
  sectors: 'For whom',
  actions: 'What we ask them to do',
  tlp: 'Who may see it',
  urgent: 'Sent at once',
  revocation: 'Why it was taken back',
  status: 'New or changed',
  version: 'Version',
  number: 'Number',
  id: 'Id',
  format: 'Format',
}

/** What people read about; the rest tells machines which pattern this is. */
export const machineFields = ['status', 'version', 'number', 'id', 'format'] as const
export type MachineField = (typeof machineFields)[number]

const isMachineField = (field: string): field is MachineField =>
  (machineFields as readonly string[]).includes(field)

export const readFields = (Object.keys(fieldNames) as (keyof PatternPayload)[]).filter(
  (field) => !isMachineField(field),
)

const amount = (text: string): string =>
  text.includes('.') ? text : text.replace(/\B(?=(\d{3})+$)/g, ',')

const statusNames = { new: 'New', amended: 'Changed', revoked: 'Taken back' } as const

/** What one field says, a line for each thing; lines of one question stand under it. */
export type FieldGroup = { head: string | null; lines: readonly string[] }

export function fieldGroups(
  payload: PatternPayload,
  field: Exclude<keyof PatternPayload, 'indicators'>,
): readonly FieldGroup[] {
  if (field !== 'attributes') {
    const lines = fieldLines(payload, field)
    return lines.length === 0 ? [] : [{ head: null, lines }]
  }
  const questions = [...new Set(payload.attributes.map(({ question }) => question))]
  return questions.map((question) => ({
    head: questionName(question),
    lines: payload.attributes
      .filter((one) => one.question === question)
      .map(({ value, tips }) => `${answerName(question, value)} (${bandName(tips)})`),
  }))
}

/** Fields that tell machines which version this is differ in each of them. */
export function hasChanged(
  before: PatternPayload,
  now: PatternPayload,
  field: keyof PatternPayload,
): boolean {
  // A field that may be left out is not there at all; canonical JSON has no word for that.
  return (
    !isMachineField(field) &&
    canonicalJson(before[field] ?? null) !== canonicalJson(now[field] ?? null)
  )
}

/** Whether the field says anything at all. */
export function isEmptyField(payload: PatternPayload, field: keyof PatternPayload): boolean {
  return field === 'indicators'
    ? payload.indicators.length === 0
    : fieldGroups(payload, field).length === 0
}

function fieldLines(
  payload: PatternPayload,
  field: Exclude<keyof PatternPayload, 'indicators' | 'attributes'>,
): readonly string[] {
  switch (field) {
    case 'title':
    case 'summary':
      return payload[field] === '' ? [] : [payload[field]]
    case 'kind':
      return [kindNames[payload.kind]]
    case 'sub_kind':
      return payload.sub_kind === null ? [] : [subKindNames[payload.sub_kind]]
    case 'tactics':
      return payload.tactics.map(tacticName)
    case 'countries':
      return payload.countries.map(
        ({ role, country, region, tips }) =>
          `${placeNames[role]}: ${countryOf(country)}${region ? `, ${region}` : ''} (${bandName(tips)})`,
      )
    case 'tips':
      return [bandName(payload.tips)]
    case 'money':
      return payload.money.map(
        ({ asset, at_least, below, tips }) =>
          `${assetName(english, asset)}: ${amount(at_least)} to below ${amount(below)} (${bandName(tips)})`,
      )
    case 'sectors':
      return payload.sectors.map((sector) => sectorNames[sector])
    case 'actions':
      return payload.actions.map(
        ({ sector, recommended }) =>
          `${sectorNames[sector]}: ${recommended.map((action) => actionNames[action]).join(', ')}`,
      )
    case 'related':
      return (payload.related ?? []).map(({ number }) => formatPatternNumber(number))
    case 'tlp':
      return [`${tlpNames[payload.tlp].name}. ${tlpNames[payload.tlp].meaning}`]
    case 'urgent':
      return payload.urgent === undefined ? [] : [urgentNames[payload.urgent].name]
    case 'revocation':
      return payload.revocation === null ? [] : [revocationNames[payload.revocation]]
    case 'status':
      return [statusNames[payload.status]]
    default:
      return [String(payload[field])]
  }
}

/** An identifier that leaves: its value where nothing can follow it, and what is said of it. */
export function indicatorWords(one: PayloadIndicator): { value: string; said: string } {
  const { type, role, confidence, score, first_seen, last_seen, valid_until, half_life } = one
  const seen = first_seen === last_seen ? first_seen : `${first_seen} to ${last_seen}`
  return {
    value: defang(one),
    said: `${typeNames[type]}, ${publishedRoleNames[role]}. ${confidenceNames[confidence]} confidence${score === undefined ? '' : ` (${score})`}, seen ${seen}, valid until ${valid_until}${half_life === undefined ? '' : `, half its worth after ${counted(half_life, 'week')}`}`,
  }
}
