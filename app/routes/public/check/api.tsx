import { json, type LinksFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { checkLimit, checkMinutes, checkProblems } from '#infra/http/check-problem.server.ts'
import alertsSheet from '#ui/styles/alerts.css?url'
import { Citizen, useTab } from '../citizen.tsx'
import { useSite, useText } from '../site.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: alertsSheet }]

export function loader() {
  return json({ limit: checkLimit, minutes: checkMinutes, problems: checkProblems })
}

/** For programs: the address and its errors. The whole story is in docs/api/check.md. */
export default function CheckApi() {
  const t = useText()
  const { origin } = useSite()
  const { limit, minutes, problems } = useLoaderData<typeof loader>()
  return (
    <Citizen
      tab={useTab('title.check_api')}
      title={t('check.api_title')}
      current="check"
      back="/check"
    >
      <p className="lead">{t('check.api_lead')}</p>
      <pre className="code" dir="ltr">
        <code>
          {`printf '%s' 'domain|jobs.example' | sha256sum | cut -c1-3\ncurl ${origin}/api/check/0af`}
        </code>
      </pre>
      <pre className="code" dir="ltr">
        <code>
          {`{ "prefix": "0af",
  "reported": [{ "suffix": "…61 hex digits", "reports": "3-9", "since": "2026-W40" }],
  "known": [{ "suffix": "…", "as": "organisation", "covers": "below" }],
  "padding": "…" }`}
        </code>
      </pre>
      <p>{t('check.api_limit', { limit, minutes })}</p>
      <dl lang="en" dir="ltr">
        {Object.entries(problems).map(([code, { status, title, detail }]) => (
          <div key={code} id={code}>
            <dt>
              <code>{code}</code> ({status})
            </dt>
            <dd>
              {title}. {detail}
            </dd>
          </div>
        ))}
      </dl>
    </Citizen>
  )
}
