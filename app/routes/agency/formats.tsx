import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { previewOf } from '#core/sandbox/preview.ts'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { shelfFor } from '#infra/http/sandbox.server.ts'
import { sizeText } from '#ui/agency/release-files.tsx'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { Preview } from './formats/preview.tsx'

export const meta = () => [{ title: pageTitle('Formats') }]

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.view')
  const { files, misp } = shelfFor(member.agency.sector)
  const [event] = misp.slice(-1)
  return {
    desk: await deskOf(args, member),
    previews: [...files, ...(event ? [{ ...event, name: 'misp-event.json' }] : [])].map((file) => ({
      ...previewOf(file),
      size: sizeText(file.bytes.length),
    })),
  }
}

/** What each format looks like, shown on invented patterns. */
export default function Formats() {
  const { desk, previews } = useLoaderData<typeof loader>()
  return (
    <AgencyDesk
      desk={desk}
      current="agency_releases"
      title="Formats"
      eyebrow={<a href="/agency/releases">Releases</a>}
      lead="The beginning of each file of a release, made from invented patterns by the code that makes real ones."
      contents={previews.map(({ name }) => ({ href: `#${name}`, label: name }))}
    >
      <p>
        The same release lies behind a <a href="/agency/sandbox">sandbox key</a>, and can be fetched
        whole. What the fields mean stands in the <a href="/agency/api#fields">guide</a> and, as
        schemas, in the <a href="/api#schemas">reference</a>.
      </p>
      {previews.map((one) => (
        <Preview key={one.name} of={one} />
      ))}
    </AgencyDesk>
  )
}
