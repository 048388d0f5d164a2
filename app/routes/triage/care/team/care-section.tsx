import type { Desk } from '#core/access/desk.ts'
import { type Budget, exposureKinds, goOnReasons } from '#core/care/budget.ts'
import { formatCaseNumber } from '#core/case/number.ts'
import type { SkippedCase } from '#operations/care/read-team-care.server.ts'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { FormRow, Section } from '#ui/staff/layout.tsx'
import { counted, figure } from '../../words.ts'
import type { SettingFault } from '../save-setting.server.ts'
import { exposureNames, goOnNames, skipNames } from '../words.ts'

type Care = {
  budget: Budget
  days: number
  skipped: SkippedCase[]
  passed: { of: string; reason: string; count: number }[]
}
type Props = { desk: Desk; care: Care; fault: SettingFault | undefined }

/** How much a day holds, how often people went on all the same, and which cases nobody wants. */
export function CareSection({ desk, care, fault }: Props) {
  return (
    <>
      <BudgetForm desk={desk} care={care} fault={fault} />
      <Section flush title={`Cases that are often skipped, in ${care.days} days`}>
        <DataTable
          caption="Cases that are often skipped"
          rows={care.skipped}
          rowKey={({ number }) => String(number)}
          rowHref={({ number }) => `/triage/cases/${number}`}
          empty={<EmptyState title="No open case was skipped often" />}
          columns={[
            { key: 'case', header: 'Case', cell: ({ number }) => formatCaseNumber(number) },
            { key: 'times', header: 'Skipped', cell: ({ times }) => counted(times, 'time') },
            {
              key: 'why',
              header: 'Why',
              cell: ({ reasons }) =>
                reasons.map(({ reason, count }) => `${skipNames[reason]} (${count})`).join(', '),
            },
          ]}
        />
      </Section>
    </>
  )
}

function BudgetForm({ desk, care, fault }: Props) {
  return (
    <Section id="care" title="How much a day holds">
      <p>
        For each person, in the house’s time zone. At the limit a page asks them to stop; they can
        go on with a reason. Everybody can set less for themselves. People in danger never wait for
        it.
      </p>
      <form method="post" action="/triage/care/team" aria-label="How much a day holds">
        <FormToken value={desk.formToken} />
        <input type="hidden" name="of" value="budget" />
        <FormRow>
          {exposureKinds.map((of) => (
            <TextInput
              key={of}
              id={of}
              name={of}
              label={exposureNames[of]}
              width="short"
              inputMode="numeric"
              value={fault?.typed[of] ?? String(care.budget[of])}
              error={fault?.field === of ? fault.text : undefined}
            />
          ))}
        </FormRow>
        <Button kind="secondary" small>
          Save
        </Button>
      </form>
      {care.passed.length > 0 && (
        <>
          <p>In {care.days} days people went on at the limit:</p>
          <ul>
            {goOnReasons.flatMap((reason) => {
              const times = care.passed
                .filter((one) => one.reason === reason)
                .reduce((total, { count }) => total + count, 0)
              return times > 0 ? (
                <li key={reason}>
                  “{goOnNames[reason]}”: {figure(times)}
                </li>
              ) : (
                []
              )
            })}
          </ul>
        </>
      )}
    </Section>
  )
}
