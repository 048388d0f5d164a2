import { CodeBlock } from '#ui/agency/code-block.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'

const rows = [
  {
    path: '/feeds/releases',
    what: 'Releases after a number, oldest first. Parameters: after (0 unless given), limit (100; 500 at most). "more" says that others follow.',
    type: 'application/json',
  },
  {
    path: '/feeds/releases/latest',
    what: 'The manifest of the newest release.',
    type: 'application/json',
  },
  { path: '/feeds/releases/NUMBER', what: 'The manifest of a release.', type: 'application/json' },
  {
    path: '/feeds/releases/NUMBER/FILE',
    what: 'A file of a release; "latest" works as NUMBER, too.',
    type: 'As the manifest says',
  },
  {
    path: '/feeds/public-key',
    what: 'The key that signs releases, as a minisign.pub file. Needs no key.',
    type: 'text/plain',
  },
]

const example = `{
  "releases": [
    {
      "number": 12,
      "week": "2026-W47",
      "created": "2026-11-16T06:00:00.000Z",
      "patterns": 3,
      "manifest_sha256": "9f2c…",
      "previous": "3a77…",
      "href": "/feeds/releases/12",
      "files": [
        {
          "name": "indicators.csv",
          "media_type": "text/csv; charset=utf-8; header=present",
          "size": 8812,
          "sha256": "c41d…",
          "href": "/feeds/releases/12/indicators.csv"
        }
      ]
    }
  ],
  "more": false
}`

/** Every address of the feeds, and what a list looks like. */
export function Endpoints(props: { origin: string; limit: number }) {
  return (
    <>
      <p>
        All under <code>{props.origin}</code>, by GET or HEAD. A key may ask {props.limit} times a
        minute.
      </p>
      <DataTable
        caption="Endpoints"
        rows={rows}
        rowKey={({ path }) => path}
        empty={null}
        columns={[
          {
            key: 'path',
            header: 'Address',
            narrow: true,
            cell: ({ path }) => <code className="file-name">{path}</code>,
          },
          { key: 'what', header: 'Answer', cell: ({ what }) => what },
          { key: 'type', header: 'Type', narrow: true, cell: ({ type }) => type },
        ]}
      />
      <CodeBlock title="Answer of /feeds/releases" code={example} />
    </>
  )
}
