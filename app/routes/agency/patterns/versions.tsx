import type { PatternPayload } from '#core/pattern/payload.ts'
import type { VersionChange } from '#core/portal/version-change.ts'
import { StatusOfPattern } from '#ui/agency/pattern-card.tsx'
import { count } from '#ui/agency/pattern-words.ts'
import { DataTable } from '#ui/staff/data-table.tsx'

type Version = {
  version: number
  status: PatternPayload['status']
  release: number
  week: string
  change: VersionChange | null
}

const fieldNames: Partial<Record<keyof PatternPayload, string>> = {
  title: 'title',
  summary: 'summary',
  kind: 'kind',
  sub_kind: 'what it is, more closely',
  tactics: 'how it is done',
  tlp: 'TLP label',
  sectors: 'whom it concerns',
  actions: 'what we ask',
  countries: 'countries',
  attributes: 'what tips have in common',
  tips: 'number of tips',
  money: 'money lost',
  last_seen: 'last seen',
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })

function changeText({ change, status }: Version): string {
  if (status === 'revoked') return 'Taken back'
  if (change === null) return 'The first version for you'
  const parts = [
    ...(change.added > 0 ? [`${count(change.added, 'indicator')} more`] : []),
    ...(change.removed > 0 ? [`${count(change.removed, 'indicator')} taken out`] : []),
    ...(change.fields.length > 0
      ? [`other ${list.format(change.fields.map((field) => fieldNames[field] ?? field))}`]
      : []),
  ]
  return parts.length === 0 ? 'The same for you' : parts.join('; ')
}

/** How a pattern became what it is, newest first. */
export function Versions({ versions }: { versions: Version[] }) {
  return (
    <DataTable
      caption="Versions, newest first"
      rows={versions}
      rowKey={({ version }) => String(version)}
      empty={null}
      columns={[
        { key: 'version', header: 'Version', narrow: true, cell: ({ version }) => version },
        {
          key: 'status',
          header: 'Status',
          narrow: true,
          cell: ({ status }) => <StatusOfPattern status={status} />,
        },
        {
          key: 'release',
          header: 'Came with',
          narrow: true,
          cell: ({ release, week }) => (
            <a href={`/agency/releases/${release}`}>
              Release {release}, week {week}
            </a>
          ),
        },
        { key: 'change', header: 'What changed', cell: changeText },
      ]}
    />
  )
}
