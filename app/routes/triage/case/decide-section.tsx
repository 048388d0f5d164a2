import { may } from '#core/access/permissions.ts'
import { impacts, verdicts } from '#core/case/states.ts'
import { eventsFrom } from '#core/case/transitions.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { impactNames, verdictNames } from '../words.ts'
import { fieldId } from './fault.ts'
import { CaseForm, Done } from './form.tsx'
import { NextSteps } from './next-steps.tsx'
import { type CasePageData, errorOf, typed } from './page-data.ts'

/** What comes of the case: a verdict, another step, or opening it again. */
export function DecideSection({ page }: { page: CasePageData }) {
  const { state, lease, resolvedBy, resolvedAt, referredTo } = page.view
  const mine = lease?.mine === true
  const resolvable = state === 'in_triage' || eventsFrom(state).includes('resolve')
  return (
    <Section id="state" title="Decide">
      <Done page={page} on="state" />
      {state === 'resolved' && resolvedAt && (
        <p>
          Resolved by {resolvedBy ?? 'staff'},{' '}
          <RelativeTime at={resolvedAt} now={page.desk.now} language="en" />.
        </p>
      )}
      {state === 'referred' && referredTo && <p>Referred to {referredTo}.</p>}
      {mine && resolvable && <ResolutionForm page={page} />}
      {mine && <NextSteps page={page} />}
      {state === 'resolved' && <ReopeningForm page={page} />}
      {state === 'resolved' && may(page.desk.roles, 'quality.manage') && (
        <p>
          <a href={`/triage/practice/new?case=${page.view.number}`}>Write a golden case after it</a>
        </p>
      )}
      {!mine && state !== 'resolved' && (
        <p>
          {state === 'merged_into'
            ? 'Its tips are worked on in the case that it was merged into.'
            : 'Claim the case to decide about it.'}
        </p>
      )}
    </Section>
  )
}

function ResolutionForm({ page }: { page: CasePageData }) {
  return (
    <CaseForm page={page} on="resolution" label="Resolve" command="case_decide">
      <Select
        id={fieldId('resolution', 'verdict')}
        name="verdict"
        label="Verdict"
        empty="Choose"
        options={verdicts.map((value) => ({ value, label: verdictNames[value] }))}
        value={typed(page, 'resolution', 'verdict')}
        error={errorOf(page, 'resolution', 'verdict')}
      />
      <Select
        id={fieldId('resolution', 'impact')}
        name="impact"
        label="Impact"
        empty="Choose"
        options={impacts.map((value) => ({ value, label: impactNames[value] }))}
        value={typed(page, 'resolution', 'impact')}
        error={errorOf(page, 'resolution', 'impact')}
      />
      {(page.checklist?.steps ?? []).some(({ decided }) => !decided) && (
        <TextArea
          compact
          id={fieldId('resolution', 'open_steps')}
          name="open_steps"
          label="Why steps of the check-list stay open"
          hint="Only where you don’t tick or skip them first. Kept as a note."
          value={typed(page, 'resolution', 'open_steps')}
          error={errorOf(page, 'resolution', 'open_steps')}
        />
      )}
      <Button wide>Resolve</Button>
    </CaseForm>
  )
}

function ReopeningForm({ page }: { page: CasePageData }) {
  return (
    <ConfirmBlock summary="Reopen…" open={page.fault?.on === 'reopening'}>
      <p>The verdict is taken back, and the case goes to the queue.</p>
      <CaseForm page={page} on="reopening" label="Reopen" command="case_reopen">
        <TextArea
          compact
          id={fieldId('reopening', 'reason')}
          name="reason"
          label="Why"
          hint="Kept as a note."
          value={typed(page, 'reopening', 'reason')}
          error={errorOf(page, 'reopening', 'reason')}
        />
        <Button kind="secondary" small>
          Reopen
        </Button>
      </CaseForm>
    </ConfirmBlock>
  )
}
