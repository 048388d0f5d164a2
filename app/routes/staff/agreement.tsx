import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#core/access/permissions.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { isStepUpFresh, requireStaff } from '#infra/http/staff-guard.server.ts'
import { listAgencies } from '#operations/access/list-agencies.server.ts'
import { listVersions } from '#operations/agency/list-versions.server.ts'
import { publishAgreement } from '#operations/agency/publish-agreement.server.ts'
import { standingsOf } from '#operations/agency/standings.server.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { AgreementForm } from './agreement-form.tsx'
import { AcceptanceTable, VersionsTable } from './agreement-tables.tsx'
import { textOf } from './form-text.ts'

export const meta = () => [{ title: pageTitle('Data-sharing agreement') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'agencies.view')
  const { house } = args.context
  const agencies = await listAgencies(house)
  const standings = await standingsOf(
    house,
    agencies.map(({ id }) => id),
  )
  return {
    desk: { ...(await deskOf(args, actor)), here: '/staff/agreement' },
    fresh: await isStepUpFresh(args),
    mayPublish: may(actor.roles, 'agencies.terms'),
    published: new URL(args.request.url).searchParams.get('done') === 'published',
    versions: await listVersions(house),
    agencies: agencies.map(({ id, name, keys }) => ({
      ...{ id, name, keys },
      standing: standings.get(id) ?? { state: 'accepted' as const },
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'agencies.terms')
  const form = await readForm(args)
  const typed = {
    text: textOf(form, 'text'),
    summary: textOf(form, 'summary'),
    noticeDays: textOf(form, 'noticeDays'),
  }
  const after = Number(textOf(form, 'after'))
  const result = await publishAgreement(args.context.house, actor, { ...typed, after })
  if (result.ok) throw seeOther('/staff/agreement?done=published')
  return json({ ...typed, reason: result.reason }, 400)
}

/** The agreement's versions, who has not accepted the newest one, and the form for the next. */
export default function StaffAgreement() {
  const { desk, fresh, mayPublish, published, versions, agencies } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const [newest] = versions
  return (
    <Desk
      desk={desk}
      current="agencies"
      title="Data-sharing agreement"
      eyebrow={<a href="/staff/agencies">Agencies</a>}
    >
      {published && (
        <Callout
          tone="good"
          title="Published. Each agency is asked on its pages and by mail."
          live
        />
      )}
      <Section title="Who accepted it" flush>
        <AcceptanceTable agencies={agencies} now={desk.now} />
      </Section>
      <Section title="Versions" flush>
        <VersionsTable versions={versions} now={desk.now} />
      </Section>
      {mayPublish && (fresh || refused) && (
        <AgreementForm
          formToken={desk.formToken}
          newest={newest ?? null}
          refused={refused ?? null}
        />
      )}
      {mayPublish && !fresh && !refused && (
        <ConfirmFirst next="/staff/agreement" what="Publishing a version" />
      )}
    </Desk>
  )
}
