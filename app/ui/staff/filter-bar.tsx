import type { ReactNode } from 'react'
import { type Option, type OptionGroup, SelectOptions } from '../fields/select.tsx'
import { Icon } from '../icon.tsx'

export type FilterChip = { key: string; label: string; value: string; removeHref: string }

type Props = {
  /** Where the GET form goes. */
  action: string
  /** Names the form, e.g. "Filter the queue". */
  label: string
  search?: { id: string; name: string; label: string; value?: string; placeholder?: string }
  /** FilterSelects and hidden fields that must survive (sort, view). */
  children?: ReactNode
  chips: FilterChip[]
  clearHref: string
  words: { apply: string; clear: string; active: string; remove: string }
}

/** Filters live in the URL: a plain GET form, and each active one as a chip that can be taken off. */
export function FilterBar(props: Props) {
  const { words, search } = props
  return (
    <div className="filters">
      <form className="filters-form" method="get" action={props.action} aria-label={props.label}>
        {search && (
          <div className="filters-search">
            <label className="filter-label" htmlFor={search.id}>
              {search.label}
            </label>
            <input
              className="input"
              id={search.id}
              name={search.name}
              type="search"
              defaultValue={search.value}
              placeholder={search.placeholder}
              autoComplete="off"
              data-search
            />
          </div>
        )}
        {props.children}
        <button type="submit" className="button button-secondary">
          {words.apply}
        </button>
      </form>
      {props.chips.length > 0 && (
        <ul className="chips" aria-label={words.active}>
          {props.chips.map((chip) => (
            <li className="chip" key={chip.key}>
              <span className="chip-label">{chip.label}</span> {chip.value}
              <a
                className="chip-remove"
                href={chip.removeHref}
                aria-label={`${words.remove} ${chip.label} ${chip.value}`}
              >
                <Icon name="cross" />
              </a>
            </li>
          ))}
          <li>
            <a className="chips-clear" href={props.clearHref}>
              {words.clear}
            </a>
          </li>
        </ul>
      )}
    </div>
  )
}

type FilterSelectProps = {
  id: string
  name: string
  label: string
  options: Option[] | OptionGroup[]
  value?: string
  /** The empty option, e.g. "Any". */
  any: string
}

/** One filter with a short list. */
export function FilterSelect(props: FilterSelectProps) {
  return (
    <div className="filter">
      <label className="filter-label" htmlFor={props.id}>
        {props.label}
      </label>
      <select
        className="input select"
        id={props.id}
        name={props.name}
        defaultValue={props.value ?? ''}
      >
        <option value="">{props.any}</option>
        <SelectOptions options={props.options} />
      </select>
    </div>
  )
}
