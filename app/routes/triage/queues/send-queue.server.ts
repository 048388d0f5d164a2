import { type ActionFunctionArgs, json } from '@remix-run/node'
import { readQueue, readTypedQueue, type TypedQueue } from '#core/routing/typed-queue.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { isStepUpFresh } from '#infra/http/staff-guard.server.ts'
import { makeDefault } from '#operations/routing/queues/make-default.server.ts'
import { saveQueue } from '#operations/routing/queues/save-queue.server.ts'
import { requireRouting } from '../routing/require-routing.server.ts'
import { fieldsOf } from '../routing/typed-form.server.ts'
import { faultWords, refusalWords } from './words.ts'

export type QueueAgain = {
  typed: TypedQueue
  faults: { field: string; text: string }[]
  confirm: boolean
}

/** Saves a queue, or makes it the default one. */
export async function sendQueue(args: ActionFunctionArgs) {
  const actor = await requireRouting(args)
  const { house } = args.context
  const fields = fieldsOf(await readForm(args))
  const typed = readTypedQueue(fields)
  const id = args.params.id === 'new' ? null : (args.params.id ?? null)
  const again = (status: number, faults: QueueAgain['faults'], confirm = false) =>
    json<QueueAgain>({ typed, faults, confirm }, { status })

  const fresh = await isStepUpFresh(args)
  if (fields.one('do') === 'default' && id !== null) {
    if (!fresh) return seeOther(`/staff/confirm?next=/triage/queues/${encodeURIComponent(id)}`)
    const result = await makeDefault(house, actor, id)
    if (result.ok) return seeOther('/triage/queues?saved=yes')
    if (result.reason === 'queue_unknown') throw refuse(404, result.reason)
    throw refuse(409, result.reason)
  }
  const read = readQueue(typed)
  if (!read.ok)
    return again(
      400,
      read.faults.map(({ field, fault }) => ({ field, text: faultWords[fault] })),
    )
  if (!fresh) return again(403, [], true)
  const version = fields.one('version')
  if (id !== null && !/^\d{1,9}$/.test(version)) throw refuse(400, 'form_malformed')
  const of = id === null ? null : { id, version: Number(version) }
  const result = await saveQueue(house, actor, { of, content: read.queue })
  if (result.ok) return seeOther('/triage/queues?saved=yes')
  if (result.reason === 'queue_unknown') throw refuse(404, result.reason)
  return again(result.reason === 'version_changed' ? 409 : 400, [refusalWords[result.reason]])
}
