import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readPublicLog } from '#operations/release/read-public-log.server.ts'
import { CodeBlock } from '#ui/agency/code-block.tsx'
import { AgencyPage } from '#ui/shells/agency-page.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { agencyWords, copyWords, pageTitle } from '#ui/staff/words.ts'
import agencySheet from '#ui/styles/agency.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: agencySheet }]
export const meta = () => [{ title: pageTitle('Public log of releases') }]

export async function loader({ context }: LoaderFunctionArgs) {
  const { releases } = await readPublicLog(context.house)
  return {
    origin: context.house.env.PUBLIC_ORIGIN,
    count: releases.length,
    newest: releases.slice(-100).reverse(),
  }
}

const megabytes = (bytes: number) =>
  bytes >= 2 ** 20 ? `${bytes / 2 ** 20} MB` : `${bytes / 2 ** 10} kB`

/** Each release that ever left, for whoever wants to hold us to it. English, as all that is for programs. */
export default function Transparency() {
  const { origin, count, newest } = useLoaderData<typeof loader>()
  return (
    <AgencyPage
      words={{ ...agencyWords, audience: 'public log' }}
      homeHref="/"
      nav={[
        { key: 'home', href: '/', label: 'Report a scam' },
        { key: 'check', href: '/check', label: 'Check before you trust' },
        { key: 'log', href: '/transparency', label: 'Public log' },
      ]}
      current="log"
      title="Public log of releases"
      lead="What leaves this portal leaves in numbered releases. This is the list of all of them. It says nothing of what is inside, and it can’t be changed unseen."
    >
      <h2 id="releases">Releases</h2>
      <DataTable
        caption={`The newest of ${count.toLocaleString('en')} releases`}
        rows={newest}
        rowKey={({ number }) => String(number)}
        empty={
          <EmptyState title="No release yet">
            <p>The first one appears here when it is cut.</p>
          </EmptyState>
        }
        columns={[
          { key: 'number', header: 'Release', narrow: true, cell: ({ number }) => number },
          {
            key: 'created',
            header: 'Cut (UTC)',
            narrow: true,
            cell: ({ created }) => (
              <time dateTime={created}>{created.slice(0, 16).replace('T', ' ')}</time>
            ),
          },
          { key: 'week', header: 'Week', narrow: true, cell: ({ week }) => week },
          { key: 'patterns', header: 'Patterns', narrow: true, cell: ({ patterns }) => patterns },
          {
            key: 'size',
            header: 'Size up to',
            narrow: true,
            cell: ({ size_up_to }) => megabytes(size_up_to),
          },
          {
            key: 'hash',
            header: 'SHA-256 of the release',
            cell: ({ release }) => <code className="break">{release}</code>,
          },
        ]}
      />
      <h2 id="check">Check it yourself</h2>
      <p>
        Each line of <a href="/transparency/log.json">log.json</a> has the hash of the line before.
        Whoever keeps one hash can prove later that no line before it was changed, removed or added.
        You need no account and no key for that:
      </p>
      <CodeBlock
        title="Check the log"
        code={`curl -sO ${origin}/verify-log.mjs\ncurl -s ${origin}/transparency/log.json | node verify-log.mjs`}
        copy={copyWords}
      />
      <p>
        Keep the hash that it prints. Next time, give it along:{' '}
        <code>node verify-log.mjs HASH</code> says whether it is still part of the log. The log is
        signed, too, with <a href="/feeds/public-key">the key that signs releases</a>:
      </p>
      <CodeBlock
        title="Check the signature"
        code={`curl -sO ${origin}/transparency/log.json\ncurl -sO ${origin}/transparency/log.json.minisig\ncurl -s ${origin}/feeds/public-key -o minisign.pub\nminisign -Vm log.json -p minisign.pub`}
        copy={copyWords}
      />
      <h2 id="why">What it is for</h2>
      <p>
        Agencies get the part of a release that is for them. The manifest of each part names the
        same hash as this log, so nobody can be given another release than the others unseen. How
        many patterns there are is a band and the size is rounded up, because exact figures would
        tell of things that must not be told. Hashes can’t be tried out: each release holds a random
        number that stays with us.
      </p>
    </AgencyPage>
  )
}
