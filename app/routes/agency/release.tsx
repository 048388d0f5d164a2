import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicKeyText } from '#core/release/minisign.ts'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { readVariant } from '#operations/release/read-release.server.ts'
import { PatternCard } from '#ui/agency/pattern-card.tsx'
import { count, statusSum } from '#ui/agency/pattern-words.ts'
import { ReleaseCharts } from '#ui/agency/release-charts.tsx'
import { ReleaseFiles } from '#ui/agency/release-files.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { RelativeTime } from '#ui/time.tsx'
import { HowToVerify } from './how-to-verify.tsx'
import { releaseNumberOf } from './release-number.ts'

export const meta = ({ params }: { params: { number?: string } }) => [
  { title: pageTitle(`Release ${params.number}`) },
]

export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context
  const member = await requireAgencyMember(args, 'agency.view')
  const { clearance } = member
  const release = clearance && (await readVariant(house, clearance, releaseNumberOf(args)))
  if (!release) throw refuse(404, 'release_unknown')
  const { number, week, createdAt, previousSha256, files, payloads, previous, next } = release
  const { patternCount } = release
  return {
    desk: await deskOf(args, member),
    sector: member.agency.sector,
    publicKey: publicKeyText(house.signer),
    release: {
      number,
      week,
      createdAt: createdAt.toISOString(),
      previousSha256,
      files,
      payloads,
      patternCount,
      previous,
      next,
    },
  }
}

const contents = [
  { href: '#patterns', label: 'Patterns' },
  { href: '#files', label: 'Files' },
  { href: '#verify', label: 'Check that it is ours' },
]

export default function Release() {
  const { desk, sector, publicKey, release } = useLoaderData<typeof loader>()
  const whole = release.payloads.length === release.patternCount
  const counts = { new: 0, amended: 0, revoked: 0 }
  for (const { status } of release.payloads) counts[status]++
  const indicators = release.payloads
    .filter(({ status }) => status !== 'revoked')
    .reduce((sum, one) => sum + one.indicators.length, 0)
  return (
    <AgencyDesk
      desk={desk}
      current="agency_releases"
      title={`Release ${release.number}, week ${release.week}`}
      lead={
        whole
          ? `${count(release.patternCount, 'pattern')} (${statusSum(counts)}) with ${count(indicators, 'indicator')} to use.`
          : `${count(release.patternCount, 'pattern')}. The first ${release.payloads.length} are shown here; all are in the files.`
      }
      contents={contents}
    >
      <p className="release-line">
        <span>
          Cut <RelativeTime at={release.createdAt} now={desk.now} language="en" form="absolute" />{' '}
          UTC
        </span>
        {release.previous !== null && (
          <a href={`/agency/releases/${release.previous}`}>Release {release.previous} before it</a>
        )}
        {release.next !== null && (
          <a href={`/agency/releases/${release.next}`}>Release {release.next} after it</a>
        )}
      </p>
      <ReleaseCharts payloads={release.payloads} />
      <h2 id="patterns">Patterns</h2>
      {release.patternCount === 0 && (
        <EmptyState title="Nothing in this release is for you">
          <p>Its patterns are for other sectors, or for a smaller circle.</p>
        </EmptyState>
      )}
      {release.payloads.map((payload) => (
        <PatternCard
          key={payload.id}
          payload={payload}
          sector={sector}
          act={
            <ButtonLink href={`/agency/actions?pattern=${payload.number}`} kind="secondary" small>
              Tell us what you did
            </ButtonLink>
          }
        />
      ))}
      <h2 id="files">Files</h2>
      <p>
        The same in each form. What the fields mean stands in the{' '}
        <a href="/agency/api#fields">reference</a>. Each download is recorded.
      </p>
      <ReleaseFiles
        caption={`Files of release ${release.number}`}
        files={release.files}
        hrefOf={(name) => `/agency/releases/${release.number}/${name}`}
      />
      <h2 id="verify">Check that it is ours</h2>
      <HowToVerify
        publicKey={publicKey}
        number={release.number}
        previous={release.previousSha256}
      />
    </AgencyDesk>
  )
}
