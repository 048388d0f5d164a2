import { byHand } from '#core/case/by-hand.ts'
import { maxStaffText } from '#core/case/change.ts'
import { urgencies, urgencyCodes } from '#core/case/states.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { Section, Toolbar } from '#ui/staff/layout.tsx'
import { ScoreBars } from '#ui/staff/score-bars.tsx'
import { reasonText, urgencyReasonText } from '../reason-words.ts'
import { figure, urgencyNames } from '../words.ts'
import { fieldId } from './fault.ts'
import { CaseForm, Done } from './form.tsx'
import { type CasePageData, errorOf, typed } from './page-data.ts'
import { PriorityForm, signed } from './priority-form.tsx'
import { textLimit } from './text-limit.ts'

/** Why the case stands where it stands in the queue, and the way to change it. */
export function UrgencySection({ page }: { page: CasePageData }) {
  const { urgency, reasons, score, priority, waiting } = page.view
  return (
    <Section id="urgency" title="Why it stands here">
      <Done page={page} on="urgency" />
      {reasons.urgency.length > 0 && (
        <p>
          {urgencyNames[urgency]}: {reasons.urgency.map(urgencyReasonText).join(', ')}.
        </p>
      )}
      <ScoreBars
        title="Score"
        total={figure(score + waiting)}
        points={signed}
        parts={[
          ...reasons.contributions.map((reason) => ({
            key: reason.name,
            label:
              priority && reason.name === byHand
                ? `Set by hand by ${priority.by}`
                : reasonText(reason),
            points: reason.points,
          })),
          ...(waiting > 0
            ? [{ key: 'age', label: 'Waiting, a point each six hours', points: waiting }]
            : []),
        ]}
      />
      <PriorityForm page={page} />
      {page.view.lowering ? <Lowering page={page} /> : <UrgencyForm page={page} />}
    </Section>
  )
}

/** Whoever does not have the case may raise it, and nothing else. */
function UrgencyForm({ page }: { page: CasePageData }) {
  const { urgency, lease, state } = page.view
  if (['merged_into', 'archived', 'purged'].includes(state)) return null
  const options = urgencyCodes.filter(
    (code) => code !== urgency && (lease?.mine || urgencies[code].rank > urgencies[urgency].rank),
  )
  if (options.length === 0) return null
  return (
    <ConfirmBlock
      summary={lease?.mine ? 'Change the urgency…' : 'Raise the urgency…'}
      open={page.fault?.on === 'urgency'}
    >
      <CaseForm page={page} on="urgency" label="Change the urgency" command="case_urgency">
        <Select
          id={fieldId('urgency', 'to')}
          name="to"
          label="Urgency"
          empty="Choose"
          options={options.map((value) => ({ value, label: urgencyNames[value] }))}
          value={typed(page, 'urgency', 'to')}
          error={errorOf(page, 'urgency', 'to')}
        />
        <TextArea
          compact
          id={fieldId('urgency', 'reason')}
          name="reason"
          label="Why"
          hint={
            urgency === 'imminent'
              ? 'A second person must agree, and reads this. Kept as a note.'
              : 'Needed for lowering it. Kept as a note.'
          }
          limit={textLimit(maxStaffText)}
          value={typed(page, 'urgency', 'reason')}
          error={errorOf(page, 'urgency', 'reason')}
        />
        <Button kind="secondary" small>
          {urgency === 'imminent' ? 'Ask to lower it' : 'Change the urgency'}
        </Button>
      </CaseForm>
    </ConfirmBlock>
  )
}

/** A lowering that waits for a second person. */
function Lowering({ page }: { page: CasePageData }) {
  const { lowering } = page.view
  if (!lowering) return null
  const to = urgencyNames[lowering.to].toLowerCase()
  if (lowering.mine)
    return (
      <Callout tone="review">
        You asked to lower it to {to}. It stays imminent until somebody else agrees.
      </Callout>
    )
  return (
    <>
      <Callout tone="review" title={`Somebody asks to lower it to ${to}`}>
        <p>
          Their reason is in the <a href="#notes">notes</a>. It stays imminent until you, or
          another, agree.
        </p>
      </Callout>
      <CaseForm page={page} on="lowering" label="Decide on lowering it">
        <TextArea
          compact
          id={fieldId('lowering', 'reason')}
          name="reason"
          label="Your reason"
          hint="Kept as a note."
          value={typed(page, 'lowering', 'reason')}
          error={errorOf(page, 'lowering', 'reason')}
        />
        <Toolbar label="Decide">
          <Button kind="secondary" small name="agree" value="yes">
            Agree to {to}
          </Button>
          <Button kind="secondary" small name="agree" value="no">
            Keep it imminent
          </Button>
        </Toolbar>
      </CaseForm>
    </>
  )
}
