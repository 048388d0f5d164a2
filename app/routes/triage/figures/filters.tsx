import { type figuresFilterNames, scopeNames } from '#core/figures/desk/filter.ts'
import { presetDays, usualDays } from '#core/figures/desk/period.ts'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { FilterBar, FilterSelect } from '#ui/staff/filter-bar.tsx'
import { FormRow } from '#ui/staff/layout.tsx'
import { Tabs } from '#ui/staff/tabs.tsx'
import { countries, kinds, spoken, urgencies } from '../queue/filter-options.ts'
import { filterWords, type QueueNames } from '../queue/filter-words.ts'
import { counted } from '../words.ts'
import { figuresHref, type ShownFigures } from './hrefs.ts'

type Props = {
  shown: ShownFigures
  names: QueueNames
  /** Those that can be chosen. */
  queues: { id: string; name: string }[]
}

/** Filters that stand in the address, so that figures can be kept and sent to a colleague. */
export function FiguresFilters({ shown, names, queues }: Props) {
  const options = {
    queue: queues.map(({ id, name }) => ({ value: id, label: name })),
    kind: kinds,
    urgency: urgencies,
    country: countries,
    language: spoken,
  }
  const chips = scopeNames.flatMap((key) => {
    const value = shown[key]
    if (!value) return []
    const { label, text } = filterWords[key]
    const removeHref = figuresHref(shown, { [key]: undefined })
    return [{ key, label, value: text(value, names), removeHref }]
  })
  const without = Object.fromEntries(scopeNames.map((name) => [name, undefined]))
  return (
    <FilterBar
      action="/triage/figures"
      label="Filter the figures"
      chips={chips}
      clearHref={figuresHref(shown, without)}
      words={{ apply: 'Filter', clear: 'Clear all', active: 'Filters', remove: 'Remove' }}
    >
      <Kept shown={shown} names={['days', 'from', 'to', 'by']} />
      {scopeNames.map((name) => (
        <FilterSelect
          key={name}
          id={name}
          name={name}
          label={filterWords[name].label}
          any="Any"
          options={options[name]}
          value={shown[name]}
        />
      ))}
    </FilterBar>
  )
}

/** The last days in one press, or days of one's own. */
export function PeriodPicker(props: {
  shown: ShownFigures
  fault?: { field: 'from' | 'to'; text: string }
}) {
  const { shown, fault } = props
  const own = Boolean(shown.from || shown.to)
  const days = shown.days ?? String(usualDays)
  const error = (field: 'from' | 'to') => (fault?.field === field ? fault.text : undefined)
  return (
    <>
      <Tabs
        label="Days"
        current={own ? 'own' : days}
        tabs={presetDays.map((count) => ({
          key: String(count),
          href: figuresHref(shown, { days: String(count), from: undefined, to: undefined }),
          label: `Last ${counted(count, 'day')}`,
        }))}
      />
      <details className="own-days" open={own}>
        <summary>Own dates</summary>
        <form method="get" action="/triage/figures" aria-label="Own dates">
          <Kept shown={shown} names={[...scopeNames, 'by']} />
          <FormRow>
            <TextInput
              id="from"
              name="from"
              type="date"
              label="First day"
              value={shown.from}
              error={error('from')}
            />
            <TextInput
              id="to"
              name="to"
              type="date"
              label="Last day"
              value={shown.to}
              error={error('to')}
            />
            <Button kind="secondary">Show</Button>
          </FormRow>
        </form>
      </details>
    </>
  )
}

function Kept(props: { shown: ShownFigures; names: (typeof figuresFilterNames)[number][] }) {
  return props.names.map((name) => {
    const value = props.shown[name]
    return value ? <input key={name} type="hidden" name={name} value={value} /> : null
  })
}
