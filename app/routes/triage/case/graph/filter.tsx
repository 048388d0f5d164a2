import type { BondType } from '#core/case/link-graph.ts'
import { Button } from '#ui/button.tsx'
import type { GraphView } from './hrefs.ts'
import { bondNames } from './words.ts'

type Props = { types: readonly BondType[]; view: GraphView }

/** Which sorts of bonds are drawn; nothing ticked means all. It stands in the address. */
export function GraphFilter({ types, view }: Props) {
  if (types.length < 2) return null
  return (
    <form className="graph-filter" method="get" action={`/triage/cases/${view.number}/graph`}>
      {view.expanded.map((number) => (
        <input key={number} type="hidden" name="with" value={number} />
      ))}
      <fieldset>
        <legend>Show only</legend>
        {types.map((type) => (
          <label key={type}>
            <input
              type="checkbox"
              name="type"
              value={type}
              defaultChecked={view.types.includes(type)}
            />{' '}
            {bondNames[type]}
          </label>
        ))}
      </fieldset>
      <Button kind="secondary" small>
        Show
      </Button>
    </form>
  )
}
