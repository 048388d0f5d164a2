import { z } from 'zod'
import {
  indicatorHintsSchema,
  indicatorRoleSchema,
  indicatorTypeSchema,
} from '#core/indicator/schema.ts'
import { parseDecimal } from '../amount.ts'
import { isAsset } from '../asset.ts'
import { cleanLine } from '../clean.ts'
import { consentPurposes } from '../consent.ts'
import { isCountry } from '../country.ts'
import { answerSchema } from '../form/schema.ts'
import { isQuestionId, questions, type TipAnswers } from '../journey/catalogue.ts'
import { paymentMethods } from '../journey/questions/money.ts'
import { tipKindCodes } from '../kind.ts'
import { canonicalLanguage } from '../language.ts'
import type { StructuredIndicator } from '../split.ts'
import { refusal } from './issue.ts'
import type { ImportMapper, ImportResult } from './record.ts'
import { storyOf } from './story.ts'

export const tipsFormat = 'harborlight-tip/1'

/**
 * One line of a `tips` file, all keys in snake_case. Required: `format`, `source_id`, `kind`, and a
 * `story` or one of `identifiers`. `answers` holds coded answers by question id: a code, a list of
 * codes, or a country. A consent that is not listed is not given.
 */
export const tipLine = z.strictObject({
  format: z.literal(tipsFormat),
  source_id: z.string().min(1).max(200),
  kind: z.enum(tipKindCodes),
  filed_at: z.iso.datetime({ offset: true }).optional(),
  language: z.string().optional(),
  country: z.string().refine(isCountry).optional(),
  story: z.string().max(100_000).optional(),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string()).max(50)])).optional(),
  identifiers: z
    .array(
      z.strictObject({
        type: indicatorTypeSchema,
        value: z.string().min(1).max(4000),
        role: indicatorRoleSchema.optional(),
        ...indicatorHintsSchema.shape,
      }),
    )
    .max(500)
    .optional(),
  losses: z
    .array(
      z.strictObject({
        amount: z.union([z.string().max(60), z.number().positive()]),
        asset: z.string().refine(isAsset),
        method: z.enum(paymentMethods).optional(),
      }),
    )
    .max(50)
    .optional(),
  consents: z.array(z.enum(consentPurposes)).optional(),
})

export type TipLine = z.infer<typeof tipLine>

/** Answered elsewhere in the line, so that no line can say two things. */
const ownKeys: ReadonlySet<string> = new Set(['kind', 'language', 'consents', 'losses'])

type Coded = { ok: true; answers: TipAnswers } | { ok: false; detail: string }

function codedAnswers(given: NonNullable<TipLine['answers']>): Coded {
  const entries: [string, unknown][] = []
  for (const [id, raw] of Object.entries(given)) {
    const coded = isQuestionId(id) && questions[id].level === 'coded' && !ownKeys.has(id)
    if (!coded || questions[id].type === 'rows') return { ok: false, detail: id }
    const wanted = questions[id].type === 'checkboxes' && typeof raw === 'string' ? [raw] : raw
    const parsed = answerSchema(id).safeParse(wanted)
    if (!parsed.success) return { ok: false, detail: id }
    entries.push([id, parsed.data])
  }
  return { ok: true, answers: Object.fromEntries(entries) }
}

function lossesOf(given: NonNullable<TipLine['losses']>): TipAnswers['losses'] | undefined {
  const read = given.map(({ amount, asset, method = '' }) => {
    const parsed = parseDecimal(String(amount))
    return parsed.ok ? { amount: parsed.amount, asset, method } : undefined
  })
  const losses = read.filter((loss) => loss !== undefined)
  return losses.length === read.length ? losses : undefined
}

const defaultRoles: Readonly<Partial<Record<string, StructuredIndicator['role']>>> = {
  wallet: 'paid_to',
  tx_hash: 'paid_to',
  bank_account: 'paid_to',
  company: 'claimed_identity',
  alias: 'claimed_identity',
  place: 'place',
}

const indicatorsOf = (line: TipLine): readonly StructuredIndicator[] =>
  (line.identifiers ?? []).map(({ type, value, role, country, platform, chain }) => ({
    type,
    raw: cleanLine(value),
    role: role ?? defaultRoles[type] ?? 'contacted_from',
    hints: {
      ...((country ?? line.country) && { country: country ?? line.country }),
      ...(platform && { platform }),
      ...(chain && { chain }),
    },
  }))

function refuseUnread(record: unknown): ImportResult | undefined {
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return { ok: false, reason: 'not_an_object' }
  const { format, kind } = record as { format?: unknown; kind?: unknown }
  if (format !== undefined && format !== tipsFormat) return { ok: false, reason: 'unknown_format' }
  if (typeof kind === 'string' && !tipKindCodes.some((code) => code === kind))
    return { ok: false, reason: 'unknown_kind' }
  return undefined
}

function toTip(line: TipLine): ImportResult {
  const coded = codedAnswers(line.answers ?? {})
  if (!coded.ok) return { ok: false, reason: 'unknown_answer', detail: coded.detail }
  const losses = lossesOf(line.losses ?? [])
  if (!losses) return { ok: false, reason: 'wrong_field', detail: 'losses' }
  const language = canonicalLanguage(line.language ?? 'und')
  if (!language) return { ok: false, reason: 'wrong_field', detail: 'language' }
  const story = storyOf([line.story])
  const indicators = indicatorsOf(line)
  if (story === '' && indicators.length === 0) return { ok: false, reason: 'nothing_told' }
  const answers: TipAnswers = {
    danger_now: 'unknown',
    role: 'professional',
    ...(line.country && { current_country: line.country }),
    ...coded.answers,
    kind: line.kind,
    ...(story !== '' && { story }),
    ...(losses.length > 0 && { money_lost: 'yes' as const, losses }),
    consents: line.consents ?? [],
  }
  const tip = { sourceId: line.source_id, answers, language, indicators, filedAt: line.filed_at }
  return { ok: true, tip }
}

export const mapTip: ImportMapper = (record) => {
  const refused = refuseUnread(record)
  if (refused) return refused
  const parsed = tipLine.safeParse(record)
  return parsed.success ? toTip(parsed.data) : refusal(parsed.error)
}
