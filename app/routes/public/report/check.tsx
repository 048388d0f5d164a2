import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { putAside } from '#core/tip/form/draft.ts'
import { isQuick, prune } from '#core/tip/journey/flow.ts'
import { sectionsOf } from '#core/tip/journey/sections.ts'
import { endWithBrowser, readCookie } from '#infra/http/cookies.server.ts'
import { readFormToShow } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { fileDraft } from '#operations/draft/file-draft.server.ts'
import { closedPages } from '#operations/draft/read-draft.server.ts'
import { readDraftFound } from '#operations/draft/read-draft-found.server.ts'
import { countOpen } from '#operations/evidence/list-found.server.ts'
import { Button } from '#ui/button.tsx'
import { SummaryList } from '#ui/citizen/summary-list.tsx'
import { Details } from '#ui/citizen/texts.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { errorText } from '#ui/questions/error-text.ts'
import { Citizen, useTab } from '../citizen.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { FoundNotice } from '../found-notice.tsx'
import { PageNotice } from '../page-notice.tsx'
import { useText } from '../site.ts'
import { LaterOnly } from './form-buttons.tsx'
import { intakeOf, workOffer } from './intake.server.ts'
import { goOn, keepChange, openPage, putAsideFor, showAgain } from './journey.server.ts'
import { summaryOf } from './summary.ts'
import { Trap } from './trap.tsx'
import { WorkOffer } from './work-offer.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { content, files, closed } = await openPage(args, 'check')
  const answers = prune(content.answers, closed)
  const token = await readCookie(args.context.house.env, 'draft', args.request)
  return {
    offer: await workOffer(args, token, answers),
    quick: isQuick(answers),
    resumed: new URL(args.request.url).searchParams.has('resumed'),
    answers,
    files: files.map(({ name }) => name),
    found: countOpen(await readDraftFound(args.context.house, token)),
    sections: sectionsOf(answers, closed),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  const { form, vouched } = await readFormToShow(args)
  if (!vouched) return json(showAgain(args, { note: 'old_form' as const }), { status: 403 })
  const intent = form.get('intent')
  if (intent === 'more') return tellMore(args)
  if (intent === 'later')
    return putAsideFor(args, await keepChange(args, (content) => putAside(content, 'check')))
  const token = await readCookie(house.env, 'draft', args.request)
  if (token === null) return seeOther('/report?lost=1')
  const filed = await fileDraft(house, token, intakeOf(args, form, token))
  if (filed.ok) {
    const { acknowledgement: mail } = filed
    // From here on the cookie opens the receipt, which is not left behind in a closed browser.
    const headers = { 'Set-Cookie': await endWithBrowser(house.env, 'draft', token) }
    return seeOther(mail === 'not_asked' ? '/report/done' : `/report/done?mail=${mail}`, headers)
  }
  if (filed.reason === 'no_draft') return seeOther('/report?lost=1')
  return json(showAgain(args, { page: filed.page, error: filed.error }), { status: 400 })
}

/** From a quick tip to the full report: on to the first page that was not seen yet. */
async function tellMore(args: ActionFunctionArgs) {
  const kept = await keepChange(args, (content) => ({
    ...content,
    answers: { ...content.answers, track: 'full' },
  }))
  const closed = await closedPages(args.context.house)
  return goOn(kept, 'check', { change: true, closed })
}

export default function Check() {
  const t = useText()
  const { answers, files, found, sections, quick, resumed, offer } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const fault = sent && 'error' in sent ? sent : undefined
  const stale = sent !== undefined && fault === undefined
  const { told, skipped } = summaryOf(t, { answers, files, sections })
  return (
    <Citizen tab={useTab('title.check')} failed={fault !== undefined} back="/report/contact">
      {fault && (
        <ErrorSummary
          title={t('error.title')}
          errors={[{ href: `/report/${fault.page}?from=check`, text: errorText(t, fault.error) }]}
        />
      )}
      <PageNotice note={stale ? 'old_form' : resumed && !sent ? 'resumed' : null} />
      <h1>{t('page.check.title')}</h1>
      <p>{t('page.check.lead')}</p>
      <FoundNotice count={found} href="/report/evidence?from=check" />
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
        <Trap />
        <WorkOffer challenge={offer} />
        <p>{t('page.check.send_note')}</p>
        <Button>{t('page.check.send')}</Button>
        {quick && (
          <>
            <h2>{t('page.check.more_title')}</h2>
            <p>{t('page.check.more_text')}</p>
            <Button kind="secondary" name="intent" value="more">
              {t('page.check.more')}
            </Button>
          </>
        )}
        <LaterOnly />
      </CitizenForm>
    </Citizen>
  )
}
