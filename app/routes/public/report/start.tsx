import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readCookie } from '#infra/http/cookies.server.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Notice } from '#ui/citizen/texts.tsx'
import { Citizen, useTab } from '../citizen.tsx'
import { useText } from '../site.ts'
import { throwIfFiled } from './journey.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await throwIfFiled(context.house, await readCookie(context.house.env, 'draft', request))
  return { lost: new URL(request.url).searchParams.has('lost') }
}

export default function Start() {
  const t = useText()
  const { lost } = useLoaderData<typeof loader>()
  return (
    <Citizen tab={useTab('title.start')} title={t('start.title')} back="/">
      {lost && (
        <Notice title={t('start.lost_title')} live>
          <p>{t('start.lost_text')}</p>
        </Notice>
      )}
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
