import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { validate as isUuid } from 'uuid'
import { formatCaseNumber } from '#core/case/number.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { nameQueues } from '#operations/routing/queues/name-queues.server.ts'
import { applyBulk } from '#operations/triage/bulk/apply-bulk.server.ts'
import { chooseBulk } from '#operations/triage/bulk/choose-bulk.server.ts'
import { readBulk } from '#operations/triage/bulk/read-bulk.server.ts'
import { undoBulk } from '#operations/triage/bulk/undo-bulk.server.ts'
import { Desk } from '#ui/staff/desk.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { ChooseAction } from './choose-action.tsx'
import { ChosenCases } from './chosen-cases.tsx'
import { Progress } from './progress.tsx'
import { readTypedAction } from './typed-action.ts'
import { bulkTitle, type ChooseFault } from './words.ts'

export const meta = () => [{ title: pageTitle(bulkTitle) }]

const idIn = (id: string | undefined): string => {
  if (!isUuid(id)) throw refuse(404, 'bulk_unknown')
  return id as string
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'case.work')
  const bulk = await readBulk(args.context.house, actor, idIn(args.params.id))
  if (!bulk) throw refuse(404, 'bulk_unknown')
  return {
    desk: await deskOf(args, actor),
    queues: await nameQueues(args.context.house),
    bulk,
  }
}

/** The button says which step: `choose`, `again`, `apply` or `undo`, the last two slice by slice. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'case.work')
  const { house } = args.context
  const id = idIn(args.params.id)
  const form = await readForm(args)
  const step = form.get('step')
  const here = () => seeOther(`/triage/bulk/${id}`)
  if (step === 'apply' || step === 'undo') {
    const done = await (step === 'apply' ? applyBulk : undoBulk)(house, actor, id)
    if (!done.ok && done.reason === 'bulk_unknown') throw refuse(404, done.reason)
    return here()
  }
  const { typed, chosen } = readTypedAction(form)
  if (step !== 'again' && !chosen) return wrong(typed, 'incomplete')
  const result = await chooseBulk(house, actor, id, step === 'again' ? null : chosen)
  if (result.ok) return here()
  if (result.reason === 'bulk_unknown') throw refuse(404, result.reason)
  return wrong(typed, result.reason)
}

const wrong = (typed: Record<string, string>, fault: ChooseFault) =>
  json({ typed, fault }, { status: 400 })

export default function Change() {
  const { desk, bulk, queues } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <Desk desk={desk} current="queue" title={bulkTitle}>
      {bulk.stage === 'choosing' ? (
        <ChooseAction
          id={bulk.id}
          cases={bulk.rows.length}
          queues={queues}
          formToken={desk.formToken}
          sent={sent ?? null}
        />
      ) : (
        <Progress bulk={bulk} queues={queues} formToken={desk.formToken} />
      )}
      <ChosenCases rows={bulk.rows} stage={bulk.stage} />
      <p>
        {bulk.action?.of === 'merge' ? (
          <a href={`/triage/cases/${bulk.action.into}`} data-command="up">
            Back to {formatCaseNumber(bulk.action.into)}
          </a>
        ) : (
          <a href="/triage" data-command="up">
            Back to the queue
          </a>
        )}
      </p>
    </Desk>
  )
}
