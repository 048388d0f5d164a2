import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { prune } from '#core/tip/journey/flow.ts'
import { sectionsOf } from '#core/tip/journey/sections.ts'
import { readCookie } from '#infra/http/cookies.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { fileDraft } from '#operations/draft/file-draft.server.ts'
import { Button } from '#ui/button.tsx'
import { SummaryList } from '#ui/citizen/summary-list.tsx'
import { Details } from '#ui/citizen/texts.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Citizen, useTab } from '../citizen.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { useText } from '../site.ts'
import { errorText } from './error-text.ts'
import { openPage, showAgain } from './journey.server.ts'
import { summaryOf } from './summary.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { content, files, closed } = await openPage(args, 'check')
  const answers = prune(content.answers, closed)
  return { answers, files: files.map(({ name }) => name), sections: sectionsOf(answers, closed) }
}

export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  await readForm(args)
  const token = await readCookie(house.env, 'draft', args.request)
  if (token === null) return seeOther('/report?lost=1')
  const filed = await fileDraft(house, token)
  if (filed.ok) {
    const { acknowledgement: mail } = filed
    return seeOther(mail === 'not_asked' ? '/report/done' : `/report/done?mail=${mail}`)
  }
  if (filed.reason === 'no_draft') return seeOther('/report?lost=1')
  return json(showAgain(args, { page: filed.page, error: filed.error }), { status: 400 })
}

export default function Check() {
  const t = useText()
  const { answers, files, sections } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { told, skipped } = summaryOf(t, { answers, files, sections })
  return (
    <Citizen tab={useTab('title.check')} failed={sent !== undefined} back="/report/contact">
      {sent && (
        <ErrorSummary
          title={t('error.title')}
          errors={[{ href: `/report/${sent.page}?from=check`, text: errorText(t, sent.error) }]}
        />
      )}
      <h1>{t('page.check.title')}</h1>
      <p>{t('page.check.lead')}</p>
      {told.map(({ id, rows }) => (
        <SummaryList key={id} title={t(`section.${id}`)} rows={rows} />
      ))}
      {skipped.length > 0 && (
        <Details summary={t('page.check.skipped', { count: skipped.length })}>
          <p>{t('page.check.skipped_text')}</p>
          <ul>
            {skipped.map(({ key, label, href }) => (
              <li key={key}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </Details>
      )}
      <CitizenForm action="/report/check">
        <p>{t('page.check.send_note')}</p>
        <Button>{t('page.check.send')}</Button>
      </CitizenForm>
    </Citizen>
  )
}
