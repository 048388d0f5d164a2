import { json, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listAlerts } from '#operations/alerts/list-alerts.server.ts'
import { readFigures } from '#operations/figures/read-figures.server.ts'
import { ButtonLink } from '#ui/button.tsx'
import alertsSheet from '#ui/styles/alerts.css?url'
import { Citizen, useTab } from '../citizen.tsx'
import { useText } from '../site.ts'
import { AlertCard } from './alert-card.tsx'
import { AlertMap } from './alert-map.tsx'
import { Figures } from './figures.tsx'
import { Share } from './share.tsx'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: alertsSheet },
  { rel: 'alternate', type: 'application/atom+xml', href: '/alerts/feed.xml' },
  { rel: 'alternate', type: 'application/feed+json', href: '/alerts/feed.json' },
]

export async function loader({ context }: LoaderFunctionArgs) {
  const { house } = context
  return json({
    alerts: await listAlerts(house),
    figures: await readFigures(house),
    banner: house.env.BANNER_ORIGINS.length > 0,
  })
}

export default function Alerts() {
  const t = useText()
  const { alerts: rows, figures, banner } = useLoaderData<typeof loader>()
  const alerts = rows.map((row) => ({ ...row, updated: new Date(row.updated) }))
  return (
    <Citizen tab={useTab('title.alerts')} title={t('alerts.title')} current="alerts">
      <p className="lead">{t('alerts.lead')}</p>
      <h2>{t('alerts.now')}</h2>
      {alerts.length === 0 && <p>{t('alerts.none')}</p>}
      {alerts.map((alert) => (
        <AlertCard key={alert.id} alert={alert} />
      ))}
      <p>{t('alerts.check')}</p>
      <p>
        <ButtonLink href="/check">{t('check.title')}</ButtonLink>
      </p>
      <p>
        <a href="/report">{t('alerts.tell')}</a>
      </p>
      <AlertMap alerts={alerts} />
      <h2>{t('alerts.figures')}</h2>
      <Figures figures={figures} />
      <Share banner={banner} />
    </Citizen>
  )
}
