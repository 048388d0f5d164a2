import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { clearCookie, readCookie } from '#infra/http/cookies.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { readDraftFor } from '#operations/draft/read-draft.server.ts'
import { forgetVisitor } from '#operations/reporter/forget-visitor.server.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Notice } from '#ui/citizen/texts.tsx'
import { Citizen, useTab } from '../citizen.tsx'
import { useText } from '../site.ts'
import { throwIfFiled } from './journey.server.ts'
import { OpenDraft } from './open-draft.tsx'
import { pageToGoOn } from './page-to-go-on.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { house } = context
  const token = await readCookie(house.env, 'draft', request)
  await throwIfFiled(house, token)
  const draft = await readDraftFor(house, token)
  const query = new URL(request.url).searchParams
  return {
    open: draft && {
      until: draft.until.toISOString(),
      goOn: await pageToGoOn(house, draft.content),
    },
    lost: query.has('lost'),
    removed: query.has('removed'),
  }
}

/** The unsent report is taken off this device. */
export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  await readForm(args)
  const draft = await readCookie(house.env, 'draft', args.request)
  await forgetVisitor(house, { draft, reporter: null })
  const cleared = await clearCookie(house.env, 'draft')
  return seeOther('/report?removed=1', { 'Set-Cookie': cleared })
}

export default function Start() {
  const t = useText()
  const { open, lost, removed } = useLoaderData<typeof loader>()
  return (
    <Citizen tab={useTab('title.start')} title={t('start.title')} back="/">
      {open && <OpenDraft {...open} />}
      {lost && !open && (
        <Notice title={t('start.lost_title')} live>
          <p>{t('start.lost_text')}</p>
        </Notice>
      )}
      {removed && <Notice tone="good" title={t('start.open_removed')} live />}
      <p className="lead">{t('start.lead')}</p>
      <Notice tone="danger" title={t('home.danger_title')}>
        <p>
          {t('home.danger')} <a href="/help">{t('home.danger_more')}</a>
        </p>
      </Notice>
      <h2>{t('start.have_title')}</h2>
      <p>{t('start.have_text')}</p>
      <p>{t('start.safe_kept')}</p>
      <p>
        <ButtonLink href="/report/safety">{t('start.go')}</ButtonLink>
      </p>
      <p>
        <a href="/report/resume">{t('saved.enter')}</a>
      </p>
    </Citizen>
  )
}
