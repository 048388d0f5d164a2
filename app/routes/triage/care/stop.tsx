import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath } from '#core/access/local-path.ts'
import { type ExposureKind, exposureKinds, goOnReasons, isGoOnReason } from '#core/care/budget.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { passStop } from '#operations/care/pass-stop.server.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Radios } from '#ui/fields/radios.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { stopHref } from './hrefs.ts'
import { goOnNames, lookedAt } from './words.ts'

const title = 'That is a day’s worth'
export const meta = () => [{ title: pageTitle(title) }]

function askedFor({ request }: LoaderFunctionArgs): { of: ExposureKind; back: string } {
  const params = new URL(request.url).searchParams
  const of = exposureKinds.find((kind) => kind === params.get('of'))
  if (!of) throw refuse(400, 'look_malformed')
  return { of, back: localPath(params.get('back')) ?? '/triage' }
}

/** Stands in between at the limit of somebody's day. It can be passed; nothing is decided here about a case. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'story.open')
  const asked = askedFor(args)
  return { desk: await deskOf(args, actor), ...asked }
}

/** Goes on, with a reason. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'story.open')
  const { of, back } = askedFor(args)
  const reason = String((await readForm(args)).get('reason') ?? '')
  if (!isGoOnReason(reason)) return json({ missing: true }, { status: 400 })
  await passStop(args.context.house, actor, { of, reason })
  return seeOther(back)
}

const missing = 'Choose why you go on'

export default function Stop() {
  const { desk, of, back } = useLoaderData<typeof loader>()
  const used = desk.care?.budgets.find((budget) => budget.of === of)?.used ?? 0
  const refused = useActionData<typeof action>()
  return (
    <Desk desk={desk} current="care" title={title} eyebrow={<a href={back}>Back</a>}>
      <ErrorSummary title="Not yet" errors={refused ? [{ href: '#reason', text: missing }] : []} />
      <p>
        You have {of === 'picture' ? 'looked at' : 'opened'} {lookedAt(of, used)} today. Such things
        wear people out, whoever they are. A colleague can take this one: <a href={back}>go back</a>{' '}
        and hand it over or skip it, or <a href="/triage/care#break">take a break</a> first.
      </p>
      <Section title="Or go on">
        <form method="post" action={stopHref(of, back)}>
          <FormToken value={desk.formToken} />
          <Radios
            small
            id="reason"
            name="reason"
            label="Why do you go on?"
            hint="It holds for half an hour. Your team sees how often people went on and why, not who."
            choices={goOnReasons.map((value) => ({ value, label: goOnNames[value] }))}
            error={refused ? missing : undefined}
          />
          <Button kind="secondary">Go on</Button>
        </form>
      </Section>
    </Desk>
  )
}
