import { Button } from '#ui/button.tsx'
import { Meter } from '#ui/charts/meter.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { KeyHint } from '#ui/staff/key-hint.tsx'
import { Toolbar } from '#ui/staff/layout.tsx'
import { StatusTag, UrgencyTag } from '#ui/staff/status-tag.tsx'
import { impactNames, stateNames, urgencyNames, verdictNames } from '../words.ts'
import { CaseForm } from './form.tsx'
import type { CasePageData } from './page-data.ts'

const claimable: ReadonlySet<string> = new Set([
  'new',
  'queued',
  'reopened',
  'in_triage',
  'investigating',
  'awaiting_reporter',
  'referred',
])

/** Take the case, or give it back. */
export function ClaimButtons({ page }: { page: CasePageData }) {
  const { lease, state } = page.view
  if (!claimable.has(state) || (lease?.runs && !lease.mine)) return null
  return (
    <CaseForm page={page} on="claim">
      {lease?.mine ? (
        <div className="toolbar">
          <Button kind="secondary" small name="hold" value="give">
            Give it back
          </Button>
          <Button
            kind={lease.runs ? 'secondary' : 'primary'}
            small
            name="hold"
            value="take"
            shortcut="c"
          >
            {lease.runs ? 'Renew the claim' : 'Claim again'} <KeyHint keys={['c']} />
          </Button>
        </div>
      ) : (
        <Button name="hold" value="take" shortcut="c">
          Claim <KeyHint keys={['c']} />
        </Button>
      )}
    </CaseForm>
  )
}

/** Urgency, state and result side by side. */
export function CaseTags({ page }: { page: CasePageData }) {
  const { urgency, state, verdict, impact } = page.view
  return (
    <Toolbar label="State of the case">
      <UrgencyTag urgency={urgency} label={urgencyNames[urgency]} />
      <StatusTag of="case" state={state} label={stateNames[state]} />
      {verdict && <StatusTag of="verdict" state={verdict} label={verdictNames[verdict]} />}
      {impact && <StatusTag of="impact" state={impact} label={impactNames[impact]} />}
    </Toolbar>
  )
}

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' })

/** Who has the case and for how long. */
export function LeaseNotice({ page }: { page: CasePageData }) {
  const { lease } = page.view
  if (!lease) return null
  const left = Math.ceil(
    (new Date(lease.until).getTime() - new Date(page.desk.now).getTime()) / 60_000,
  )
  const until = `${clock.format(new Date(lease.until))} UTC`
  if (!lease.mine) {
    return lease.runs ? (
      <Callout tone="warn">
        {lease.callSign} has this case until {until}. You can read along, and raise the urgency.
      </Callout>
    ) : null
  }
  return lease.runs ? (
    <Meter
      label="Your claim"
      text={`${left} ${left === 1 ? 'minute' : 'minutes'} left`}
      value={left}
      max={Math.max(left, 15)}
      tone={left <= 3 ? 'warn' : 'good'}
    />
  ) : (
    <Callout tone="warn">
      Your claim ran out at {until}. Saving something renews it, unless somebody takes the case
      first. Claim again to open what is sealed.
    </Callout>
  )
}
