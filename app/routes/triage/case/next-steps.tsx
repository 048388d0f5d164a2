import { type CaseEventType, eventsFrom } from '#core/case/transitions.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/fields/select.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { Toolbar } from '#ui/staff/layout.tsx'
import { countryOf } from '../words.ts'
import { fieldId } from './fault.ts'
import { CaseForm } from './form.tsx'
import { type CasePageData, errorOf, typed } from './page-data.ts'

type Step = { event: CaseEventType; to: string; label: string }

const steps: readonly Step[] = [
  { event: 'investigate', to: 'investigating', label: 'Investigate' },
  { event: 'ask_reporter', to: 'awaiting_reporter', label: 'Wait for the reporter' },
  { event: 'wait_ended', to: 'queued', label: 'Stop waiting' },
  { event: 'agency_returned', to: 'queued', label: 'Take it back' },
]

/** The other ways on from here, as the state table knows them. */
export function NextSteps({ page }: { page: CasePageData }) {
  const events = eventsFrom(page.view.state)
  const open = steps.filter(({ event }) => events.includes(event))
  return (
    <>
      {open.length > 0 && (
        <CaseForm page={page} on="state" label="Next step">
          <Toolbar label="Next step">
            {open.map(({ event, to, label }) => (
              <Button key={event} kind="secondary" small name="to" value={to}>
                {label}
              </Button>
            ))}
          </Toolbar>
        </CaseForm>
      )}
      {events.includes('refer') && <ReferralForm page={page} />}
    </>
  )
}

function ReferralForm({ page }: { page: CasePageData }) {
  if (page.agencies.length === 0) return null
  return (
    <ConfirmBlock summary="Refer to an agency…" open={page.fault?.on === 'state'}>
      <p>The case waits for the agency then. Nothing of it is sent from here.</p>
      <CaseForm page={page} on="state" label="Refer" command="case_refer">
        <Select
          id={fieldId('state', 'agency')}
          name="agency"
          label="Agency"
          empty="Choose"
          options={page.agencies.map(({ id, name, country }) => ({
            value: id,
            label: `${name}, ${countryOf(country)}`,
          }))}
          value={typed(page, 'state', 'agency')}
          error={errorOf(page, 'state', 'agency')}
        />
        <Button kind="secondary" small name="to" value="referred">
          Refer
        </Button>
      </CaseForm>
    </ConfirmBlock>
  )
}
