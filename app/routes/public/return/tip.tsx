import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { readCookie } from '#infra/http/cookies.server.ts'
import { readReport } from '#operations/reporter/read-report.server.ts'
import { Button } from '#ui/button.tsx'
import { Citizen, useTab } from '../citizen.tsx'
import { useText } from '../site.ts'
import { CodeForm } from './code-form.tsx'
import { OpenReport } from './open-report.tsx'
import { sendAddition } from './send-addition.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { house } = context
  const report = await readReport(house, await readCookie(house.env, 'reporter', request))
  return {
    report,
    messageId: uuidv7(),
    sent: new URL(request.url).searchParams.has('sent'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const result = await sendAddition(args)
  return result instanceof Response ? result : json(result, { status: 400 })
}

export default function Tip() {
  const t = useText()
  const tab = useTab('title.tip')
  const { report, messageId, sent } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()
  if (report)
    return (
      <OpenReport tab={tab} report={report} messageId={messageId} sent={sent} problem={problem} />
    )
  return (
    <Citizen tab={tab} title={t('return.ended_title')} back="/">
      <p>{t('return.ended_text')}</p>
      <CodeForm typed="" unsent={problem?.typed ?? ''} error={undefined}>
        <Button>{t('return.open')}</Button>
      </CodeForm>
    </Citizen>
  )
}
