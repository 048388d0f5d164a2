import { sectors } from '#core/release/sectors.ts'
import { ButtonLink } from '../button.tsx'
import { DataTable } from '../staff/data-table.tsx'

export type ListedFile = { name: string; byteSize: number; sha256: string }

/** What each file is for, by its name. */
const purposes: Readonly<Record<string, string>> = {
  'briefing.pdf': 'The release on one page, to read and to print',
  'manifest.json': 'Names and hashes of the others; this is what is signed',
  'manifest.json.minisig': 'The signature',
  'stix-2.1.json': 'STIX 2.1 bundle of native types, for every threat-intelligence platform',
  'stix-2.1-full.json': 'STIX 2.1 with types for telephone numbers, wallets and bank accounts',
  'misp-events.ndjson': 'MISP events, one a line; MISP itself takes the feed',
  'patterns.ndjson': 'Everything, one pattern a line, for your own programs',
  'patterns.csv': 'Patterns, for a spreadsheet',
  'indicators.csv': 'Indicators, for a spreadsheet or a block list',
  ...Object.fromEntries(
    sectors.map((sector) => [
      `indicators-${sector}.csv`,
      'What your sector acts on: what to do with each indicator, in columns of its own',
    ]),
  ),
  'global-signal-exchange.csv':
    'The columns of the Global Signal Exchange: TLP:CLEAR and TLP:GREEN',
  'tombstones.ndjson': 'What to take out, and why, one pattern a line',
}

const order = Object.keys(purposes)

/** The files of a release with size and hash; `hrefOf` says where one is downloaded, if it can be. */
export function ReleaseFiles(props: {
  caption: string
  files: readonly ListedFile[]
  hrefOf?: (name: string) => string
}) {
  const { hrefOf } = props
  return (
    <DataTable
      caption={props.caption}
      rows={[...props.files].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))}
      rowKey={({ name }) => name}
      empty={null}
      columns={[
        {
          key: 'name',
          header: 'File',
          cell: (file) => (
            <>
              <code className="file-name">{file.name}</code>
              <span className="cell-sub">{purposes[file.name]}</span>
            </>
          ),
        },
        {
          key: 'size',
          header: 'Size',
          numeric: true,
          narrow: true,
          cell: (file) => sizeText(file.byteSize),
        },
        {
          key: 'hash',
          header: 'SHA-256',
          cell: (file) => <code className="hash">{file.sha256}</code>,
        },
        ...(hrefOf
          ? [
              {
                key: 'get',
                header: 'Download',
                narrow: true,
                cell: (file: ListedFile) => (
                  <ButtonLink href={hrefOf(file.name)} kind="secondary" small download>
                    Download<span className="visually-hidden"> {file.name}</span>
                  </ButtonLink>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** `412 kB`, in thousands, to two figures. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
