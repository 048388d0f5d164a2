import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { readCookie } from '#infra/http/cookies.server.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import helpSheet from '#ui/styles/help.css?url'
import { Citizen, useTab } from '../citizen.tsx'
import { useText } from '../site.ts'
import { throwIfFiled } from './journey.server.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: helpSheet }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  await throwIfFiled(context.house, await readCookie(context.house.env, 'draft', request))
  return null
}

/**
 * A moment's stop before the first question.
 * https://design-system.service.gov.uk/patterns/interruption-pages/
 */
export default function Safety() {
  const t = useText()
  return (
    <Citizen tab={useTab('title.safety')} back="/report">
      <div className="interruption">
        <h1>{t('safety.title')}</h1>
        <p>{t('safety.lead')}</p>
        <ul>
          <li>{t('safety.device')}</li>
          <li>{t('safety.seen')}</li>
          <li>{t('safety.kept')}</li>
        </ul>
        <h2>{t('safety.leave_title')}</h2>
        <p>{t('safety.leave')}</p>
        <h2>{t('safety.history_title')}</h2>
        <p>{t('safety.history')}</p>
        <ButtonRow>
          <ButtonLink href="/report/danger">{t('safety.go')}</ButtonLink>
        </ButtonRow>
        <p>
          <a href="/leave">{t('safety.not_now')}</a>
        </p>
        <p>
          <a href="/help">{t('safety.help')}</a>
        </p>
      </div>
    </Citizen>
  )
}
