import type { Naming } from '#core/action/same-work.ts'
import type { AgencyAction } from '#core/release/actions.ts'
import { namingNames } from '#ui/agency/action-words.ts'
import { actionNames, count } from '#ui/agency/pattern-words.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { Defanged } from '#ui/staff/defanged.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Tag } from '#ui/staff/status-tag.tsx'
import type { TypedMany } from './many-form.tsx'

export type PreviewRow = {
  at: number
  said: string
  outcome: 'ready' | 'known' | 'refused'
  why?: string
  kind?: AgencyAction
  naming?: Naming | null
  about?: string
  harmless?: boolean
  pattern?: string
}

const tags = {
  ready: { mark: { tone: 'good', icon: 'check' }, label: 'Ready' },
  known: { mark: { tone: 'neutral', icon: 'circle' }, label: 'Reported before' },
  refused: { mark: { tone: 'warn', icon: 'alert' }, label: 'Not taken' },
} as const

type Props = { formToken: string; rows: PreviewRow[]; typed: TypedMany }

/** What was read in each row, before it counts. */
export function ManyPreview({ formToken, rows, typed }: Props) {
  const of = (outcome: PreviewRow['outcome']) => rows.filter((row) => row.outcome === outcome)
  const [ready, known, refused] = [of('ready'), of('known'), of('refused')]
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">What we read</h2>
      <Callout
        tone={refused.length > 0 ? 'warn' : 'info'}
        live
        title={`${count(ready.length, 'action')} ready, ${known.length} reported before, ${refused.length} not taken`}
      >
        {refused.length > 0 && (
          <p>
            Rows that are not taken stay in the list below. Change them and look again, or report
            the others now.
          </p>
        )}
      </Callout>
      {ready.length > 0 && (
        <form method="post" action="/agency/actions/many" encType="multipart/form-data">
          <FormToken value={formToken} />
          <input type="hidden" name="step" value="report" />
          {(['batch', 'shape', 'kind', 'reason', 'date', 'naming'] as const).map((name) => (
            <input key={name} type="hidden" name={name} value={typed[name]} />
          ))}
          <textarea name="text" defaultValue={typed.text} hidden readOnly />
          <Button>Report {count(ready.length, 'action')}</Button>
        </form>
      )}
      <DataTable
        caption="Rows, the ones that are not taken first"
        rows={[...refused, ...known, ...ready]}
        rowKey={({ at, said }) => `${at} ${said}`}
        rowTone={({ outcome }) => (outcome === 'refused' ? 'warn' : undefined)}
        empty={null}
        columns={[
          { key: 'at', header: 'Row', numeric: true, narrow: true, cell: ({ at }) => at },
          {
            key: 'said',
            header: 'You wrote',
            cell: ({ said }) => <Defanged value={said} />,
          },
          {
            key: 'outcome',
            header: 'Result',
            cell: ({ outcome, why }) => (
              <>
                <Tag {...tags[outcome]} />
                {why && <span className="cell-sub">{why}</span>}
              </>
            ),
          },
          {
            key: 'kind',
            header: 'Action',
            cell: ({ kind, naming }) => (
              <>
                {kind ? actionNames[kind] : '–'}
                {naming && <span className="cell-sub">May learn of it: {namingNames[naming]}</span>}
              </>
            ),
          },
          {
            key: 'about',
            header: 'About',
            cell: ({ about, pattern, harmless }) =>
              about ? (
                <>
                  <Defanged value={about} harmless={harmless} />
                  <span className="cell-sub">{pattern}</span>
                </>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </section>
  )
}
