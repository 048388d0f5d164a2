import { z } from 'zod'
import { dueCodes } from '#core/clock/view.ts'
import { readFilter } from '#core/filter/read-filter.ts'
import { countryCodes } from '#core/tip/country.ts'
import { tipKindCodes } from '#core/tip/kind.ts'
import { canonicalLanguage } from '#core/tip/language.ts'
import { readCursor, readDueCursor } from './queue-cursor.ts'
import { queueViewCodes } from './queue-views.ts'
import { urgencyCodes } from './states.ts'

/** Longer than any wallet, page address or name that somebody looks for. */
const maxSearch = 1000

const cursor = z.string().transform((text, check) => {
  const place = readCursor(text) ?? readDueCursor(text)
  if (place) return place
  check.addIssue({ code: 'custom', message: 'not_a_cursor' })
  return z.NEVER
})

const language = z.string().transform((text, check) => {
  const tag = canonicalLanguage(text)
  if (tag !== undefined) return tag
  check.addIssue({ code: 'custom', message: 'not_a_language' })
  return z.NEVER
})

/** What a case is and where it lies. */
export const caseFilter = {
  kind: z.enum(tipKindCodes).optional(),
  urgency: z.enum(urgencyCodes).optional(),
  country: z.enum(countryCodes).optional(),
  language: language.optional(),
  /** Its id: a name may change. */
  queue: z.uuid().optional(),
}

const filter = z.object({
  view: z.enum(queueViewCodes).optional(),
  ...caseFilter,
  due: z.enum(dueCodes).optional(),
  sort: z.enum(['due']).optional(),
  q: z.string().max(maxSearch).optional(),
  after: cursor.optional(),
  before: cursor.optional(),
})

export type QueueFilter = z.infer<typeof filter>
export const filterNames = [
  'view',
  'kind',
  'urgency',
  'country',
  'language',
  'due',
  'queue',
  'q',
  'sort',
] as const

/** Whoever looks for what is due wants the soonest first. */
export const sortedByDue = ({ sort, due }: Pick<QueueFilter, 'sort' | 'due'>): boolean =>
  sort === 'due' || due !== undefined

export const readQueueFilter = (params: URLSearchParams) => readFilter(filter, params)
