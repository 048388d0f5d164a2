import { z } from 'zod'
import { readFilter } from '#core/filter/read-filter.ts'
import { tipKindCodes } from '#core/tip/kind.ts'
import { patternViewCodes } from './views.ts'

/** A place in the list: newest change first, then id. */
export type ListPlace = { updatedAt: Date; id: string }

const cursorShape = /^(\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export function writeListCursor({ updatedAt, id }: ListPlace): string {
  return `${updatedAt.getTime()}.${id}`
}

const place = z.string().transform((text, check): ListPlace => {
  const [, at, id] = cursorShape.exec(text) ?? []
  if (at !== undefined && id !== undefined) return { updatedAt: new Date(Number(at)), id }
  check.addIssue({ code: 'custom', message: 'not_a_cursor' })
  return z.NEVER
})

const filter = z.object({
  view: z.enum(patternViewCodes).optional(),
  kind: z.enum(tipKindCodes).optional(),
  /** Patterns that the reader wrote or edited. */
  mine: z.literal('yes').optional(),
  /** A number, an identifier in any spelling, or words of the title. */
  q: z.string().max(1000).optional(),
  after: place.optional(),
})

export type ListFilter = z.infer<typeof filter>
export const listFilterNames = ['view', 'kind', 'mine', 'q'] as const

export const readListFilter = (params: URLSearchParams) => readFilter(filter, params)
