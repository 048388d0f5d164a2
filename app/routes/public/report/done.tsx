import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readCookie } from '#infra/http/cookies.server.ts'
import { qrPicture } from '#infra/http/qr-picture.server.ts'
import { readReceipt } from '#operations/draft/read-receipt.server.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Citizen, useTab } from '../citizen.tsx'
import { useText } from '../site.ts'
import { ReceiptPage } from './receipt-page.tsx'

const endings = {
  kept: { title: 'receipt.kept_title', text: 'receipt.kept_text' },
  let_go: { title: 'not_kept.done_title', text: 'not_kept.done' },
  gone: { title: 'receipt.gone_title', text: 'receipt.gone_text' },
} as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { house } = context
  const query = new URL(request.url).searchParams
  const receipt = await readReceipt(house, await readCookie(house.env, 'draft', request))
  const ending = query.has('kept') ? 'kept' : query.has('let-go') ? 'let_go' : 'gone'
  return json(
    {
      receipt: receipt && { ...receipt, qr: qrPicture(receipt.code) },
      mail: noteOf(query.get('mail')),
      ending: ending as keyof typeof endings,
    },
    { status: receipt || ending !== 'gone' ? 200 : 404 },
  )
}

function noteOf(mail: string | null): 'sent' | 'failed' | null {
  return mail === 'sent' || mail === 'failed' ? mail : null
}

export default function Done() {
  const t = useText()
  const { receipt, mail, ending } = useLoaderData<typeof loader>()
  const tab = useTab('title.done')
  if (receipt) return <ReceiptPage tab={tab} receipt={receipt} mail={mail} />
  const { title, text } = endings[ending]
  return (
    <Citizen tab={tab} title={t(title)}>
      <p>{t(text)}</p>
      {ending !== 'let_go' && (
        <p>
          <ButtonLink kind="secondary" href="/return">
            {t('shell.footer_return')}
          </ButtonLink>
        </p>
      )}
      <p>
        <a href="/">{t('failure.home')}</a>
      </p>
    </Citizen>
  )
}
