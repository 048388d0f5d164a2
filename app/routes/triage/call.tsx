import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { callSections } from '#core/tip/form/call.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { closedPages } from '#operations/draft/read-draft.server.ts'
import { Desk } from '#ui/staff/desk.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { CallForm } from './call/call-form.tsx'
import { FiledCall } from './call/filed-call.tsx'
import { blankCall, sendCall } from './call/send-call.server.ts'
import { callTitle } from './call/words.ts'

export const meta = () => [{ title: pageTitle(callTitle) }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'case.work')
  const { form, ...blank } = blankCall()
  return {
    desk: await deskOf(args, actor),
    closed: [...(await closedPages(args.context.house))],
    blank: { ...blank, form: [...form] },
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'case.work')
  const sent = await sendCall(args, actor)
  if (sent.filed) return json(sent)
  const { status, form, ...shown } = sent
  return json({ ...shown, form: [...form] }, { status })
}

export default function Call() {
  const { desk, closed, blank } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if (sent?.filed)
    return (
      <Desk desk={desk} current="queue" title={callTitle}>
        <FiledCall {...sent.filed} />
      </Desk>
    )
  const call = { errors: [], unasked: [], note: null, ...(sent ?? blank) }
  return (
    <Desk desk={desk} current="queue" title={callTitle}>
      <CallForm
        {...call}
        form={new Map(call.form as [string, string[]][])}
        sections={callSections(call.kind, new Set(closed))}
        formToken={desk.formToken}
      />
    </Desk>
  )
}
