import type { PatternPayload, PayloadIndicator } from '#core/pattern/payload.ts'

export type VersionChange = Readonly<{
  /** Members of the payload that differ, but for those that always do. */
  fields: readonly (keyof PatternPayload)[]
  added: number
  removed: number
}>

const compared = [
  'title',
  'summary',
  'kind',
  'sub_kind',
  'tactics',
  'tlp',
  'sectors',
  'actions',
  'countries',
  'attributes',
  'tips',
  'money',
  'last_seen',
] as const satisfies readonly (keyof PatternPayload)[]

const nameOf = ({ type, value }: PayloadIndicator): string => `${type}:${value}`

/** What a version says otherwise than the one before it. */
export function changeBetween(before: PatternPayload, after: PatternPayload): VersionChange {
  const old = new Set(before.indicators.map(nameOf))
  const now = new Set(after.indicators.map(nameOf))
  return {
    fields: compared.filter(
      (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
    ),
    added: [...now].filter((one) => !old.has(one)).length,
    removed: [...old].filter((one) => !now.has(one)).length,
  }
}
