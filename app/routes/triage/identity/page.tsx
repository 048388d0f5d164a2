import type { SerializeFrom } from '@remix-run/node'
import { formatCaseNumber } from '#core/case/number.ts'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { LentIdentity } from '#ui/staff/lent-identity.tsx'
import { Accesses } from './accesses.tsx'
import { AskForm } from './ask-form.tsx'
import type { loader } from './tip.tsx'

export type IdentityFault = {
  errors: { field: string; text: string }[]
  typed: { reason?: string; words?: string; minutes?: string }
}
export type IdentityAnswer = {
  fault?: IdentityFault
  lent?: { identity: Record<string, string>; until: string }
}
export type IdentityPageData = SerializeFrom<typeof loader>

const live: ReadonlySet<string> = new Set(['requested', 'granted', 'opened'])

/** Whether a report has contact details, and the way to ask for them. */
export function IdentityPage({ page, answer }: { page: IdentityPageData; answer: IdentityAnswer }) {
  const { desk, view, fresh } = page
  const number = formatCaseNumber(view.number)
  const open = view.accesses.some(({ own, until }) => own && until !== null)
  const asked = view.accesses.some(({ own, state }) => own && live.has(state))
  return (
    <Desk
      desk={desk}
      current="queue"
      title={`Contact details of ${view.reference}`}
      eyebrow={
        <a href={`/triage/cases/${view.number}#story`} data-command="up">
          {number}
        </a>
      }
    >
      <ErrorSummary
        title="That was not done"
        errors={(answer.fault?.errors ?? []).map(({ field, text }) => ({
          href: `#${field}`,
          text,
        }))}
      />
      {answer.lent && <LentIdentity {...answer.lent} now={desk.now} />}
      <OnFile page={page} />
      {open && !fresh && <ConfirmFirst next={desk.here} what="Looking at contact details" />}
      <Accesses page={page} />
      {view.onFile && !view.takenBack && !asked && (
        <AskForm page={page} fault={answer.fault ?? null} />
      )}
    </Desk>
  )
}

function OnFile({ page: { view } }: { page: IdentityPageData }) {
  if (view.takenBack)
    return <Callout tone="warn">The reporter took this report back: nobody may ask.</Callout>
  if (!view.onFile)
    return <Callout tone="neutral">Identity on file: no. There is nothing to ask for.</Callout>
  return (
    <Callout tone="info" title="Identity on file: yes">
      <p>
        {view.custodians === 0
          ? 'Nobody but you could open it now. Ask an administrator for another custodian.'
          : `${view.custodians === 1 ? 'One custodian' : `${view.custodians} custodians`} can grant it. The server alone can’t open it.`}{' '}
        {view.imminent &&
          'If somebody is in danger and it can’t wait, call a custodian: they can open it alone.'}
      </p>
    </Callout>
  )
}
