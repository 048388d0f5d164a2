import { Button } from '#ui/button.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { checkMarks } from '#ui/staff/marks.ts'
import { Tag } from '#ui/staff/status-tag.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { routineNames } from '../step-words.ts'
import { CaseForm } from './form.tsx'
import type { CasePageData } from './page-data.ts'

type Step = CasePageData['routine']['steps'][number]

/** What is done about a case of this kind, step by step: one line each, one press to tick it. */
export function RoutineSection({ page }: { page: CasePageData }) {
  const { steps, progress } = page.routine
  const mine = page.view.lease?.mine === true
  const list = (
    <ol className="routine">
      {steps.map((step) => (
        <li key={step.step}>
          <StepLine step={step} now={page.desk.now} />
          {mine && <StepButtons step={step} />}
        </li>
      ))}
    </ol>
  )
  return (
    <Section id="routine" title={`To do: ${progress.decided} of ${progress.of}`}>
      {mine ? (
        <CaseForm page={page} on="routine" label="Steps">
          {list}
        </CaseForm>
      ) : (
        list
      )}
    </Section>
  )
}

const marks = {
  done: { mark: checkMarks.passed, label: 'Done' },
  not_needed: { mark: { tone: 'neutral', icon: 'dash' }, label: 'Not needed' },
} as const

function StepLine({ step: { step, decided }, now }: { step: Step; now: string }) {
  return (
    <span className="routine-step">
      {routineNames[step]} {decided && <Tag {...marks[decided.outcome]} />}
      {decided && (
        <span className="cell-sub">
          {decided.by}, <RelativeTime at={decided.at} now={now} language="en" />
        </span>
      )}
    </span>
  )
}

function StepButtons({ step: { step, decided } }: { step: Step }) {
  const name = routineNames[step]
  if (decided)
    return (
      <Button kind="quiet" small name="decide" value={`${step} open`} label={`${name}: open again`}>
        Open again
      </Button>
    )
  return (
    <span className="toolbar">
      <Button kind="secondary" small name="decide" value={`${step} done`} label={`${name}: done`}>
        Done
      </Button>
      <Button
        kind="quiet"
        small
        name="decide"
        value={`${step} not_needed`}
        label={`${name}: not needed`}
      >
        Not needed
      </Button>
    </span>
  )
}
