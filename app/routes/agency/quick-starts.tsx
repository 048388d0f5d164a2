import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { CodeBlock } from '#ui/agency/code-block.tsx'
import { Prose } from '#ui/agency/prose.tsx'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { Tabs } from '#ui/staff/tabs.tsx'
import { copyWords, pageTitle } from '#ui/staff/words.ts'
import { startCodes, startOf } from './quick-starts/starts.ts'

export const meta = () => [{ title: pageTitle('Quick starts') }]

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.view')
  const origin = args.context.house.env.PUBLIC_ORIGIN
  const asked = new URL(args.request.url).searchParams.get('for')
  const chosen = startCodes.find((code) => code === asked) ?? 'curl'
  return {
    desk: await deskOf(args, member),
    chosen,
    names: startCodes.map((code) => ({ code, name: startOf(code, origin, '').name })),
    start: startOf(chosen, origin, 'hlk_…'),
  }
}

/** Lines to copy for each kind of program, every one of them with this portal's own addresses. */
export default function QuickStarts() {
  const { desk, chosen, names, start } = useLoaderData<typeof loader>()
  return (
    <AgencyDesk
      desk={desk}
      current="agency_api"
      title="Quick starts"
      eyebrow={<a href="/agency/api">API</a>}
      lead="From nothing to the first pattern in your system."
    >
      <p>
        <a href="/agency/keys">Make a key</a> and put it in place of <code>hlk_…</code>. To try it
        first, a <a href="/agency/sandbox">sandbox key</a> does the same on invented data.
      </p>
      <Tabs
        label="For which program"
        current={chosen}
        tabs={names.map(({ code, name }) => ({
          key: code,
          href: `/agency/quick-starts?for=${code}`,
          label: name,
        }))}
      />
      <Prose>
        <h2 id="start">{start.name}</h2>
        <p>{start.before}</p>
        {start.steps.map(({ title, code }) => (
          <CodeBlock key={title} title={title} code={code} copy={copyWords} />
        ))}
        <p>{start.after}</p>
        <p>
          More in the <a href="/agency/api">guide</a> and the <a href="/api">reference</a>.
        </p>
      </Prose>
    </AgencyDesk>
  )
}
