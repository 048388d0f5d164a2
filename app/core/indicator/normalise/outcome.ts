import { type Indicator, type IndicatorType, maxValueLength } from '#core/indicator/types.ts'

/** Why a spelling is not an indicator of its type. The form turns these into advice. */
export const refusals = [
  'empty',
  'too_long',
  'not_a_url',
  'not_a_domain',
  'ip_address',
  'public_suffix',
  'not_an_email',
  'not_a_phone',
  'country_needed',
  'platform_needed',
  'not_a_handle',
  'not_a_wallet',
  'bad_checksum',
  'not_a_transaction',
  'not_an_account',
  'not_an_app',
  'not_a_name',
] as const

export type Refusal = (typeof refusals)[number]

export type Normalised = { ok: true; indicator: Indicator } | { ok: false; reason: Refusal }

export const accept = (type: IndicatorType, value: string): Normalised =>
  value.length > maxValueLength ? refuse('too_long') : { ok: true, indicator: { type, value } }

export const refuse = (reason: Refusal): Normalised => ({ ok: false, reason })
