import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import type { TextKey } from '#core/text/text.ts'
import { Citizen, useTab } from './citizen.tsx'
import { useText } from './site.ts'

type Fault = { title: TextKey; text: TextKey }

const unread: Fault = { title: 'failure.unread_title', text: 'failure.unread_text' }
const old: Fault = { title: 'failure.old_title', text: 'failure.old_text' }
const ours: Fault = { title: 'failure.ours_title', text: 'failure.ours_text' }

/** What each refusal means to the person who meets it, and what they can do. */
const faults: Readonly<Record<number, Fault>> = {
  400: unread,
  403: old,
  404: { title: 'failure.gone_title', text: 'failure.gone_text' },
  405: unread,
  413: { title: 'failure.large_title', text: 'failure.large_text' },
  415: unread,
  429: { title: 'failure.busy_title', text: 'failure.busy_text' },
}

/** The page behind every refusal and fault on citizens' pages: calm, and with the way out. */
export function CitizenFault() {
  const t = useText()
  const error = useRouteError()
  const fault = (isRouteErrorResponse(error) ? faults[error.status] : undefined) ?? ours
  return (
    <Citizen tab={useTab('title.failure')} title={t(fault.title)}>
      <p>{t(fault.text)}</p>
      <p>
        <a href="/">{t('failure.home')}</a>
      </p>
    </Citizen>
  )
}
