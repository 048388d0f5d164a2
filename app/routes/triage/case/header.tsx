import { beatSeconds } from '#core/case/presence.ts'
import { keysOf } from '#core/command/commands.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { KeyHint } from '#ui/staff/key-hint.tsx'
import { Toolbar } from '#ui/staff/layout.tsx'
import { StatusTag, UrgencyTag } from '#ui/staff/status-tag.tsx'
import { impactNames, stateNames, urgencyNames, verdictNames } from '../words.ts'
import { CaseForm } from './form.tsx'
import { claimText, presenceText, timeOf } from './live-words.ts'
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
          <Button kind="secondary" small name="hold" value="give" command="case_give_back">
            Give it back
          </Button>
          <Button
            kind={lease.runs ? 'secondary' : 'primary'}
            small
            name="hold"
            value="take"
            command="case_claim"
          >
            {lease.runs ? 'Renew the claim' : 'Claim again'} <KeyHint keys={keysOf('case_claim')} />
          </Button>
        </div>
      ) : (
        <Button name="hold" value="take" command="case_claim">
          Claim <KeyHint keys={keysOf('case_claim')} />
        </Button>
      )}
    </CaseForm>
  )
}

/** On to the next one, whatever becomes of this. */
export function NextCase({ page }: { page: CasePageData }) {
  return (
    <form method="post" action="/triage/next">
      <FormToken value={page.desk.formToken} />
      <Button kind="quiet" small command="next_case">
        Next case <KeyHint keys={keysOf('next_case')} />
      </Button>
    </form>
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

/** Who has the case and for how long, and who else is here; the page's script keeps both as they are. */
export function LeaseNotice({ page }: { page: CasePageData }) {
  const { lease, number } = page.view
  const { desk } = page
  const lapsed = lease?.mine === true && !lease.runs
  return (
    <div
      className="live"
      data-live={`/triage/cases/${number}/presence`}
      data-seconds={beatSeconds}
      data-token={desk.formToken}
      data-version={page.view.version}
      data-unsaved={page.fault ? '' : undefined}
    >
      {lapsed ? (
        <Callout tone="warn">
          Your claim ran out at {timeOf(lease.until)}. Saving something renews it, unless somebody
          takes the case first. Claim again to open what is sealed.
        </Callout>
      ) : (
        <p className="live-claim" data-live-claim>
          {claimText(lease?.runs ? lease : null, desk.now)}
        </p>
      )}
      <ul className="live-present" data-live-present aria-live="polite" aria-label="Who is here">
        {page.claims.present.map((one) => (
          <li key={one.callSign}>{presenceText(one)}</li>
        ))}
      </ul>
      <p className="live-changed" data-live-changed role="status" />
    </div>
  )
}
