import { z } from 'zod'
import { recommendableActions } from '#core/release/actions.ts'
import { sectors } from '#core/release/sectors.ts'
import { tlpLabels } from '#core/release/tlp.ts'
import { tipKindCodes } from '#core/tip/kind.ts'
import { urgentReasons } from '#core/urgent/urgency.ts'
import { countBands } from './bands.ts'
import { subKindCodes } from './classification.ts'
import { publishableRoles, publishableTypes } from './publishable.ts'
import { tacticCodes } from './tactics.ts'

export const payloadFormat = 'harborlight-pattern/1'

export const payloadStatuses = ['new', 'amended', 'revoked'] as const
export const confidences = ['low', 'medium', 'high'] as const
export type Confidence = (typeof confidences)[number]

export const countryRoles = ['reported_from', 'transit', 'destination'] as const
export type CountryRole = (typeof countryRoles)[number]

export const revocationReasons = [
  'withdrawn_tips',
  'false_positive',
  'error',
  'superseded',
  'other',
] as const

export type RevocationReason = (typeof revocationReasons)[number]

const code = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, 'code')
/** `2026-W47`, ISO 8601 week. */
const week = z.string().regex(/^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/, 'iso_week')
const countryCode = z.string().regex(/^[A-Z]{2}$/, 'country')
const decimal = z.string().regex(/^\d{1,30}(?:\.\d{1,30})?$/, 'decimal')
/**
 * No half of a surrogate pair (RFC 8785, 3.2.2.2), and no control character but the line break:
 * the files are read by spreadsheets and terminals too.
 */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !/\p{Surrogate}|(?!\n)\p{Cc}/u.test(value), 'control_character')

export const payloadIndicatorSchema = z.strictObject({
  type: z.enum(publishableTypes),
  /** Canonical value, see core/indicator. */
  value: text(2048).min(1),
  role: z.enum(publishableRoles),
  confidence: z.enum(confidences),
  /** The same as a number of the STIX scale. Payloads of the first weeks have neither this nor a half-life. */
  score: z.int().min(0).max(100).optional(),
  first_seen: week,
  last_seen: week,
  valid_until: week,
  /** Weeks after `last_seen` until half its worth is gone. */
  half_life: z.int().positive().optional(),
})

export type PayloadIndicator = z.infer<typeof payloadIndicatorSchema>

/** Everything that leaves the house about one version of one pattern, and nothing else. */
export const patternPayloadSchema = z.strictObject({
  format: z.literal(payloadFormat),
  id: z.uuid(),
  number: z.int().positive(),
  version: z.int().positive(),
  status: z.enum(payloadStatuses),
  /** Set only on a revoked payload. */
  revocation: z.enum(revocationReasons).nullable(),
  tlp: z.enum(tlpLabels),
  kind: z.enum(tipKindCodes),
  sub_kind: z.enum(subKindCodes).nullable(),
  tactics: z.array(z.enum(tacticCodes)),
  /** A moderator's own words, leak-checked against every source tip. */
  title: text(200).min(1),
  summary: text(4000),
  attributes: z.array(z.strictObject({ question: code, value: code, tips: z.enum(countBands) })),
  countries: z.array(
    z.strictObject({
      role: z.enum(countryRoles),
      country: countryCode,
      /** ISO 3166-2 code, only where at least five tips name it. */
      region: z
        .string()
        .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'region')
        .nullable(),
      tips: z.enum(countBands),
    }),
  ),
  first_seen: week,
  last_seen: week,
  tips: z.enum(countBands),
  /** Total reported loss per asset, as the power-of-ten band that holds it. */
  money: z.array(
    z.strictObject({
      asset: z.string().regex(/^[A-Z0-9]{2,12}$/, 'asset'),
      at_least: decimal,
      below: decimal,
      tips: z.enum(countBands),
    }),
  ),
  sectors: z.array(z.enum(sectors)),
  actions: z.array(
    z.strictObject({
      sector: z.enum(sectors),
      recommended: z.array(z.enum(recommendableActions)).min(1),
    }),
  ),
  indicators: z.array(payloadIndicatorSchema),
  /** Why it does not wait for the weekly release; missing where it does. */
  urgent: z.enum(urgentReasons).optional(),
  /** Other patterns that are out and belong to it. */
  related: z.array(z.strictObject({ id: z.uuid(), number: z.int().positive() })).optional(),
})

export type PatternPayload = z.infer<typeof patternPayloadSchema>
