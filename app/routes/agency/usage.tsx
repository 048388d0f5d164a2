import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readUsage } from '#operations/agency/read-usage.server.ts'
import { listDownloads } from '#operations/release/list-downloads.server.ts'
import { listReads } from '#operations/taxii/list-reads.server.ts'
import { RefusalTable } from '#ui/agency/refusal-table.tsx'
import { UsageCharts } from '#ui/agency/usage-charts.tsx'
import { Button } from '#ui/button.tsx'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { DownloadTable } from './download-table.tsx'
import { ReadTable } from './read-table.tsx'

export const meta = () => [{ title: pageTitle('Usage') }]

export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context
  const member = await requireAgencyMember(args, 'agency.view')
  return {
    desk: await deskOf(args, member),
    agency: member.agency.name,
    usage: await readUsage(house, member.agencyId),
    reads: await listReads(house, member.agencyId, 50),
    downloads: await listDownloads(house, member.agencyId, 50),
  }
}

/** All that the agency's keys and people fetched, as its supervisors at the portal see it. */
export default function Usage() {
  const { desk, agency, usage, reads, downloads } = useLoaderData<typeof loader>()
  return (
    <AgencyDesk
      desk={desk}
      current="agency_keys"
      title="Usage"
      eyebrow={<a href="/agency/keys">Keys</a>}
      lead={`What the keys and people of ${agency} fetched. Our supervisors see the same.`}
    >
      <UsageCharts weeks={usage.weeks} />
      <form method="post" action="/agency/usage/file">
        <FormToken value={desk.formToken} />
        <Button kind="secondary">Take it along as a CSV file</Button>
      </form>
      <h2 id="refusals">Refusals</h2>
      <RefusalTable refusals={usage.refusals} now={desk.now} />
      <h2 id="downloads">Last downloads</h2>
      <DownloadTable downloads={downloads} now={desk.now} />
      <h2 id="reads">Last readings</h2>
      <ReadTable reads={reads} now={desk.now} />
    </AgencyDesk>
  )
}
