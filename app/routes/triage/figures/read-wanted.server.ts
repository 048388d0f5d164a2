import type { LoaderFunctionArgs } from '@remix-run/node'
import { type FiguresFilter, readFiguresFilter } from '#core/figures/desk/filter.ts'
import { type Period, readPeriod } from '#core/figures/desk/period.ts'
import { refuse } from '#infra/http/refusal.server.ts'

/** Which figures an address asks for, where a page has shown them before. Throws 400 where it can't be read. */
export function readWanted({ request, context }: LoaderFunctionArgs): {
  filter: FiguresFilter
  period: Period
} {
  const read = readFiguresFilter(new URL(request.url).searchParams)
  if (!read.ok) throw refuse(400, `filter_${read.field}`)
  const period = readPeriod(read.filter, context.house.now())
  if (!period.ok) throw refuse(400, `filter_${period.field}`)
  return { filter: read.filter, period: period.period }
}
