import { handPoints } from '#core/case/by-hand.ts'
import { maxStaffText } from '#core/case/change.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { fieldId } from './fault.ts'
import { CaseForm } from './form.tsx'
import { type CasePageData, errorOf, typed } from './page-data.ts'
import { textLimit } from './text-limit.ts'

export const signed = (points: number): string => `${points < 0 ? '−' : '+'}${Math.abs(points)}`

const closed: ReadonlySet<string> = new Set(['merged_into', 'resolved', 'archived', 'purged'])

/** Points by hand: for what people know and rules don't. They show as a bar of their own. */
export function PriorityForm({ page }: { page: CasePageData }) {
  const { priority, state, lease } = page.view
  if (closed.has(state) || (lease?.runs && !lease.mine)) return null
  return (
    <>
      {priority && (
        <CaseForm page={page} on="priority" label="Points set by hand">
          <p>
            {priority.by} set {signed(priority.points)} by hand. The reason is in the{' '}
            <a href="#notes">notes</a>.
          </p>
          <Button kind="secondary" small name="points" value="0">
            Take them back
          </Button>
        </CaseForm>
      )}
      <ConfirmBlock
        summary={priority ? 'Set other points…' : 'Set points by hand…'}
        open={page.fault?.on === 'priority'}
      >
        <CaseForm page={page} on="priority" label="Set points by hand" command="case_priority">
          <Select
            id={fieldId('priority', 'points')}
            name="points"
            label="Points"
            empty="Choose"
            options={handPoints.map((points) => ({
              value: String(points),
              label: `${signed(points)}, ${points > 0 ? 'sooner' : 'later'}`,
            }))}
            value={typed(page, 'priority', 'points')}
            error={errorOf(page, 'priority', 'points')}
          />
          <TextArea
            compact
            id={fieldId('priority', 'reason')}
            name="reason"
            label="Why"
            hint="Kept as a note."
            limit={textLimit(maxStaffText)}
            value={typed(page, 'priority', 'reason')}
            error={errorOf(page, 'priority', 'reason')}
          />
          <Button kind="secondary" small>
            Set the points
          </Button>
        </CaseForm>
      </ConfirmBlock>
    </>
  )
}
