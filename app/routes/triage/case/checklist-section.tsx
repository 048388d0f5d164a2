import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { checkMarks } from '#ui/staff/marks.ts'
import { Tag } from '#ui/staff/status-tag.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { stepNames } from '../step-words.ts'
import { countryOf } from '../words.ts'
import { ContactList } from './contact-list.tsx'
import { fieldId } from './fault.ts'
import { CaseForm, Done } from './form.tsx'
import { type CasePageData, errorOf, typed } from './page-data.ts'

type Checklist = NonNullable<CasePageData['checklist']>
type Step = Checklist['steps'][number]

/** What is to be done for a person in danger: whom to call, and who has done it. */
export function ChecklistSection({ page }: { page: CasePageData }) {
  const { checklist } = page
  if (!checklist) return null
  const { places, homes } = checklist.at
  return (
    <Section id="step" title="Check-list">
      <Done page={page} on="step" />
      <p>
        {places.length > 0
          ? `The tips say: in ${places.map(countryOf).join(', ')}`
          : 'No tip says in which country the person is'}
        {homes.length > 0
          ? `, from ${homes.map(countryOf).join(', ')}.`
          : '. No tip says where they are from.'}
      </p>
      <ol className="steps">
        {checklist.steps.map((step) => (
          <li key={step.step}>
            <StepPart page={page} step={step} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

const marks = {
  done: { mark: checkMarks.passed, label: 'Done' },
  skipped: { mark: { tone: 'neutral', icon: 'dash' }, label: 'Skipped' },
  open: { mark: checkMarks.attention, label: 'Open' },
} as const

function StepPart({ page, step }: { page: CasePageData; step: Step }) {
  const { decided, contacts } = step
  const mine = page.view.lease?.mine === true
  const hurt = page.fault?.on === 'step' && page.fault.typed.step === step.step
  return (
    <>
      <h3>
        {stepNames[step.step]} <Tag {...marks[decided?.outcome ?? 'open']} />
      </h3>
      {decided && (
        <p className="step-by">
          {decided.by}, <RelativeTime at={decided.at} now={page.desk.now} language="en" />
          {decided.outcome === 'skipped' && '. The reason is in the notes.'}
        </p>
      )}
      {contacts.length > 0 ? (
        <ContactList contacts={contacts} open={!decided} what={stepNames[step.step]} />
      ) : (
        <Callout tone="neutral">The directory knows nobody for this here.</Callout>
      )}
      {mine && <StepForms page={page} step={step} open={hurt} />}
    </>
  )
}

function StepForms({ page, step, open }: { page: CasePageData; step: Step; open: boolean }) {
  const name = stepNames[step.step]
  if (step.decided)
    return (
      <CaseForm page={page} on="step" label={`${name}: open it again`}>
        <input type="hidden" name="step" value={step.step} />
        <Button kind="secondary" small name="outcome" value="open" label={`Open again: ${name}`}>
          Open again
        </Button>
      </CaseForm>
    )
  return (
    <div className="toolbar">
      <CaseForm page={page} on="step" label={`${name}: tick it`} command="case_checklist">
        <input type="hidden" name="step" value={step.step} />
        <Button kind="secondary" small name="outcome" value="done" label={`Done: ${name}`}>
          Done
        </Button>
      </CaseForm>
      <ConfirmBlock
        summary={
          <>
            Skip…<span className="visually-hidden"> {name}</span>
          </>
        }
        open={open}
      >
        <CaseForm page={page} on="step" label={`${name}: skip it`}>
          <input type="hidden" name="step" value={step.step} />
          <TextArea
            compact
            id={fieldId('step', `${step.step}-reason`)}
            name="reason"
            label="Why it is skipped"
            hint="Kept as a note."
            value={open ? typed(page, 'step', 'reason') : undefined}
            error={errorOf(page, 'step', `${step.step}-reason`)}
          />
          <Button kind="secondary" small name="outcome" value="skipped" label={`Skip it: ${name}`}>
            Skip it
          </Button>
        </CaseForm>
      </ConfirmBlock>
    </div>
  )
}
