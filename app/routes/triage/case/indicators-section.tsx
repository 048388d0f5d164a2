import { formatCaseNumber } from '#core/case/number.ts'
import { type Control, controls } from '#core/indicator/control.ts'
import { defang } from '#core/indicator/display.ts'
import { Button } from '#ui/button.tsx'
import { type Column, DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { copyWords } from '#ui/staff/words.ts'
import { queueHref } from '../queue/hrefs.ts'
import { controlNames, counted, figure, roleNames, typeNames } from '../words.ts'
import { CaseForm, Done } from './form.tsx'
import { type CasePageData, typed, type View } from './page-data.ts'
import { ReputationLines } from './reputation.tsx'

type Indicator = View['indicators'][number]

const silences: Record<NonNullable<Indicator['silent']>, string> = {
  common: 'Everybody’s: links nothing',
  over_correlated: 'On very many tips: links nothing',
  third_party: 'Not theirs: links nothing',
  blocked: 'Set aside: links nothing',
}

/** What the reporters named, shown so that nothing can be followed by a slip. */
export function IndicatorsSection({ page }: { page: CasePageData }) {
  const { indicators, lease } = page.view
  const mayJudge = lease?.mine === true
  const table = (
    <DataTable
      caption="Identifiers of this case"
      columns={columnsFor(page, mayJudge)}
      rows={indicators}
      rowKey={({ id }) => id}
      empty={<EmptyState title="No identifier was named" />}
    />
  )
  return (
    <Section id="indicators" title="Identifiers" command="case_indicators" flush>
      <Done page={page} on="indicators" />
      {mayJudge && indicators.length > 0 ? (
        <CaseForm page={page} on="indicators" label="Whose the identifiers are">
          {table}
          <div className="section-foot">
            <Button kind="secondary" small>
              Save whose they are
            </Button>
          </div>
        </CaseForm>
      ) : (
        table
      )}
    </Section>
  )
}

function Value({ of }: { of: Indicator }) {
  const shown = defang(of)
  // That a place is a place need not be said twice.
  const roles = of.roles.filter((role) => role !== of.type)
  return (
    <>
      <span className="defanged">
        <code dir="ltr" translate="no">
          {shown}
        </code>
        <button
          type="button"
          className="copy js-only"
          data-copy={of.value}
          data-copied={copyWords.copied}
          data-copy-failed={copyWords.failed}
        >
          {copyWords.label}
          <span className="visually-hidden"> {shown}</span>
        </button>
      </span>
      <span className="cell-sub">
        {[typeNames[of.type], ...roles.map((role) => roleNames[role])].join(', ')}
        {of.silent && `. ${silences[of.silent]}`}
      </span>
    </>
  )
}

function Others({ of }: { of: Indicator }) {
  const rest = of.occurrences - of.here
  if (rest <= 0) return <>–</>
  const more = of.casesInAll - of.cases.length
  return (
    <>
      {of.cases.map((number) => (
        <span className="other-case" key={number}>
          <a href={`/triage/cases/${number}`}>{formatCaseNumber(number)}</a>{' '}
        </span>
      ))}
      {(more > 0 || of.cases.length === 0) && (
        <span className="other-case">
          <a href={queueHref({ q: of.value })}>
            {of.cases.length === 0 ? counted(rest, 'other tip') : `${figure(more)} more`}
          </a>
        </span>
      )}
    </>
  )
}

type WhoseProps = { of: Indicator; chosen: string | undefined }

/** Three radio buttons side by side; nothing chosen means nobody has looked. */
function Whose({ of, chosen }: WhoseProps) {
  return (
    <fieldset className="whose">
      <legend className="visually-hidden">Whose is {defang(of)}?</legend>
      <input type="hidden" name={`was.${of.id}`} value={of.controlled ?? 'none'} />
      {controls.map((control) => {
        const id = `of-${of.id}-${control}`
        return (
          <span className="whose-one" key={control}>
            <input
              type="radio"
              id={id}
              name={`of.${of.id}`}
              value={control}
              defaultChecked={control === chosen}
            />
            <label htmlFor={id}>{controlNames[control]}</label>
          </span>
        )
      })}
      {of.verifiedBy && <span className="cell-sub">by {of.verifiedBy}</span>}
    </fieldset>
  )
}

function Judged({ of }: { of: Indicator }) {
  if (!of.controlled) return <>Not checked</>
  return (
    <>
      {controlNames[of.controlled]}
      {of.verifiedBy && <span className="cell-sub">by {of.verifiedBy}</span>}
    </>
  )
}

const tipsHere: Column<Indicator> = {
  key: 'here',
  header: 'Tips here',
  numeric: true,
  narrow: true,
  cell: ({ here }) => figure(here),
}

function columnsFor(page: CasePageData, mayJudge: boolean): Column<Indicator>[] {
  const chosen = (one: Indicator): string | undefined =>
    typed(page, 'indicators', `of.${one.id}`) ?? (one.controlled as Control | null) ?? undefined
  return [
    { key: 'value', header: 'Identifier', cell: (one) => <Value of={one} /> },
    ...(page.view.tips.length > 1 ? [tipsHere] : []),
    {
      key: 'others',
      header: 'Elsewhere',
      cell: (one) => (
        <>
          <Others of={one} />
          <ReputationLines of={page.reputation.find(({ id }) => id === one.id)} />
        </>
      ),
    },
    {
      key: 'whose',
      header: 'Whose it is',
      narrow: true,
      cell: (one) => (mayJudge ? <Whose of={one} chosen={chosen(one)} /> : <Judged of={one} />),
    },
  ]
}
