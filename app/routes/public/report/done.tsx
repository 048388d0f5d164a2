import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { clearCookie, readCookie } from '#infra/http/cookies.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { readReceipt } from '#operations/draft/read-receipt.server.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Citizen, useTab } from '../citizen.tsx'
import { useText } from '../site.ts'
import { ReceiptPage } from './receipt-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { house } = context
  const query = new URL(request.url).searchParams
  const receipt = await readReceipt(house, await readCookie(house.env, 'draft', request))
  const mail = query.get('mail')
  return json(
    {
      receipt,
      mail: noteOf(mail),
      kept: query.has('kept'),
    },
    { status: receipt || query.has('kept') ? 200 : 404 },
  )
}

function noteOf(mail: string | null): 'sent' | 'failed' | null {
  return mail === 'sent' || mail === 'failed' ? mail : null
}

/** The reporter has kept the code: this browser forgets it. */
export async function action(args: ActionFunctionArgs) {
  await readForm(args)
  const cleared = await clearCookie(args.context.house.env, 'draft')
  return seeOther('/report/done?kept=1', { 'Set-Cookie': cleared })
}

export default function Done() {
  const t = useText()
  const { receipt, mail, kept } = useLoaderData<typeof loader>()
  const tab = useTab('title.done')
  if (receipt) return <ReceiptPage tab={tab} receipt={receipt} mail={mail} />
  return (
    <Citizen tab={tab} title={t(kept ? 'receipt.kept_title' : 'receipt.gone_title')}>
      <p>{t(kept ? 'receipt.kept_text' : 'receipt.gone_text')}</p>
      <p>
        <ButtonLink kind="secondary" href="/return">
          {t('shell.footer_return')}
        </ButtonLink>
      </p>
      <p>
        <a href="/">{t('failure.home')}</a>
      </p>
    </Citizen>
  )
}
