import { z } from 'zod'
import { countBands } from '#core/pattern/bands.ts'
import { confidenceOf, confidenceScores } from '#core/pattern/confidence.ts'
import { formatPatternNumber } from '#core/pattern/number.ts'
import type { PatternPayload, PayloadIndicator } from '#core/pattern/payload.ts'
import { payloadStatuses, revocationReasons } from '#core/pattern/payload.ts'
import { publishableRoles, publishableTypes } from '#core/pattern/publishable.ts'
import { asksOf } from '#core/pattern/sector-actions.ts'
import { recommendableActions } from '../actions.ts'
import { sectors } from '../sectors.ts'
import { type StixObject, stixId } from './object.ts'
import { tlpMarkingId } from './tlp-marking.ts'

/** Raised with every change of what the properties mean; see `extensionDefinition`. */
export const extensionVersion = '1.0.0'

/** Where every portal serves the JSON Schema of the extension. */
export const extensionSchemaPath = `/stix/extension-${extensionVersion}.json`

const week = z.string().regex(/^\d{4}-W\d{2}$/)
const asks = z.array(
  z.strictObject({ sector: z.enum(sectors), action: z.enum(recommendableActions) }),
)

const onBoth = {
  extension_type: z.literal('property-extension'),
  /** How people call the pattern, `P-0042`. */
  pattern_number: z.string().regex(/^P-\d{4,}$/),
  pattern_version: z.int().positive(),
  pattern_status: z.enum(payloadStatuses),
  scam_type: z.string(),
  scam_sub_type: z.string().optional(),
  /** How many reports the pattern rests on. Exact numbers never leave. */
  report_count_band: z.enum(countBands),
  /** Week and number of the release that brought this version. */
  release_id: z.string().regex(/^\d{4}-W\d{2}\/\d+$/),
  /** What the pattern asks, and of whom. */
  asks,
}

export const onIndicator = z.strictObject({
  ...onBoth,
  indicator_type: z.enum(publishableTypes),
  role: z.enum(publishableRoles),
  /** The confidence, told from the other side. */
  false_positive_risk: z.enum(['low', 'medium', 'high']),
  first_seen_week: week,
  last_seen_week: week,
  valid_until_week: week,
  /** Weeks after the last until half of the confidence is gone. */
  half_life_weeks: z.int().positive().optional(),
})

export const onCampaign = z.strictObject({
  ...onBoth,
  revocation: z.enum(revocationReasons).optional(),
  related_patterns: z.array(z.string()).optional(),
})

/** What the extension adds to an `indicator` or a `campaign`. */
export const extensionSchema = z.union([onIndicator, onCampaign])

export const extensionId = stixId('extension-definition', 'harborlight-pattern')

function shared(payload: PatternPayload, release: string) {
  return {
    extension_type: 'property-extension' as const,
    pattern_number: formatPatternNumber(payload.number),
    pattern_version: payload.version,
    pattern_status: payload.status,
    scam_type: payload.kind,
    report_count_band: payload.tips,
    release_id: release,
    ...(payload.sub_kind === null ? {} : { scam_sub_type: payload.sub_kind }),
  }
}

const risks = { low: 'high', medium: 'medium', high: 'low' } as const

export function indicatorExtension(
  payload: PatternPayload,
  one: PayloadIndicator,
  release: string,
): z.infer<typeof onIndicator> {
  return {
    asks: asksOf(payload, one),
    indicator_type: one.type,
    role: one.role,
    false_positive_risk: risks[confidenceOf(one.score ?? confidenceScores[one.confidence])],
    first_seen_week: one.first_seen,
    last_seen_week: one.last_seen,
    valid_until_week: one.valid_until,
    ...(one.half_life === undefined ? {} : { half_life_weeks: one.half_life }),
    ...shared(payload, release),
  }
}

export function campaignExtension(
  payload: PatternPayload,
  release: string,
): z.infer<typeof onCampaign> {
  const related = (payload.related ?? []).map(({ number }) => formatPatternNumber(number))
  return {
    asks: payload.actions.flatMap(({ sector, recommended }) =>
      recommended.map((action) => ({ sector, action })),
    ),
    ...(payload.revocation === null ? {} : { revocation: payload.revocation }),
    ...(related.length === 0 ? {} : { related_patterns: related }),
    ...shared(payload, release),
  }
}

/** The same on every portal: the extension is the software's, its contents are the portal's. */
const dates = { created: '2026-11-22T00:00:00.000Z', modified: '2026-11-22T00:00:00.000Z' } as const
const marked = { object_marking_refs: [tlpMarkingId('clear')] } as const

export const extensionAuthor: StixObject = {
  type: 'identity',
  spec_version: '2.1',
  id: stixId('identity', 'harborlight-software'),
  ...dates,
  ...marked,
  name: 'Harborlight (the software)',
  identity_class: 'system',
}

/** STIX 2.1, section 7.3. */
export const extensionDefinition: StixObject = {
  type: 'extension-definition',
  spec_version: '2.1',
  id: extensionId,
  created_by_ref: extensionAuthor.id,
  ...dates,
  ...marked,
  name: 'Harborlight pattern',
  description:
    'What a Harborlight portal says of a campaign and of its indicators beyond STIX: reports as a band, kind of scam, what is asked of which sector, risk of a false positive, weeks and half-life.',
  schema: `JSON Schema, served at ${extensionSchemaPath} by the portal that published the bundle.`,
  version: extensionVersion,
  extension_types: ['property-extension'],
}

/** The JSON Schema as it is served, canonical but for its two leading members. */
export function extensionJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(extensionSchema)
  return { $schema, title: extensionDefinition.name, $comment: extensionId, ...rest }
}
