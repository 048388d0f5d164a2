import { tipKindCodes } from '#core/tip/kind.ts'
import { FilterBar, FilterSelect } from '#ui/staff/filter-bar.tsx'
import { kindNames } from '../../words.ts'
import { listHref, type ShownFilter } from '../hrefs.ts'

const described = {
  q: { label: 'Search', text: (value: string) => value },
  kind: { label: 'Kind', text: (value: string) => kindNames[value as keyof typeof kindNames] },
  mine: { label: 'Written by', text: () => 'me' },
} as const

/** Filters that stand in the address, so that a view can be kept and sent to a colleague. */
export function ListFilters({ filter }: { filter: ShownFilter }) {
  const keys = Object.keys(described) as (keyof typeof described)[]
  const chips = keys.flatMap((key) => {
    const value = filter[key]
    if (!value) return []
    const { label, text } = described[key]
    return [{ key, label, value: text(value), removeHref: listHref(filter, { [key]: undefined }) }]
  })
  return (
    <FilterBar
      action="/triage/patterns"
      label="Filter the patterns"
      search={{
        id: 'q',
        name: 'q',
        label: 'Search',
        value: filter.q,
        placeholder: 'Number, title, phone, site, wallet…',
      }}
      chips={chips}
      clearHref={listHref({ view: filter.view })}
      words={{ apply: 'Filter', clear: 'Clear all', active: 'Filters', remove: 'Remove' }}
    >
      {filter.view && <input type="hidden" name="view" value={filter.view} />}
      <FilterSelect
        id="kind"
        name="kind"
        label="Kind"
        any="Any"
        options={tipKindCodes.map((value) => ({ value, label: kindNames[value] }))}
        value={filter.kind}
      />
      <FilterSelect
        id="mine"
        name="mine"
        label="Written by"
        any="Anyone"
        options={[{ value: 'yes', label: 'Me' }]}
        value={filter.mine}
      />
    </FilterBar>
  )
}
