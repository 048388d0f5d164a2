import { formatCaseNumber } from '#core/case/number.ts'
import { Button } from '#ui/button.tsx'
import { UrgencyTag } from '#ui/staff/status-tag.tsx'
import { kindNames, urgencyNames } from '../words.ts'
import { CaseForm } from './form.tsx'
import type { CasePageData } from './page-data.ts'

/** The cases that were merged into this one, each with the way back. */
export function MergedCases({ page }: { page: CasePageData }) {
  const { merged, number } = page.view
  if (merged.length === 0) return null
  return (
    <>
      <h3>Merged into this case</h3>
      <ul className="decided">
        {merged.map((other) => (
          <li key={other.number}>
            <a href={`/triage/cases/${other.number}`}>{formatCaseNumber(other.number)}</a>{' '}
            {kindNames[other.kind]}{' '}
            <UrgencyTag urgency={other.urgency} label={urgencyNames[other.urgency]} />
            <CaseForm page={page} on="separation" other={other}>
              <input type="hidden" name="from" value={number} />
              <Button
                kind="quiet"
                small
                label={`Undo the merge of ${formatCaseNumber(other.number)}`}
              >
                Undo
              </Button>
            </CaseForm>
          </li>
        ))}
      </ul>
    </>
  )
}
