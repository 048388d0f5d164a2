import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readCookie } from '#infra/http/cookies.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { readReport } from '#operations/reporter/read-report.server.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Notice } from '#ui/citizen/texts.tsx'
import { Citizen, useTab } from '../citizen.tsx'
import { useText } from '../site.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { house } = context
  const report = await readReport(house, await readCookie(house.env, 'reporter', request))
  if (!report || report.withdrawn) return seeOther('/return/tip')
  return { warnings: new Set(report.warnings.map(({ week }) => week)).size }
}

/** The first of two steps: what taking it back means, honestly, before anything can be pressed. */
export default function Withdraw() {
  const t = useText()
  const { warnings } = useLoaderData<typeof loader>()
  return (
    <Citizen tab={useTab('title.withdraw')} title={t('withdraw.title')} back="/return/tip">
      <p className="lead">{t('withdraw.lead')}</p>
      <h2>{t('withdraw.deleted_title')}</h2>
      <p>{t('withdraw.deleted')}</p>
      <h2>{t('withdraw.warnings_title')}</h2>
      <ul>
        <li>{t('withdraw.warnings_later')}</li>
        <li>
          {warnings > 0
            ? t('withdraw.warnings_out', { count: warnings })
            : t('withdraw.warnings_none')}
        </li>
        <li>{t('withdraw.passed_on')}</li>
      </ul>
      <h2>{t('withdraw.stays_title')}</h2>
      <p>{t('withdraw.stays')}</p>
      <p>{t('withdraw.hold')}</p>
      <Notice>
        <p>{t('withdraw.forced')}</p>
      </Notice>
      <ButtonRow>
        <ButtonLink href="/return/tip">{t('withdraw.keep')}</ButtonLink>
        <ButtonLink kind="secondary" href="/return/withdraw/confirm">
          {t('withdraw.go_on')}
        </ButtonLink>
      </ButtonRow>
      <p>
        <a href="/return/correct">{t('withdraw.rather_correct')}</a>
      </p>
    </Citizen>
  )
}
