import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { validate as isUuid } from 'uuid'
import { caseNumberInPath, formatCaseNumber } from '#core/case/number.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { liftRecusal } from '#operations/triage/claims/lift-recusal.server.ts'
import { listRecusals } from '#operations/triage/claims/list-recusals.server.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { RelativeTime } from '#ui/time.tsx'
import { recusalNames } from './words.ts'

export const meta = () => [{ title: pageTitle('Recusals') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'claims.manage')
  return {
    desk: await deskOf(args, actor),
    recusals: await listRecusals(args.context.house, actor),
    lifted: new URL(args.request.url).searchParams.get('done') === 'lifted',
  }
}

/** Lets somebody see a case again. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'claims.manage')
  const form = await readForm(args)
  const number = caseNumberInPath(String(form.get('case') ?? ''))
  const personId = String(form.get('person') ?? '')
  if (number === undefined || !isUuid(personId)) throw refuse(400, 'form_malformed')
  const result = await liftRecusal(args.context.house, actor, { number, personId })
  if (!result.ok) throw refuse(result.reason === 'case_unknown' ? 404 : 403, result.reason)
  return seeOther('/triage/recusals?done=lifted')
}

export default function Recusals() {
  const { desk, recusals, lifted } = useLoaderData<typeof loader>()
  return (
    <Desk
      desk={desk}
      current="queue"
      title="Recusals"
      eyebrow={<a href="/triage">Queue</a>}
      actions={<a href="/triage/limits">How many cases each may hold</a>}
    >
      {lifted && (
        <Callout tone="good" live>
          Lifted. They see the case again.
        </Callout>
      )}
      <DataTable
        caption="Who must not see which case"
        rows={recusals}
        rowKey={({ number, personId }) => `${number} ${personId}`}
        empty={
          <EmptyState title="Nobody is recused">
            <p>Whoever has a conflict of interest says so on the case’s page.</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'case',
            header: 'Case',
            cell: ({ number }) => (
              <a href={`/triage/cases/${number}`}>{formatCaseNumber(number)}</a>
            ),
          },
          { key: 'who', header: 'Who', cell: ({ callSign }) => callSign },
          { key: 'why', header: 'Why', cell: ({ reason }) => recusalNames[reason] },
          { key: 'by', header: 'Said by', cell: ({ by }) => by },
          {
            key: 'when',
            header: 'When',
            narrow: true,
            cell: ({ at }) => <RelativeTime at={at} now={desk.now} language="en" />,
          },
          {
            key: 'lift',
            header: 'Lift',
            narrow: true,
            cell: ({ number, personId, callSign }) => (
              <form method="post" action="/triage/recusals">
                <FormToken value={desk.formToken} />
                <input type="hidden" name="case" value={number} />
                <input type="hidden" name="person" value={personId} />
                <Button kind="secondary" small>
                  Lift
                  <span className="visually-hidden">
                    {' '}
                    for {callSign} on {formatCaseNumber(number)}
                  </span>
                </Button>
              </form>
            ),
          },
        ]}
      />
    </Desk>
  )
}
