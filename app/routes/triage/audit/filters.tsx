import { FilterBar, FilterSelect } from '#ui/staff/filter-bar.tsx'
import type { ShownFilter } from './filter.ts'
import { TextFilter } from './text-filter.tsx'
import { actionGroups, actionName, actionNoun } from './words.ts'

const labels = { who: 'Who', about: 'About', what: 'What' } as const

/** Filters that stand in the address, so that a view can be sent to a colleague. */
export function AuditFilters({ filter }: { filter: ShownFilter }) {
  const without = (name: string) => {
    const rest = Object.entries(filter).filter(([key]) => key !== name)
    return `/triage/audit?${new URLSearchParams(rest)}`
  }
  const chips = (['who', 'about', 'what'] as const).flatMap((key) => {
    const value = filter[key]
    if (!value) return []
    const shown =
      key === 'what' ? `${actionNoun(value)}: ${actionName(value).toLowerCase()}` : value
    return [{ key, label: labels[key], value: shown, removeHref: without(key) }]
  })
  return (
    <FilterBar
      action="/triage/audit"
      label="Filter the audit"
      chips={chips}
      clearHref="/triage/audit"
      words={{ apply: 'Filter', clear: 'Clear all', active: 'Filters', remove: 'Remove' }}
    >
      <TextFilter id="who" label="Who" hint="Heron 4" value={filter.who} />
      <TextFilter id="about" label="About" hint="Case 1042" value={filter.about} />
      <FilterSelect
        id="what"
        name="what"
        label="What"
        any="Anything"
        options={actionGroups}
        value={filter.what}
      />
    </FilterBar>
  )
}
