import { formatCaseNumber } from '#core/case/number.ts'
import { Button } from '#ui/button.tsx'
import { StatusTag } from '#ui/staff/status-tag.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { kindNames, stateNames } from '../words.ts'
import { CaseForm } from './form.tsx'
import type { CasePageData, View } from './page-data.ts'

type Decided = View['decided'][number]

/** Links that people confirmed or rejected; each can be decided the other way. */
export function DecidedLinks({ page }: { page: CasePageData }) {
  const { decided } = page.view
  const confirmed = decided.filter(({ decision }) => decision === 'confirmed')
  const rejected = decided.filter(({ decision }) => decision === 'rejected')
  return (
    <>
      {confirmed.length > 0 && (
        <>
          <h3>Same people</h3>
          <List page={page} links={confirmed} />
        </>
      )}
      {rejected.length > 0 && (
        <details className="more">
          <summary>Found not to be linked ({rejected.length})</summary>
          <List page={page} links={rejected} />
        </details>
      )}
    </>
  )
}

function List({ page, links }: { page: CasePageData; links: readonly Decided[] }) {
  return (
    <ul className="decided">
      {links.map(({ other, decision, by, at }) => {
        const number = formatCaseNumber(other.number)
        const turn = decision === 'confirmed' ? 'rejected' : 'confirmed'
        return (
          <li key={other.id}>
            <a href={`/triage/cases/${other.number}`}>{number}</a> {kindNames[other.kind]}{' '}
            <StatusTag of="case" state={other.state} label={stateNames[other.state]} />
            <span className="cell-sub">
              by {by}, <RelativeTime at={at} now={page.desk.now} language="en" />
            </span>
            {page.view.lease?.mine && (
              <CaseForm page={page} on="links">
                <input type="hidden" name="others" value={number} />
                <Button
                  kind="quiet"
                  small
                  name="decision"
                  value={turn}
                  label={`${turn === 'rejected' ? 'Not linked' : 'Linked after all'}: ${number}`}
                >
                  {turn === 'rejected' ? 'Not linked' : 'Linked after all'}
                </Button>
              </CaseForm>
            )}
          </li>
        )
      })}
    </ul>
  )
}
