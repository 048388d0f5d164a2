import type { ActionFunctionArgs, LoaderFunctionArgs, SerializeFrom } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { typedOf } from '#core/routing/to-typed.ts'
import { emptyRule, type TypedRule } from '#core/routing/typed-rule.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { listQueues } from '#operations/routing/queues/list-queues.server.ts'
import { type RuleView, readRoutingRule } from '#operations/routing/rules/read-rule.server.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { RuleHistory } from './history.tsx'
import { requireRouting } from './require-routing.server.ts'
import { RuleForm } from './rule-form.tsx'
import { type RuleAgain, sendRule } from './send-rule.server.ts'
import { conditionText } from './words.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.rule?.name ?? 'Make a rule') },
]

/** A rule, or a new one; with `?version=3` the form holds what that version was, to be put back. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireRouting(args)
  const { house } = args.context
  const { id = '' } = args.params
  const rule = id === 'new' ? null : await readRoutingRule(house, id)
  if (id !== 'new' && !rule) throw refuse(404, 'rule_unknown')
  const asked = new URL(args.request.url).searchParams.get('version')
  const older = rule?.versions.find(({ version }) => String(version) === asked) ?? null
  if (asked !== null && !older) throw refuse(404, 'version_unknown')
  const queues = await listQueues(house, actor)
  return {
    desk: await deskOf(args, actor),
    rule,
    putBack: older?.version ?? null,
    shown: rule ? formOf(older ?? rule) : emptyRule,
    queues: queues.map(({ id: value, name }) => ({ value, label: name })),
  }
}

/** Null for what is deeper than the form. */
function formOf({ condition, ...rest }: Pick<RuleView, 'name' | 'mode' | 'queueId' | 'condition'>) {
  return condition && typedOf({ ...rest, condition })
}

export const action = (args: ActionFunctionArgs) => sendRule(args)

export default function Rule() {
  const page = useLoaderData<typeof loader>()
  const again = useActionData<SerializeFrom<RuleAgain>>() ?? null
  const { desk, rule } = page
  const typed: TypedRule | null = again?.typed ?? page.shown
  return (
    <Desk
      desk={desk}
      current="routing"
      title={rule?.name ?? 'Make a rule'}
      eyebrow={<a href="/triage/routing">Routing</a>}
    >
      {page.putBack !== null && (
        <Callout tone="info">
          The form holds version {page.putBack}. Try it, then save it to put it back.
        </Callout>
      )}
      {typed === null ? (
        <Callout tone="warn" title="This rule is deeper than the form">
          <p>{conditionText(rule?.condition ?? null)}</p>
          <p>Put an older version back, or make a new rule in its place.</p>
        </Callout>
      ) : (
        <RuleForm
          action={`/triage/routing/${rule?.id ?? 'new'}`}
          formToken={desk.formToken}
          version={rule?.version ?? null}
          putBack={page.putBack}
          typed={typed}
          again={again}
          queues={page.queues}
        />
      )}
      {rule && <RuleHistory rule={rule} now={desk.now} />}
    </Desk>
  )
}
