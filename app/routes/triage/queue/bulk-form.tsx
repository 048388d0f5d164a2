import { mostInBulk } from '#core/case/bulk.ts'
import type { Urgency } from '#core/case/states.ts'
import { urgencyCodes } from '#core/case/states.ts'
import { Button } from '#ui/button.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { counted } from '../words.ts'
import type { ShownFilter } from './hrefs.ts'
import type { Choice } from './table.tsx'

export const bulkChoice: Choice = { form: 'bulk', header: 'Choose', ticked: false }

type Props = { formToken: string; filter: ShownFilter; counts: Record<Urgency, number> }

/** Leads on to one decision about several cases: those that are ticked, or all on whatever page. */
export function BulkForm({ formToken, filter, counts }: Props) {
  const all = urgencyCodes
    .filter((urgency) => !filter.urgency || filter.urgency === urgency)
    .reduce((sum, urgency) => sum + counts[urgency], 0)
  return (
    <form method="post" action="/triage/bulk" id={bulkChoice.form} className="toolbar">
      <FormToken value={formToken} />
      <input
        type="hidden"
        name="filter"
        value={new URLSearchParams(Object.entries(filter)).toString()}
      />
      <Button kind="secondary" small name="of" value="ticked" command="bulk_ticked">
        Decide about the ticked cases
      </Button>
      {all <= mostInBulk && (
        <Button kind="quiet" small name="of" value="all" command="bulk_all">
          {`Decide about all ${counted(all, 'case')} of this list`}
        </Button>
      )}
    </form>
  )
}
