import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isRole, may } from '#core/access/permissions.ts'
import { timeZones } from '#core/watch/time-zones.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { requireSession } from '#infra/http/staff-guard.server.ts'
import { makeCustodianKeys } from '#operations/access/make-custodian-keys.server.ts'
import { readAccount } from '#operations/access/read-account.server.ts'
import { readDigestWish } from '#operations/watch/set-digest.server.ts'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { DescriptionList } from '#ui/staff/description-list.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle, roleNames } from '#ui/staff/words.ts'
import { CustodianKeys } from './custodian-keys.tsx'
import { DigestForm } from './digest-form.tsx'
import { FactorsSection } from './factors/factors.tsx'
import { factorNotices } from './factors/words.ts'
import { textOf } from './form-text.ts'
import { Sessions } from './sessions.tsx'
import { accountNotices, errorTitle, passwordReasons, roleHints } from './words.ts'

export const meta = () => [{ title: pageTitle('Your account') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireSession(args)
  const account = await readAccount(args.context.house, actor.id)
  const query = new URL(args.request.url).searchParams
  const done = query.get('done') ?? ''
  return {
    desk: await deskOf(args, actor),
    account,
    sessionId: actor.sessionId,
    notice: accountNotices[done] ?? factorNotices[done] ?? null,
    digest: may(actor.roles, 'queue.view') ? await readDigestWish(args.context.house, actor) : null,
    zones: timeZones(),
    problem: query.get('problem') === 'digest',
  }
}

/** Makes a custodian's keys, for someone who became one after enrolling. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireSession(args)
  const form = await readForm(args)
  const result = await makeCustodianKeys(args.context.house, actor, textOf(form, 'passphrase'))
  if (result.ok) throw seeOther('/staff/account?done=keys')
  if (result.reason === 'keys_exist' || result.reason === 'not_custodian') {
    throw seeOther('/staff/account')
  }
  return json({ reason: result.reason }, { status: 400 })
}

export default function AccountPage() {
  const { desk, account, sessionId, notice, digest, zones, problem } =
    useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const error = refused ? passwordReasons[refused.reason] : undefined
  return (
    <Desk desk={desk} title="Your account">
      <ErrorSummary
        title={errorTitle}
        errors={error ? [{ href: '#passphrase', text: error }] : []}
      />
      {notice && !refused && (
        <Callout tone="good" live>
          {notice}
        </Callout>
      )}
      <Section title="Who you are here" actions={<a href="/staff/roles">Who may do what</a>}>
        <DescriptionList
          items={[
            { key: 'sign', term: 'Call-sign', value: <strong>{desk.callSign}</strong> },
            ...(account.agency ? [{ key: 'agency', term: 'Agency', value: account.agency }] : []),
            ...desk.roles.filter(isRole).map((role) => ({
              key: role,
              term: roleNames[role],
              value: `${roleHints[role]}.`,
            })),
          ]}
        />
      </Section>
      <FactorsSection {...account.factors} />
      {desk.roles.includes('custodian') && (
        <CustodianKeys exist={account.hasCustodianKeys} formToken={desk.formToken} error={error} />
      )}
      {digest && (
        <DigestForm wish={digest} zones={zones} formToken={desk.formToken} problem={problem} />
      )}
      <Sessions sessions={account.sessions} own={sessionId} desk={desk} />
    </Desk>
  )
}
