import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicKeyText } from '#core/release/minisign.ts'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { feedLimit } from '#infra/http/agency-key-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { problems } from '#infra/http/problem.server.ts'
import { CodeBlock } from '#ui/agency/code-block.tsx'
import { Prose } from '#ui/agency/prose.tsx'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { copyWords, pageTitle } from '#ui/staff/words.ts'
import { Endpoints } from './api/endpoints.tsx'
import { Fields } from './api/fields.tsx'
import { Problems } from './api/problems.tsx'
import { Urgent } from './api/urgent.tsx'
import { quickStart } from './quick-start.ts'
import { taxiiCommands, taxiiPython } from './taxii-quick-start.ts'

export const meta = () => [{ title: pageTitle('API') }]

export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context
  const member = await requireAgencyMember(args, 'agency.view')
  const origin = house.env.PUBLIC_ORIGIN
  return {
    desk: await deskOf(args, member),
    origin,
    steps: quickStart(origin, 'hlk_…'),
    taxii: taxiiCommands(origin, 'hlk_…'),
    publicKey: publicKeyText(house.signer),
    feedLimit,
    problems: Object.entries(problems).map(([code, problem]) => ({ code, ...problem })),
  }
}

const contents = [
  { href: '#quick-start', label: 'Quick start' },
  { href: '#keys', label: 'Keys' },
  { href: '#endpoints', label: 'Endpoints' },
  { href: '#taxii', label: 'TAXII 2.1' },
  { href: '#polling', label: 'Asking again' },
  { href: '#state', label: 'Keeping the whole state' },
  { href: '#revoked', label: 'Revoked patterns' },
  { href: '#fields', label: 'Fields' },
  { href: '#problems', label: 'Errors' },
]

export default function Api() {
  const { desk, origin, steps, taxii, publicKey, feedLimit, problems } =
    useLoaderData<typeof loader>()
  return (
    <AgencyDesk
      desk={desk}
      current="agency_api"
      title="API"
      lead="Releases are plain files behind a key. curl, jq and minisign are all that it takes."
      contents={contents}
    >
      <Prose>
        <h2 id="quick-start">Quick start</h2>
        <p>
          <a href="/agency/keys">Make a key</a>, then run these in an empty folder.
        </p>
        {steps.map(({ title, code }) => (
          <CodeBlock key={title} title={title} code={code} copy={copyWords} />
        ))}

        <h2 id="keys">Keys</h2>
        <p>
          Send the key as <code>Authorization: Bearer KEY</code>, or as the password of HTTP Basic
          with any user name (<code>curl -u agency:$KEY</code>). A key belongs to your agency, ends
          by itself, and can be revoked at once. Never put it into an address: addresses end up in
          logs.
        </p>
        <p>
          Scanners find a leaked key by its shape,{' '}
          <code>{'hlk_[0-9a-hjkmnp-tv-z]{8}_[0-9a-hjkmnp-tv-z]{38}'}</code>; the last six characters
          are a checksum over what stands before them.
        </p>
        <p>The key that signs releases, to compare with the one that you were given on paper:</p>
        <CodeBlock title="Public key" code={publicKey} copy={copyWords} />

        <h2 id="endpoints">Endpoints</h2>
        <Endpoints origin={origin} limit={feedLimit} />

        <h2 id="taxii">TAXII 2.1</h2>
        <p>
          The same objects, ready for OpenCTI, MISP and any other TAXII client, at{' '}
          <code>{origin}/taxii2/</code>. Sign in by HTTP Basic with any user name and the key as
          password. Your collections are those for your sector, each up to a TLP label. They can
          only be read.
        </p>
        {taxii.map(({ title, code }) => (
          <CodeBlock key={title} title={title} code={code} copy={copyWords} />
        ))}
        <CodeBlock title="The same in Python" code={taxiiPython(origin)} copy={copyWords} />
        <p>
          Next time, send the last <code>X-TAXII-Date-Added-Last</code> as <code>added_after</code>:
          what comes is new, and an empty object means that nothing is. A pattern that was taken
          back comes as a new version with <code>revoked: true</code>. What your keys read is listed
          under <a href="/agency/keys#reads">Keys</a>.
        </p>

        <h2 id="polling">Asking again</h2>
        <p>
          Every answer has a strong <code>ETag</code>: the SHA-256 of the file. Send it back as{' '}
          <code>If-None-Match</code> and the answer is 304 without a body while nothing changed.
          Once an hour is plenty: releases come weekly, and at once only when a pattern must be
          taken back.
        </p>
        <p>
          Answers carry <code>Repr-Digest</code> and <code>Content-Digest</code> (RFC 9530), so a
          cut transfer is noticed without the manifest. They are never compressed on the way, so
          that tags and digests are those of the signed files.
        </p>

        <h2 id="state">Keeping the whole state</h2>
        <p>
          A release holds only what changed. Keep the number of the last one that you read, ask for{' '}
          <code>/feeds/releases?after=NUMBER</code>, and read what comes in order. For each pattern{' '}
          <code>id</code>, the highest <code>version</code> counts. Numbers have no gaps: a missing
          number is a missing release. <code>previous</code> in each manifest is the SHA-256 of the
          manifest before.
        </p>

        <h2 id="revoked">Revoked patterns</h2>
        <p>
          A pattern that was wrong comes again with <code>status: revoked</code> and its indicators.
          Take them out of your systems. In STIX, its objects come with <code>revoked: true</code>.
          Some platforms ignore that, so check what yours makes of it.
        </p>

        <Urgent />

        <h2 id="fields">Fields</h2>
        <Fields />

        <h2 id="problems">Errors</h2>
        <Problems problems={problems} />
      </Prose>
    </AgencyDesk>
  )
}
