import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deskOf } from '#infra/http/desk.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { readReach } from '#operations/release/read-reach.server.ts'
import { readRelease } from '#operations/release/read-release.server.ts'
import { PatternCard } from '#ui/agency/pattern-card.tsx'
import { count } from '#ui/agency/pattern-words.ts'
import { ReleaseCharts } from '#ui/agency/release-charts.tsx'
import { ReleaseFiles } from '#ui/agency/release-files.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { DescriptionList } from '#ui/staff/description-list.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import sheet from '#ui/styles/release.css?url'
import { RelativeTime } from '#ui/time.tsx'
import { ReleaseReach } from './release-reach.tsx'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: sheet }]

export const meta = ({ params }: { params: { number?: string } }) => [
  { title: pageTitle(`Release ${params.number}`) },
]

export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context
  const actor = await requireStaff(args, 'release.view')
  const { number: given = '' } = args.params
  const release = /^[1-9]\d{0,8}$/.test(given) ? await readRelease(house, Number(given)) : null
  if (!release) throw refuse(404, 'release_unknown')
  return {
    desk: await deskOf(args, actor),
    justCut: new URL(args.request.url).searchParams.get('done') === 'cut',
    release: { ...release, createdAt: release.createdAt.toISOString() },
    reach: await readReach(house, release.number),
  }
}

export default function Release() {
  const { desk, justCut, release, reach } = useLoaderData<typeof loader>()
  return (
    <Desk
      desk={desk}
      current="releases"
      title={`Release ${release.number}, week ${release.week}`}
      eyebrow={<a href="/triage/releases">Releases</a>}
    >
      {justCut && (
        <Callout tone="good" title="The release is cut" live>
          <p>
            {count(release.patternCount, 'pattern')} left the house. Agencies can fetch them now.
          </p>
        </Callout>
      )}
      <Section title="What it is">
        <DescriptionList
          items={[
            {
              key: 'cut',
              term: 'Cut (UTC)',
              value: (
                <RelativeTime at={release.createdAt} now={desk.now} language="en" form="absolute" />
              ),
            },
            {
              key: 'hash',
              term: 'Manifest SHA-256',
              value: <code className="hash">{release.manifestSha256}</code>,
            },
            {
              key: 'previous',
              term: 'Release before',
              value:
                release.previous === null ? (
                  'None: this is the first'
                ) : (
                  <a href={`/triage/releases/${release.previous}`}>Release {release.previous}</a>
                ),
            },
          ]}
        />
        <ReleaseCharts payloads={release.payloads} />
      </Section>
      <Section title="Whom it reached">
        <ReleaseReach reach={reach} now={desk.now} />
      </Section>
      <Section title="Patterns, as they left">
        {release.payloads.length < release.patternCount && (
          <p>
            These are the first {release.payloads.length} of {release.patternCount}.
          </p>
        )}
        {release.payloads.map((payload) => (
          <PatternCard key={payload.id} payload={payload} />
        ))}
      </Section>
      <Section title="Files" flush>
        <ReleaseFiles caption={`Files of release ${release.number}`} files={release.files} />
      </Section>
    </Desk>
  )
}
