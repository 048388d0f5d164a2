import type { PatternPayload } from '#core/pattern/payload.ts'
import { sectorActions } from '#core/pattern/sector-actions.ts'
import { type AgencyAction, agencyActions } from '#core/release/actions.ts'
import type { Sector } from '#core/release/sectors.ts'
import { actionNames, indicatorTypeNames } from '#ui/agency/pattern-words.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Radios } from '#ui/fields/radios.tsx'
import { Select } from '#ui/fields/select.tsx'
import { defang } from '#ui/staff/defanged.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { fieldOfFault, KindFields } from './actions/kind-fields.tsx'
import { type ActionFault, actionFaultText, errorTitle } from './words.ts'

type Refused = {
  kind: string
  indicator: string
  reason: string
  date: string
  naming: string
  fault: ActionFault
}

type Props = {
  formToken: string
  id: string
  pattern: PatternPayload
  sector: Sector
  refused: Refused | null
}

/** What was done about one pattern. What the reader's sector can do comes first. */
export function ActionForm({ formToken, id, pattern, sector, refused }: Props) {
  const text = refused ? actionFaultText(refused.fault) : undefined
  const field = refused ? fieldOfFault(refused.fault) : 'kind'
  const errorOf = (name: string) => (field === name ? text : undefined)
  return (
    <>
      <ErrorSummary title={errorTitle} errors={text ? [{ href: `#${field}`, text }] : []} />
      <p dir="auto">{pattern.title}</p>
      <form
        method="post"
        action={`/agency/actions?pattern=${pattern.number}`}
        noValidate
        className="action-form"
      >
        <FormToken value={formToken} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="pattern" value={pattern.number} />
        <Radios
          id="kind"
          name="kind"
          label="What did you do?"
          small
          value={refused?.kind}
          error={errorOf('kind')}
          choices={inOrder(sector).map((value) => ({
            value,
            label: actionNames[value],
            hint:
              value === 'false_positive'
                ? 'It belongs to someone who has nothing to do with it. We look at it again.'
                : value === 'no_action'
                  ? 'Good to know as well: we learn what is of no use.'
                  : undefined,
          }))}
        />
        <Select
          id="indicator"
          name="indicator"
          label="About one indicator?"
          optional
          empty="No, the pattern as a whole"
          value={refused?.indicator}
          error={errorOf('indicator')}
          options={pattern.indicators.map(({ type, value }) => ({
            value: `${type}:${value}`,
            label: `${indicatorTypeNames[type]} ${type === 'company' ? value : defang(value)}`,
          }))}
        />
        <KindFields
          value={refused ?? {}}
          errors={{
            reason: errorOf('reason'),
            date: errorOf('date'),
            naming: errorOf('naming'),
          }}
        />
        <ButtonRow>
          <Button>Report it</Button>
          <ButtonLink href="/agency/actions" kind="secondary">
            Choose another pattern
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  )
}

/** Kinds that say that nothing was done. */
const last: readonly AgencyAction[] = ['false_positive', 'no_action']

function inOrder(sector: Sector): AgencyAction[] {
  const own: readonly AgencyAction[] = sectorActions[sector]
  const rest = agencyActions.filter((kind) => !own.includes(kind) && !last.includes(kind))
  return [...own, ...rest, ...last]
}
