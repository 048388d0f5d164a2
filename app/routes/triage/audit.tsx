import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { listAudit } from '#operations/audit/list-audit.server.ts'
import { verifyAudit } from '#operations/audit/verify-audit.server.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Pagination } from '#ui/staff/pagination.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { readAuditFilter } from './audit/filter.ts'
import { AuditFilters } from './audit/filters.tsx'
import { AuditTable } from './audit/table.tsx'
import { ChainVerdict } from './audit/verdict.tsx'

export const meta = () => [{ title: pageTitle('Audit') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'audit.view')
  const { house } = args.context
  const filter = readAuditFilter(args.request.url)
  return {
    desk: await deskOf(args, actor),
    filter: filter.shown,
    page: await listAudit(house, actor, filter.asked),
  }
}

/** Checks the whole chain, now. */
export async function action(args: ActionFunctionArgs) {
  await requireStaff(args, 'audit.view')
  await readForm(args)
  return json({ verdict: await verifyAudit(args.context.house) })
}

export default function Audit() {
  const { desk, filter, page } = useLoaderData<typeof loader>()
  const verified = useActionData<typeof action>()
  const go = (change: object) => `/triage/audit?${new URLSearchParams({ ...filter, ...change })}`
  return (
    <Desk
      desk={desk}
      current="audit"
      title="Audit"
      wide
      actions={
        <form method="post" action="/triage/audit">
          <FormToken value={desk.formToken} />
          <Button kind="secondary">Verify the chain</Button>
        </form>
      }
    >
      {verified && <ChainVerdict verdict={verified.verdict} />}
      <AuditFilters filter={filter} />
      {page.unknown.map((typed) => (
        <Callout key={typed} tone="warn">
          Nothing here is called “{typed}”.
        </Callout>
      ))}
      <AuditTable events={page.events} now={desk.now} link={go} />
      <Pagination
        label="Pages"
        range={page.events.length > 0 ? `${page.events.length} events, newest first` : 'No events'}
        previous={page.newer ? { href: go({ after: page.newer }), label: 'Newer' } : undefined}
        next={page.older ? { href: go({ before: page.older }), label: 'Older' } : undefined}
      />
    </Desk>
  )
}
