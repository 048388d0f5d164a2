import { z } from 'zod'
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

/** The list's filters as they stand in an address. One that can't be read is refused by its name. */
export function readListFilter(
  params: URLSearchParams,
): { ok: true; filter: ListFilter } | { ok: false; field: string } {
  const given = Object.fromEntries(
    Object.keys(filter.shape).flatMap((name) => {
      const value = params.get(name)?.trim()
      return value ? [[name, value]] : []
    }),
  )
  const parsed = filter.safeParse(given)
  if (!parsed.success) return { ok: false, field: String(parsed.error.issues[0]?.path[0] ?? 'q') }
  return { ok: true, filter: parsed.data }
}
