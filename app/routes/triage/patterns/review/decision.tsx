import { may } from '#core/access/permissions.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { patternHref } from '../hrefs.ts'
import { refusalWords } from '../refusal-words.ts'
import type { ReviewFault } from './fault.ts'
import { LeavesWhen } from './leaves-when.tsx'
import type { ReviewPageData } from './page.tsx'

type Props = { page: ReviewPageData; fault: ReviewFault | null }

/** Approve or give back, or in plain words why this reader can't. */
export function Decision({ page, fault }: Props) {
  const { view, desk, fresh } = page
  const refusal = view.approvalRefusal
  const waits = view.state === 'in_review'
  const returnable = waits || view.state === 'approved' || view.state === 'scheduled'
  const approvable = waits && refusal === null
  const supervisor = may(desk.roles, 'pattern.approve')
  // After a form was sent too late the forms stay, with what was typed in them.
  const ready = supervisor && (fresh || fault?.confirm === true)
  return (
    <>
      {approvable && <p>You had no hand in it, so your eyes are the second pair.</p>}
      {waits && refusal !== null && (
        <Callout tone="review" title="You can’t approve this">
          <p>{refusalWords[refusal]}</p>
        </Callout>
      )}
      {!waits && <p>{stateWords(page)}</p>}
      {supervisor && returnable && !fresh && (
        <div id="confirm">
          <ConfirmFirst next={patternHref(view.number, 'review')} what="Deciding" />
        </div>
      )}
      {ready && approvable && <Approve page={page} fault={fault} />}
      {ready && returnable && <GiveBack page={page} fault={fault} keeps={!approvable} />}
    </>
  )
}

function stateWords({ view: { state, scheduledWeek, approvedBy } }: ReviewPageData): string {
  switch (state) {
    case 'approved':
    case 'scheduled':
      return `Approved by ${approvedBy ?? 'a second person'}. It leaves with the release of ${scheduledWeek ?? 'this week'} or the next one after.`
    case 'published':
      return 'It is out.'
    case 'revoked':
      return 'It was taken back.'
    case 'expired':
      return 'Its term is over.'
    default:
      return 'Nobody submitted it yet. This is how it would leave as it stands.'
  }
}

function Shown({ page }: Pick<Props, 'page'>) {
  return (
    <>
      <FormToken value={page.desk.formToken} />
      <input type="hidden" name="hash" value={page.view.leaving?.hash ?? ''} />
    </>
  )
}

function Approve({ page, fault }: Props) {
  const typed = fault?.decision === 'approve' ? fault : null
  return (
    <form
      method="post"
      action={patternHref(page.view.number, 'review')}
      aria-label="Approve"
      noValidate
    >
      <Shown page={page} />
      <TextArea
        id="approve-comment"
        name="comment"
        label="A word for the record"
        optional
        compact
        value={typed?.comment}
      />
      <LeavesWhen payload={page.view.leaving?.payload ?? null} week={page.view.currentWeek} />
      <Button name="decision" value="approve">
        Approve exactly this
      </Button>
    </form>
  )
}

/** `keeps`: words typed for an approval that is no longer offered are kept here. */
function GiveBack({ page, fault, keeps }: Props & { keeps: boolean }) {
  const typed = fault?.decision === 'return' ? fault : null
  return (
    <form
      className="give-back"
      method="post"
      action={patternHref(page.view.number, 'review')}
      aria-label="Give back"
      noValidate
    >
      <Shown page={page} />
      <TextArea
        id="return-comment"
        name="comment"
        label="What has to change"
        hint="Whoever wrote it reads this."
        compact
        value={typed?.comment ?? (keeps ? fault?.comment : undefined)}
        error={typed && !typed.confirm ? typed.text : undefined}
      />
      <Button kind="secondary" name="decision" value="return">
        Give it back
      </Button>
    </form>
  )
}
