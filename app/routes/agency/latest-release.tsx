import { formatPatternNumber } from '#core/pattern/number.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import type { Sector } from '#core/release/sectors.ts'
import { patternAnchor, StatusOfPattern } from '#ui/agency/pattern-card.tsx'
import { askTexts, count, kindNames, tipsText } from '#ui/agency/pattern-words.ts'
import { ReleaseCharts } from '#ui/agency/release-charts.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { RelativeTime } from '#ui/time.tsx'

type Props = {
  release: {
    number: number
    week: string
    createdAt: string
    /** The first of them. */
    payloads: PatternPayload[]
    patternCount: number
  }
  sector: Sector
  now: string
}

/** The newest release at a glance: what it gives, and what it asks of the reader's sector. */
export function LatestRelease({ release, sector, now }: Props) {
  const href = `/agency/releases/${release.number}`
  return (
    <section className="latest" aria-labelledby="latest">
      <div className="latest-head">
        <div>
          <h2 id="latest">
            <a href={href}>Release {release.number}</a>, week {release.week}
          </h2>
          <p className="latest-when">
            The newest, with {count(release.patternCount, 'pattern')}. Cut{' '}
            <RelativeTime at={release.createdAt} now={now} language="en" />.
          </p>
        </div>
        <ButtonLink href={href}>Open the release</ButtonLink>
      </div>
      <ReleaseCharts payloads={release.payloads} />
      <DataTable
        caption={`Patterns of release ${release.number}`}
        rows={release.payloads}
        rowKey={({ id }) => id}
        rowHref={({ number }) => `${href}#${patternAnchor(number)}`}
        rowTone={({ status }) => (status === 'revoked' ? 'danger' : undefined)}
        empty={<EmptyState title="Nothing in this release is for you" />}
        columns={[
          {
            key: 'title',
            header: 'Pattern',
            cell: ({ title }) => <span dir="auto">{title}</span>,
          },
          {
            key: 'number',
            header: 'Number',
            narrow: true,
            cell: (one) => formatPatternNumber(one.number),
          },
          {
            key: 'status',
            header: 'Status',
            narrow: true,
            cell: ({ status }) => <StatusOfPattern status={status} />,
          },
          { key: 'kind', header: 'Kind', cell: ({ kind }) => kindNames[kind] },
          { key: 'tips', header: 'Tips', narrow: true, cell: ({ tips }) => tipsText(tips) },
          {
            key: 'ask',
            header: 'What we ask of you',
            cell: ({ actions, status }) =>
              status === 'revoked'
                ? 'Take the indicators out'
                : (actions
                    .find((one) => one.sector === sector)
                    ?.recommended.map((action) => askTexts[action])
                    .join(', ') ?? 'To know'),
          },
        ]}
      />
    </section>
  )
}
