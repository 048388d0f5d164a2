import { z } from 'zod'
import { readFilter } from '#core/filter/read-filter.ts'
import { subKindCodes } from '#core/pattern/classification.ts'
import { payloadStatuses } from '#core/pattern/payload.ts'
import { publishableTypes } from '#core/pattern/publishable.ts'
import { recommendableActions } from '#core/release/actions.ts'
import type { Sector } from '#core/release/sectors.ts'
import { servedLabels } from '#core/taxii/audience.ts'
import { tipKindCodes } from '#core/tip/kind.ts'
import { facet } from './facets.ts'

/** Where a page of patterns ended: the newest release first, then the highest number. */
export type PatternPlace = Readonly<{ release: number; number: number }>

export const writePlace = ({ release, number }: PatternPlace): string => `${release}.${number}`

const place = z.string().transform((text, check): PatternPlace => {
  const [, release, number] = /^([1-9]\d{0,8})\.([1-9]\d{0,8})$/.exec(text) ?? []
  if (release !== undefined && number !== undefined)
    return { release: Number(release), number: Number(number) }
  check.addIssue({ code: 'custom', message: 'not_a_cursor' })
  return z.NEVER
})

const filter = z.object({
  kind: z.enum(tipKindCodes).optional(),
  sub: z.enum(subKindCodes).optional(),
  /** What the reader's own sector is asked to do. */
  ask: z.enum(recommendableActions).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  type: z.enum(publishableTypes).optional(),
  /** The week of the release that brought the newest version. */
  week: z
    .string()
    .regex(/^\d{4}-W\d{2}$/)
    .optional(),
  tlp: z.enum(servedLabels).optional(),
  status: z.enum(payloadStatuses).optional(),
  /** Only what could not wait for its week. */
  urgent: z.literal('yes').optional(),
  /** Only what came since the reader's last visit. */
  new: z.literal('yes').optional(),
  after: place.optional(),
})

export type PatternFilter = z.infer<typeof filter>
export const patternFilterNames = [
  'new',
  'urgent',
  'status',
  'kind',
  'sub',
  'ask',
  'type',
  'country',
  'week',
  'tlp',
] as const
export type PatternFilterName = (typeof patternFilterNames)[number]

export const readPatternFilter = (params: URLSearchParams) => readFilter(filter, params)

/** What a pattern must have to be listed for a sector under a filter. */
export function facetsWanted(sector: Sector, wanted: PatternFilter): string[] {
  const { kind, sub, ask, country, type, week, tlp, status, urgent } = wanted
  return [
    facet.sector(sector),
    ...(kind ? [facet.kind(kind)] : []),
    ...(sub ? [facet.sub(sub)] : []),
    ...(ask ? [facet.ask(sector, ask)] : []),
    ...(country ? [facet.country(country)] : []),
    ...(type ? [facet.type(type)] : []),
    ...(week ? [facet.week(week)] : []),
    ...(tlp ? [facet.tlp(tlp)] : []),
    ...(status ? [facet.status(status)] : []),
    ...(urgent ? [facet.urgent] : []),
  ]
}
