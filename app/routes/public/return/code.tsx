import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#ui/button.tsx'
import { Details, Notice } from '#ui/citizen/texts.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Citizen, useTab } from '../citizen.tsx'
import { PageNotice } from '../page-notice.tsx'
import { useText } from '../site.ts'
import { CodeForm } from './code-form.tsx'
import { sendCode } from './send-code.server.ts'

export function loader({ request }: LoaderFunctionArgs) {
  return { closed: new URL(request.url).searchParams.has('closed') }
}

export async function action(args: ActionFunctionArgs) {
  const sent = await sendCode(args)
  return sent instanceof Response ? sent : json(sent, { status: sent.status })
}

export default function Code() {
  const t = useText()
  const { closed } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const error = sent?.error && {
    field: sent.error.field,
    text: t(sent.error.key, { max: sent.error.max ?? 0 }),
  }
  return (
    <Citizen tab={useTab('title.return')} failed={Boolean(error)} current="return" back="/">
      {error && (
        <ErrorSummary
          title={t('error.title')}
          errors={[{ href: `#${error.field}`, text: error.text }]}
        />
      )}
      {sent?.note && <PageNotice note={sent.note} />}
      <h1>{t('return.title')}</h1>
      {closed && !sent && (
        <Notice tone="good" live>
          <p>{t('return.closed')}</p>
        </Notice>
      )}
      <CodeForm
        typed={sent?.typed ?? ''}
        unsent={sent?.unsent ?? ''}
        held={sent?.held}
        danger={sent?.danger ?? false}
        error={error || undefined}
      >
        <Button>{t('return.open')}</Button>
      </CodeForm>
      <p>
        <a href="/report/resume">{t('saved.enter')}</a>
      </p>
      <Details summary={t('return.lost_title')}>
        <p>{t('return.lost')}</p>
      </Details>
    </Citizen>
  )
}
