import { maxStaffText } from '#core/case/change.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { reasonText } from '../routing/words.ts'
import { fieldId } from './fault.ts'
import { CaseForm, Done } from './form.tsx'
import { type CasePageData, errorOf, typed, type View } from './page-data.ts'
import { textLimit } from './text-limit.ts'

const closed: ReadonlySet<string> = new Set(['merged_into', 'resolved', 'archived', 'purged'])

/** Where the case waits, what put it there, and the way to another queue. */
export function QueueSection({ page }: { page: CasePageData }) {
  const { placement, state, lease } = page.view
  return (
    <Section title="Queue" id="queue">
      <Done page={page} on="queue" />
      <p>
        <a href={`/triage?queue=${placement.queue.id}`}>{placement.queue.name}</a>
      </p>
      <Why placement={placement} />
      {!closed.has(state) && !(lease?.runs && !lease.mine) && page.queues.length > 1 && (
        <MoveForm page={page} />
      )}
    </Section>
  )
}

type Placement = View['placement']
type Rule = NonNullable<Placement['rule']>

const ruleName = ({ name, version }: Rule) => `“${name}”, version ${version}`
const reasons = ({ why }: Rule) => why.map(reasonText).join(' · ')

function Why({ placement }: { placement: Placement }) {
  const { by, rule, shadow } = placement
  return (
    <>
      {by === 'person' && (
        <p>
          Moved here by hand; rules leave it here. The reason is in the <a href="#notes">notes</a>.
        </p>
      )}
      {by === 'default' && <p>No rule placed it elsewhere.</p>}
      {rule && (
        <p>
          Placed by the rule {ruleName(rule)}: {reasons(rule)}.
        </p>
      )}
      {shadow.length > 0 && (
        <ul className="queue-shadow">
          {shadow.map((one) => (
            <li key={one.ruleId}>
              In shadow, {ruleName(one)} would have put it in {one.queue}: {reasons(one)}.
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function MoveForm({ page }: { page: CasePageData }) {
  const here = page.view.placement.queue.id
  return (
    <ConfirmBlock summary="Move to another queue…" open={page.fault?.on === 'queue'}>
      <CaseForm page={page} on="queue" label="Move to another queue" command="case_move">
        <Select
          id={fieldId('queue', 'to')}
          name="to"
          label="Queue"
          empty="Choose"
          options={page.queues.filter(({ value }) => value !== here)}
          value={typed(page, 'queue', 'to')}
          error={errorOf(page, 'queue', 'to')}
        />
        <TextArea
          compact
          id={fieldId('queue', 'reason')}
          name="reason"
          label="Why"
          hint="Kept as a note."
          limit={textLimit(maxStaffText)}
          value={typed(page, 'queue', 'reason')}
          error={errorOf(page, 'queue', 'reason')}
        />
        <Button kind="secondary" small>
          Move the case
        </Button>
      </CaseForm>
    </ConfirmBlock>
  )
}
