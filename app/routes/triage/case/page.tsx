import { formatCaseNumber } from '#core/case/number.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { SplitView } from '#ui/staff/layout.tsx'
import { heldReason } from '../held-words.ts'
import { HoldNotice, KeepingLinks } from '../keeping/notice.tsx'
import { countryOf, kindNames } from '../words.ts'
import { ChecklistSection } from './checklist-section.tsx'
import { ClaimsSection, OfferNotice } from './claims-section.tsx'
import { CaseClocks } from './clocks.tsx'
import { DecideSection } from './decide-section.tsx'
import { type CaseFormName, fieldId } from './fault.ts'
import { CaseForm } from './form.tsx'
import { CaseTags, ClaimButtons, LeaseNotice, NextCase } from './header.tsx'
import { IndicatorsSection } from './indicators-section.tsx'
import { LinksSection } from './links-section.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { MessagesSection } from './messages-section.tsx'
import { NotesSection } from './notes-section.tsx'
import type { CasePageData } from './page-data.ts'
import { QueueSection } from './queue-section.tsx'
import { RoutineSection } from './routine-section.tsx'
import { TimelineSection } from './timeline-section.tsx'
import { ToldSection } from './told-section.tsx'
import { UrgencySection } from './urgency-section.tsx'

/** Everything about one case on one page: what was told on the left, what to do about it on the right. */
export function CasePage({ page }: { page: CasePageData }) {
  const { desk, view } = page
  const number = formatCaseNumber(view.number)
  const hold = {
    number: view.number,
    held: view.legalHold,
    state: view.state,
    roles: desk.roles,
  }
  const what = [kindNames[view.kind], ...(view.country ? [countryOf(view.country)] : [])].join(', ')
  return (
    <Desk
      desk={desk}
      current="queue"
      title={`${number} ${what}`}
      eyebrow={
        <a href="/triage" data-command="up">
          Queue
        </a>
      }
      wide
      actions={
        <>
          <ClaimButtons page={page} />
          <NextCase page={page} />
        </>
      }
    >
      <Faults page={page} />
      <CaseTags page={page} />
      <CaseClocks page={page} />
      <Jumps checklist={page.checklist !== null} />
      <LeaseNotice page={page} />
      <OfferNotice page={page} />
      {view.mergedInto !== null && <MergedInto page={page} into={view.mergedInto} />}
      {view.quarantine.length > 0 && (
        <Callout tone="review">
          Held in quarantine: {view.quarantine.map(heldReason).join(', ')}. Taking the case lets it
          into the queue.
        </Callout>
      )}
      <HoldNotice {...hold} />
      <SplitView
        asideLabel="Decisions and history"
        aside={
          <>
            <DecideSection page={page} />
            <UrgencySection page={page} />
            <QueueSection page={page} />
            <ClaimsSection page={page} />
            <RoutineSection page={page} />
            <TimelineSection page={page} />
            <KeepingLinks {...hold} />
          </>
        }
      >
        <ChecklistSection page={page} />
        {view.tips.length > 0 && <ToldSection page={page} />}
        <IndicatorsSection page={page} />
        <LinksSection page={page} />
        <MessagesSection page={page} />
        <NotesSection page={page} />
      </SplitView>
      <script type="module" src="/case.js" />
    </Desk>
  )
}

const jumps = {
  story: 'Told',
  indicators: 'Identifiers',
  links: 'Links',
  messages: 'Messages',
  notes: 'Notes',
  state: 'Decide',
  urgency: 'Urgency',
  routine: 'To do',
  queue: 'Queue',
  history: 'History',
}

/** The page's parts, where they stand one under the other: on a phone. */
function Jumps({ checklist }: { checklist: boolean }) {
  return (
    <nav className="case-jumps" aria-label="On this page">
      <ul>
        {checklist && (
          <li>
            <a href="#step">Check-list</a>
          </li>
        )}
        {Object.entries(jumps).map(([anchor, label]) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The part of the page where a form stands, for errors that are about no field of it. */
const partOf: Partial<Record<CaseFormName, string>> = {
  claim: 'main',
  offer: 'claim',
  skip: 'claims',
  handover: 'claims',
  recusal: 'claims',
  merge: 'links',
  findings: 'story',
  separation: 'links',
  masks: 'story',
  redaction: 'story',
  translation: 'story',
  resolution: 'state',
  reopening: 'state',
  lowering: 'urgency',
  priority: 'urgency',
}

function Faults({ page }: { page: CasePageData }) {
  const { fault } = page
  if (!fault) return null
  return (
    <>
      <ErrorSummary
        title="That was not saved"
        errors={fault.errors.map(({ field, text }) => ({
          href: `#${field ? fieldId(fault.on, field) : (partOf[fault.on] ?? fault.on)}`,
          text,
        }))}
      />
      {fault.outrun && <Meanwhile page={page} fault={fault} />}
    </>
  )
}

function MergedInto({ page, into }: { page: CasePageData; into: number }) {
  const { view } = page
  return (
    <Callout tone="info" title={`Merged into ${formatCaseNumber(into)}`}>
      <p>
        Its tips lie there now: <a href={`/triage/cases/${into}`}>{formatCaseNumber(into)}</a>.
      </p>
      <CaseForm page={page} on="separation">
        <input type="hidden" name="from" value={view.number} />
        <Button kind="secondary" small>
          Undo the merge
        </Button>
      </CaseForm>
    </Callout>
  )
}
