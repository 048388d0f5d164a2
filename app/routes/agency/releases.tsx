import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Clearance } from '#core/taxii/audience.ts'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { findDelta } from '#operations/release/delta/find-delta.server.ts'
import { listVariants, releasesPerPage } from '#operations/release/list-releases.server.ts'
import { readVariant } from '#operations/release/read-release.server.ts'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { DeltaSection, type ShownDelta } from './delta-section.tsx'
import { LatestRelease } from './latest-release.tsx'
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
  const delta = clearance && (await readDelta(args, clearance))
  return {
    desk: await deskOf(args, member),
    agency: member.agency,
    delta: { newest: latest?.number ?? 0, chosen: null, refused: false, ...delta },
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

/** The two releases that were chosen, and what lies between them. */
async function readDelta(
  { request, context }: LoaderFunctionArgs,
  clearance: Clearance,
): Promise<{ chosen: ShownDelta | null; refused: boolean } | null> {
  const query = new URL(request.url).searchParams
  const [from = '', to = ''] = [query.get('from'), query.get('to')].map((one) => one ?? '')
  if (from === '' && to === '') return null
  const refused = { chosen: null, refused: true }
  if (!/^(0|[1-9]\d{0,8})$/.test(from) || !/^[1-9]\d{0,8}$/.test(to)) return refused
  const wanted = { from: Number(from), to: Number(to) }
  const found = await findDelta(context.house, clearance, wanted)
  if (!found.ok) return refused
  const { span, counts, file } = found.delta
  return { chosen: { ...span, ...counts, byteSize: file.byteSize }, refused: false }
}

/** A page of older releases is asked for by the number that they come before. */
function readBefore(request: Request): number | undefined {
  const given = new URL(request.url).searchParams.get('before') ?? ''
  return /^[1-9]\d{0,8}$/.test(given) ? Number(given) : undefined
}

export default function Releases() {
  const { desk, agency, latest, releases, older, delta } = useLoaderData<typeof loader>()
  return (
    <AgencyDesk
      desk={desk}
      current="agency_releases"
      title="Releases"
      lead={`What ${agency.name} can act on: verified patterns of scams and trafficking, released week by week.`}
    >
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
      {delta.newest > 0 && <DeltaSection {...delta} />}
    </AgencyDesk>
  )
}
