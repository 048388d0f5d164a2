import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deskOf } from '#infra/http/desk.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { readAgency } from '#operations/access/list-agencies.server.ts'
import { readUsage } from '#operations/agency/read-usage.server.ts'
import { listDownloads } from '#operations/release/list-downloads.server.ts'
import { listReads } from '#operations/taxii/list-reads.server.ts'
import { readingCount, readingName } from '#ui/agency/reading-words.ts'
import { RefusalTable } from '#ui/agency/refusal-table.tsx'
import { UsageCharts } from '#ui/agency/usage-charts.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { AgencyKeysTable } from './agency-keys-table.tsx'
import { FetchedTable } from './fetched-table.tsx'
import { idOf } from './id-of.ts'

export const meta = () => [{ title: pageTitle('What an agency fetched') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'agencies.view')
  const { house } = args.context
  const agency = await readAgency(house, idOf(args))
  if (!agency) throw refuse(404, 'agency_unknown')
  const reads = await listReads(house, agency.id, 30)
  const downloads = await listDownloads(house, agency.id, 30)
  return {
    desk: await deskOf(args, actor),
    agency: { id: agency.id, name: agency.name },
    usage: await readUsage(house, agency.id),
    fetched: [
      ...downloads.map(({ id, at, by, releaseNumber, file, notModified }) => {
        const what = `${file} of release ${releaseNumber}${notModified ? ', not changed' : ''}`
        return { id, at, by, what }
      }),
      ...reads.map(({ id, at, by, endpoint, objects, sector, ceiling }) => {
        const up = `${sector}, up to TLP:${ceiling.toUpperCase()}`
        return {
          id,
          at,
          by,
          what: `${readingName(endpoint)}, ${readingCount(endpoint, objects)} (${up})`,
        }
      }),
    ]
      .sort((a, b) => b.at.getTime() - a.at.getTime())
      .slice(0, 40),
  }
}

/** What one agency's keys and people fetched, as the agency sees it, too. */
export default function AgencyUsage() {
  const { desk, agency, usage, fetched } = useLoaderData<typeof loader>()
  return (
    <Desk
      desk={desk}
      current="agencies"
      title="What it fetched"
      eyebrow={<a href={`/staff/agencies/${agency.id}`}>{agency.name}</a>}
    >
      <Section title="By week">
        <UsageCharts weeks={usage.weeks} />
      </Section>
      <Section title="Its keys" flush>
        <AgencyKeysTable keys={usage.keys} now={desk.now} />
      </Section>
      <Section title="Refusals" flush>
        <RefusalTable refusals={usage.refusals} now={desk.now} />
      </Section>
      <Section title="Last fetched" flush>
        <FetchedTable fetched={fetched} now={desk.now} />
      </Section>
    </Desk>
  )
}
