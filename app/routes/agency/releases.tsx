import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { listVariants, releasesPerPage } from '#operations/release/list-releases.server.ts'
import { readNews } from '#operations/release/read-news.server.ts'
import { readVariant } from '#operations/release/read-release.server.ts'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { LatestRelease } from './latest-release.tsx'
import { NewsCallout } from './news-callout.tsx'
import { ReleaseTable } from './release-table.tsx'

export const meta = () => [{ title: pageTitle('Releases') }]

export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context
  const member = await requireAgencyMember(args, 'agency.view')
  const before = readBefore(args.request)
  const { clearance } = member
  const { releases, more } = clearance
    ? await listVariants(house, clearance, { before, limit: releasesPerPage })
    : { releases: [], more: false }
  const latest =
    before === undefined && clearance ? await readVariant(house, clearance, 'latest') : null
  return {
    desk: await deskOf(args, member),
    agency: member.agency,
    news: latest && clearance && (await readNews(house, member.id, clearance)),
    latest: latest && {
      number: latest.number,
      week: latest.week,
      createdAt: latest.createdAt.toISOString(),
      payloads: latest.payloads,
      patternCount: latest.patternCount,
    },
    releases: releases.map(({ number, week, createdAt, patternCount }) => ({
      number,
      week,
      createdAt: createdAt.toISOString(),
      patternCount,
    })),
    older: more ? (releases.at(-1)?.number ?? null) : null,
  }
}

/** A page of older releases is asked for by the number that they come before. */
function readBefore(request: Request): number | undefined {
  const given = new URL(request.url).searchParams.get('before') ?? ''
  return /^[1-9]\d{0,8}$/.test(given) ? Number(given) : undefined
}

export default function Releases() {
  const { desk, agency, news, latest, releases, older } = useLoaderData<typeof loader>()
  return (
    <AgencyDesk
      desk={desk}
      current="agency_releases"
      title="Releases"
      lead={`What ${agency.name} can act on: verified patterns of scams and trafficking, released week by week.`}
    >
      {news && <NewsCallout news={news} now={desk.now} />}
      {latest && <LatestRelease release={latest} sector={agency.sector} now={desk.now} />}
      <h2 id="all">All releases</h2>
      <p>
        A release holds what is new, amended or revoked since the one before it, and never changes.
      </p>
      <ReleaseTable
        releases={releases}
        now={desk.now}
        older={older}
        empty={
          <EmptyState title="Nothing was released yet">
            <p>The first release comes as soon as a pattern was verified and approved.</p>
          </EmptyState>
        }
      />
    </AgencyDesk>
  )
}
