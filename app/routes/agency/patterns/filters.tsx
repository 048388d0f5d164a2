import { type SubKind, subKindCodes } from '#core/pattern/classification.ts'
import { payloadStatuses } from '#core/pattern/payload.ts'
import { publishableTypes } from '#core/pattern/publishable.ts'
import { sectorActions } from '#core/pattern/sector-actions.ts'
import { type PatternFilterName, patternFilterNames } from '#core/portal/pattern-filter.ts'
import type { Sector } from '#core/release/sectors.ts'
import { servedLabels } from '#core/taxii/audience.ts'
import { countryCodes } from '#core/tip/country.ts'
import { tipKindCodes } from '#core/tip/kind.ts'
import {
  askTexts,
  indicatorTypeNames,
  kindNames,
  statusNames,
  subKindNames,
} from '#ui/agency/pattern-words.ts'
import type { Option } from '#ui/fields/select.tsx'
import { FilterBar, FilterSelect } from '#ui/staff/filter-bar.tsx'
import { patternsHref, type ShownFilter } from './hrefs.ts'

const names = new Intl.DisplayNames('en', { type: 'region' })

const named = <Code extends string>(codes: readonly Code[], of: (code: Code) => string): Option[] =>
  codes.map((value) => ({ value, label: of(value) }))

const byLabel = (a: Option, b: Option) => a.label.localeCompare(b.label, 'en')

const countries = named(countryCodes, (code) => names.of(code) ?? code).sort(byLabel)
const subKinds = named<SubKind>(subKindCodes, (code) => subKindNames[code]).sort(byLabel)

/** Each filter with what can be chosen. */
const choices: Record<
  PatternFilterName,
  { label: string; any: string; options: (of: { sector: Sector; weeks: string[] }) => Option[] }
> = {
  new: {
    label: 'Since',
    any: 'All time',
    options: () => [{ value: 'yes', label: 'My last visit' }],
  },
  urgent: {
    label: 'Urgent',
    any: 'Or not',
    options: () => [{ value: 'yes', label: 'Urgent only' }],
  },
  status: {
    label: 'Status',
    any: 'Any',
    options: () => named(payloadStatuses, (code) => statusNames[code]),
  },
  kind: {
    label: 'Kind',
    any: 'Any',
    options: () => named(tipKindCodes, (code) => kindNames[code]),
  },
  sub: { label: 'More closely', any: 'Any', options: () => subKinds },
  ask: {
    label: 'Asks you to',
    any: 'Anything',
    options: ({ sector }) => named(sectorActions[sector], (code) => askTexts[code]),
  },
  type: {
    label: 'Has an indicator',
    any: 'Of any type',
    options: () => named(publishableTypes, (code) => indicatorTypeNames[code]),
  },
  country: { label: 'Country', any: 'Any', options: () => countries },
  week: {
    label: 'Released in',
    any: 'Any week',
    options: ({ weeks }) => named(weeks, (week) => week),
  },
  tlp: {
    label: 'TLP',
    any: 'Any',
    options: () => named(servedLabels, (code) => code.toUpperCase()),
  },
}

const order = patternFilterNames

/** Filters that stand in the address, so that a view can be kept and sent to a colleague. */
export function PatternFilters(props: { filter: ShownFilter; sector: Sector; weeks: string[] }) {
  const { filter } = props
  const chips = order.flatMap((key) => {
    const value = filter[key]
    if (!value) return []
    const { label, options } = choices[key]
    const text = options(props).find((one) => one.value === value)?.label ?? value
    return [{ key, label, value: text, removeHref: patternsHref(filter, { [key]: undefined }) }]
  })
  return (
    <FilterBar
      action="/agency/patterns"
      label="Filter the patterns"
      chips={chips}
      clearHref={patternsHref()}
      words={{ apply: 'Filter', clear: 'Clear all', active: 'Filters', remove: 'Remove' }}
    >
      {order.map((key) => (
        <FilterSelect
          key={key}
          id={key}
          name={key}
          label={choices[key].label}
          any={choices[key].any}
          options={withChosen(choices[key].options(props), filter[key])}
          value={filter[key]}
        />
      ))}
    </FilterBar>
  )
}

/** An old week stands in an address long after it left the list. */
const withChosen = (options: Option[], chosen?: string): Option[] =>
  chosen === undefined || options.some(({ value }) => value === chosen)
    ? options
    : [...options, { value: chosen, label: chosen }]
