import type { ActionFunctionArgs, LoaderFunctionArgs, SerializeFrom } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { QueueContent } from '#core/routing/queue.ts'
import { typedQueueOf } from '#core/routing/typed-queue.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { listQueueWorkers, readQueue } from '#operations/routing/queues/read-queue.server.ts'
import { Button } from '#ui/button.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { requireRouting } from '../routing/require-routing.server.ts'
import { QueueForm } from './queue-form.tsx'
import { type QueueAgain, sendQueue } from './send-queue.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.queue?.name ?? 'Make a queue') },
]

const empty: QueueContent = {
  name: '',
  description: '',
  access: 'all',
  members: [],
  calendar: null,
  targets: null,
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireRouting(args)
  const { house } = args.context
  const { id = '' } = args.params
  const queue = id === 'new' ? null : await readQueue(house, id)
  if (id !== 'new' && !queue) throw refuse(404, 'queue_unknown')
  return {
    desk: await deskOf(args, actor),
    queue: queue && {
      id,
      name: queue.name,
      version: queue.version,
      isDefault: queue.isDefault,
      access: queue.access,
    },
    typed: typedQueueOf(queue ?? empty, house.calendar),
    people: await listQueueWorkers(house.db),
  }
}

export const action = (args: ActionFunctionArgs) => sendQueue(args)

export default function Queue() {
  const { desk, queue, typed, people } = useLoaderData<typeof loader>()
  const again = useActionData<SerializeFrom<QueueAgain>>() ?? null
  const address = `/triage/queues/${queue?.id ?? 'new'}`
  return (
    <Desk
      desk={desk}
      current="routing"
      title={queue?.name ?? 'Make a queue'}
      eyebrow={<a href="/triage/queues">Queues</a>}
    >
      <QueueForm
        action={address}
        formToken={desk.formToken}
        version={queue?.version ?? null}
        typed={again?.typed ?? typed}
        again={again}
        people={people}
      />
      {queue && !queue.isDefault && queue.access === 'all' && (
        <ConfirmBlock summary="Make this the default queue…">
          <p>What no rule places goes here from then on. Cases that wait stay where they are.</p>
          <form method="post" action={address}>
            <FormToken value={desk.formToken} />
            <Button kind="secondary" small name="do" value="default">
              Make “{queue.name}” the default
            </Button>
          </form>
        </ConfirmBlock>
      )}
    </Desk>
  )
}
