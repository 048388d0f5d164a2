import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { listRules } from '#operations/routing/rules/list-rules.server.ts'
import { moveRule } from '#operations/routing/rules/move-rule.server.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { requireRouting } from './require-routing.server.ts'
import { RoutingTabs } from './routing-tabs.tsx'
import { RuleTable } from './rule-table.tsx'
import { fieldsOf } from './typed-form.server.ts'
import { refusalWords } from './words.ts'

export const meta = () => [{ title: pageTitle('Routing') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireRouting(args)
  return {
    desk: await deskOf(args, actor),
    rules: await listRules(args.context.house, actor),
    saved: new URL(args.request.url).searchParams.has('saved'),
  }
}

/** Moves a rule up or down in the order in which they are asked. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'routing.manage')
  const { one } = fieldsOf(await readForm(args))
  const to = one('to')
  if ((to !== 'up' && to !== 'down') || !/^\d{1,9}$/.test(one('version')))
    throw refuse(400, 'form_malformed')
  const result = await moveRule(args.context.house, actor, {
    id: one('rule'),
    version: Number(one('version')),
    to,
  })
  if (result.ok) return seeOther('/triage/routing')
  if (result.reason === 'rule_unknown') throw refuse(404, result.reason)
  return { refused: refusalWords[result.reason] }
}

export default function Routing() {
  const { desk, rules, saved } = useLoaderData<typeof loader>()
  const refused = useActionData<{ refused: string }>()?.refused
  return (
    <Desk
      desk={desk}
      current="routing"
      title="Routing"
      wide
      actions={
        <a className="button button-primary" href="/triage/routing/new">
          Make a rule
        </a>
      }
    >
      <RoutingTabs current="rules" />
      {saved && <Callout tone="good">The rule is saved.</Callout>}
      {refused && <Callout tone="warn">{refused}</Callout>}
      <p>
        Rules are asked from the top; the first live one that matches places the case. Where none
        does, it goes to the default queue, and supervisors are told.
      </p>
      <RuleTable rules={rules} desk={desk} />
    </Desk>
  )
}
