import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { clearCookie, readCookie } from '#infra/http/cookies.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { readReceipt } from '#operations/draft/read-receipt.server.ts'
import { Button } from '#ui/button.tsx'
import { Citizen, useTab } from '../citizen.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { useText } from '../site.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { house } = context
  const receipt = await readReceipt(house, await readCookie(house.env, 'draft', request))
  return receipt ? { reference: receipt.reference } : seeOther('/report/done')
}

/** The reporter goes without the code: this browser forgets it, and nobody has it any more. */
export async function action(args: ActionFunctionArgs) {
  await readForm(args)
  const cleared = await clearCookie(args.context.house.env, 'draft')
  return seeOther('/report/done?let-go=1', { 'Set-Cookie': cleared })
}

export default function NotKept() {
  const t = useText()
  const { reference } = useLoaderData<typeof loader>()
  return (
    <Citizen tab={useTab('title.keep')} title={t('not_kept.title')} back="/report/done">
      <p>{t('not_kept.lead')}</p>
      <ul>
        <li>{t('not_kept.no_way_back')}</li>
        <li>{t('not_kept.no_help')}</li>
        <li>{t('not_kept.number', { reference })}</li>
        <li>{t('not_kept.nothing_lost')}</li>
      </ul>
      <CitizenForm action="/report/not-kept">
        <Button>{t('not_kept.go')}</Button>
      </CitizenForm>
      <p>
        <a href="/report/done">{t('kept.again')}</a>
      </p>
    </Citizen>
  )
}
