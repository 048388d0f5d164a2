import { json, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { qrPicture } from '#infra/http/qr-picture.server.ts'
import { QrCode } from '#ui/qr-code.tsx'
import alertsSheet from '#ui/styles/alerts.css?url'
import { Citizen, useTab } from '../citizen.tsx'
import { useSite, useText } from '../site.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: alertsSheet }]

export function loader({ context }: LoaderFunctionArgs) {
  return json({ qr: qrPicture(context.house.env.PUBLIC_ORIGIN) })
}

/** To be printed and hung up. Its code holds our address and nothing else, so it tells on nobody. */
export default function Poster() {
  const t = useText()
  const { origin } = useSite()
  const { qr } = useLoaderData<typeof loader>()
  return (
    <Citizen tab={useTab('title.poster')} back="/alerts">
      <div className="poster-note">
        <p>{t('poster.note')}</p>
        <button type="button" className="button button-secondary js-only" data-print="">
          {t('poster.print')}
        </button>
      </div>
      <div className="poster">
        <h1>{t('poster.title')}</h1>
        <div className="poster-lines">
          <p>{t('poster.check')}</p>
          <p>{t('poster.tell')}</p>
        </div>
        <QrCode {...qr} label={t('poster.qr', { address: origin })} />
        <p>{t('poster.scan')}</p>
        <p className="poster-address" dir="ltr">
          {origin.replace(/^https:\/\//, '')}
        </p>
        <div>
          <p>{t('poster.help')}</p>
          <p>{t('poster.free')}</p>
        </div>
      </div>
    </Citizen>
  )
}
