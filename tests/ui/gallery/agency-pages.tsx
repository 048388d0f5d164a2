import { CodeBlock } from '#ui/agency/code-block.tsx'
import { Prose } from '#ui/agency/prose.tsx'
import { SecretOnce } from '#ui/agency/secret-once.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { AgencyPage } from '#ui/shells/agency-page.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { DescriptionList } from '#ui/staff/description-list.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { StatusTag } from '#ui/staff/status-tag.tsx'
import { agencyWords } from '#ui/staff/words.ts'
import type { GalleryPage } from './page.ts'
import { account, copyWords } from './staff-chrome.tsx'

const nav = [
  { key: 'releases', href: '/agency', label: 'Releases' },
  { key: 'actions', href: '/agency/actions', label: 'Actions' },
  { key: 'keys', href: '/agency/keys', label: 'Keys' },
  { key: 'docs', href: '/agency/docs', label: 'How to connect' },
]

const files = [
  {
    name: 'bundle.json',
    what: 'STIX 2.1',
    size: '412 kB',
    hash: '9f2c1e4b7a90d3c86b51e0aa4f7d2b19',
  },
  {
    name: 'indicators.csv',
    what: 'CSV, UTF-8',
    size: '88 kB',
    hash: '3a77e5d1c0b94f2688aa1c3e5d7f9012',
  },
  {
    name: 'manifest.json',
    what: 'Manifest, signed',
    size: '2 kB',
    hash: 'c41d0e8f5b2a97634d1e8c7f0a9b2d35',
  },
]

const release = (
  <AgencyPage
    words={agencyWords}
    homeHref="/agency"
    nav={nav}
    current="releases"
    title="Release 2026-W47"
    lead="Fourteen patterns, of which three are new, one is amended and one is revoked."
    account={account}
    actions={<ButtonLink href="/download">Download all</ButtonLink>}
    contents={[
      { href: '#files', label: 'Files' },
      { href: '#verify', label: 'Verify it' },
      { href: '#meaning', label: 'What it means' },
    ]}
  >
    <Callout tone="danger" title="P-0198 was revoked">
      <p>Remove its indicators. A partner showed that the number belongs to a real employer.</p>
    </Callout>
    <h2 id="files">Files</h2>
    <DataTable
      caption="Files of this release"
      rows={files}
      rowKey={(row) => row.name}
      empty={<EmptyState title="No files" />}
      columns={[
        { key: 'name', header: 'File', cell: (row) => <a href={`/f/${row.name}`}>{row.name}</a> },
        { key: 'what', header: 'What', cell: (row) => row.what },
        { key: 'size', header: 'Size', numeric: true, narrow: true, cell: (row) => row.size },
        { key: 'hash', header: 'SHA-256', cell: (row) => <code>{row.hash}</code> },
      ]}
    />
    <h2 id="verify">Verify it</h2>
    <Prose>
      <p>
        Every release is signed. Check <code>manifest.json</code> first, and then the hash of each
        file against it.
      </p>
      <CodeBlock
        title="With minisign"
        copy={copyWords}
        code={
          'curl -H "Authorization: Bearer $KEY" -O https://harborlight.example/feeds/releases/2026-W47/manifest.json\nminisign -V -p harborlight.pub -m manifest.json'
        }
      />
      <ol>
        <li>Fetch the manifest and its signature.</li>
        <li>Compare the sequence number with the one you had before.</li>
      </ol>
      <h2 id="meaning">What it means</h2>
      <p>An indicator stays valid until the time it carries. After that, please let it go.</p>
    </Prose>
    <DescriptionList
      items={[
        { key: 'seq', term: 'Sequence', value: '47' },
        {
          key: 'state',
          term: 'Signature',
          value: <StatusTag of="check" state="passed" label="Valid" />,
        },
      ]}
    />
    <SecretOnce title="Your new key" secret="hl_live_7Q2M-9DXR-4T8W-PH3C-NVQ6" copy={copyWords}>
      <p>It is shown this once. Keep it in a secret store.</p>
    </SecretOnce>
  </AgencyPage>
)

export const agencyPages: GalleryPage[] = [
  { name: 'agency-release', sheet: 'agency', element: release },
]
