import { dueCodes } from '#core/clock/view.ts'
import { FilterBar, FilterSelect } from '#ui/staff/filter-bar.tsx'
import { dueNames } from '../clock-words.ts'
import { countries, kinds, spoken } from './filter-options.ts'
import { filterKeys, filterWords, type QueueNames } from './filter-words.ts'
import { queueHref, type ShownFilter } from './hrefs.ts'

const dues = dueCodes.map((value) => ({ value, label: dueNames[value] }))

/** Filters that stand in the address, so that a view can be kept and sent to a colleague. */
export function QueueFilters({ filter, queues }: { filter: ShownFilter; queues: QueueNames }) {
  const chips = filterKeys.flatMap((key) => {
    const value = filter[key]
    if (!value) return []
    const { label, text } = filterWords[key]
    return [
      {
        key,
        label,
        value: text(value, queues),
        removeHref: queueHref(filter, { [key]: undefined }),
      },
    ]
  })
  return (
    <FilterBar
      action="/triage"
      label="Filter the queue"
      search={{
        id: 'q',
        name: 'q',
        label: 'Search',
        value: filter.q,
        placeholder: 'Words, “a phrase”, phone, site, case…',
      }}
      chips={chips}
      clearHref={queueHref({ view: filter.view, sort: filter.sort })}
      words={{ apply: 'Filter', clear: 'Clear all', active: 'Filters', remove: 'Remove' }}
    >
      {filter.view && <input type="hidden" name="view" value={filter.view} />}
      {filter.sort && <input type="hidden" name="sort" value={filter.sort} />}
      {filter.queue && <input type="hidden" name="queue" value={filter.queue} />}
      {filter.urgency && <input type="hidden" name="urgency" value={filter.urgency} />}
      <FilterSelect
        id="kind"
        name="kind"
        label="Kind"
        any="Any"
        options={kinds}
        value={filter.kind}
      />
      <FilterSelect
        id="country"
        name="country"
        label="Country"
        any="Any"
        options={countries}
        value={filter.country}
      />
      <FilterSelect
        id="language"
        name="language"
        label="Language"
        any="Any"
        options={spoken}
        value={filter.language}
      />
      <FilterSelect
        id="due"
        name="due"
        label="Due"
        any="Any time"
        options={dues}
        value={filter.due}
      />
    </FilterBar>
  )
}
