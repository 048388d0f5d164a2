import { z } from 'zod'
import { caseFilter } from '#core/case/queue-filter.ts'
import { readFilter } from '#core/filter/read-filter.ts'
import { presetDays } from './period.ts'

/** What the columns of what comes in are made of. */
export const stackings = ['kind', 'urgency'] as const

const filter = z.object({
  ...caseFilter,
  days: z
    .enum(presetDays.map(String) as [string, ...string[]])
    .transform(Number)
    .optional(),
  // Judged with the period: what can't be read is shown once more.
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
  by: z.enum(stackings).optional(),
})

export type FiguresFilter = z.infer<typeof filter>
export type CaseScope = Pick<FiguresFilter, 'kind' | 'urgency' | 'country' | 'language' | 'queue'>

export const scopeNames = ['queue', 'kind', 'urgency', 'country', 'language'] as const
export const figuresFilterNames = [...scopeNames, 'days', 'from', 'to', 'by'] as const

export const readFiguresFilter = (params: URLSearchParams) => readFilter(filter, params)
