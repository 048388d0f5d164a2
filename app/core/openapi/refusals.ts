import { taxiiMediaType } from '#core/taxii/accept.ts'
import { faults } from '#core/taxii/faults.ts'
import { type ApiOperation, keyProblems } from './operation.ts'
import type { ProblemTable } from './problem.ts'
import { type Json, ref } from './schema-of.ts'

/** The problems of an operation by their status; each names its codes. */
export function refusalsOf(operation: ApiOperation, problems: ProblemTable): Json {
  if (operation.taxii) return taxiiRefusals()
  const codes = [...(operation.access === 'key' ? keyProblems : []), ...(operation.problems ?? [])]
  const byStatus = byKey(codes, (code) => String(problems[code]?.status ?? 500))
  return Object.fromEntries(
    [...byStatus].map(([status, together]) => [
      status,
      {
        description: together.map((code) => `${code}: ${problems[code]?.title}.`).join(' '),
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    ]),
  )
}

function taxiiRefusals(): Json {
  const reading = Object.entries(faults).filter(([code]) => code !== 'read_only')
  const byStatus = byKey(reading, ([, { status }]) => String(status))
  return Object.fromEntries(
    [...byStatus].map(([status, together]) => [
      status,
      {
        description: together.map(([code, { title }]) => `${code}: ${title}.`).join(' '),
        content: { [taxiiMediaType]: { schema: ref('TaxiiError') } },
      },
    ]),
  )
}

function byKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
