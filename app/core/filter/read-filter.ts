import type { z } from 'zod'

/**
 * A list's filters as they stand in an address. An empty one counts as left out; one that can't be
 * read is refused by its name, so that nobody takes an unfiltered list for a filtered one.
 */
export function readFilter<Shape extends z.ZodRawShape>(
  filter: z.ZodObject<Shape>,
  params: URLSearchParams,
): { ok: true; filter: z.infer<z.ZodObject<Shape>> } | { ok: false; field: string } {
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
