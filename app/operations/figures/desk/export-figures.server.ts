import type { StaffMember } from '#core/access/staff-member.ts'
import { type FiguresFilter, scopeNames } from '#core/figures/desk/filter.ts'
import type { Period } from '#core/figures/desk/period.ts'
import { asRecords, type FiguresTable, figuresTables, tableOf } from '#core/figures/desk/tables.ts'
import { csvText } from '#core/release/csv/table.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { nameQueues } from '../../routing/queues/name-queues.server.ts'
import { readDeskFigures } from './read-desk-figures.server.ts'

export type FiguresFile = { name: string; mediaType: string; text: string }

/**
 * The figures that somebody sees, as a file to take along: one table as CSV, or all of them as JSON.
 * Writes down what they took.
 */
export async function exportFigures(
  house: House,
  actor: StaffMember,
  wanted: { filter: FiguresFilter; period: Period; table: FiguresTable | 'all' },
): Promise<FiguresFile> {
  const { filter, period, table } = wanted
  const figures = await readDeskFigures(house, actor, wanted)
  const queues = await nameQueues(house)
  const scope = Object.fromEntries(
    scopeNames.flatMap((name) => (filter[name] ? [[name, filter[name]]] : [])),
  )
  await house.db.$transaction((tx) =>
    appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'figures.exported',
        subject: `person:${actor.id}`,
        details: { table, from: period.from, to: period.to, ...scope },
      },
    ]),
  )
  const name = `figures-${table.replaceAll('_', '-')}-${period.from}-${period.to}`
  if (table !== 'all') {
    const { columns, rows } = tableOf(figures, table, queues)
    const cells = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
    return { name: `${name}.csv`, mediaType: 'text/csv', text: csvText([columns, ...cells]) }
  }
  const all = {
    counted_at: house.now().toISOString(),
    period: { from: period.from, to: period.to },
    filter: scope,
    tables: Object.fromEntries(
      figuresTables.map((one) => [one, asRecords(tableOf(figures, one, queues))]),
    ),
  }
  return {
    name: `${name}.json`,
    mediaType: 'application/json',
    text: `${JSON.stringify(all, null, 2)}\n`,
  }
}
