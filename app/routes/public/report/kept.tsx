import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import type { ErrorKey } from '#core/text/text.ts'
import { cleanLine } from '#core/tip/clean.ts'
import { isEndOfReceipt } from '#core/tip/receipt.ts'
import { clearCookie, readCookie } from '#infra/http/cookies.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { readReceipt } from '#operations/draft/read-receipt.server.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { Citizen, useTab } from '../citizen.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { useText } from '../site.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { house } = context
  const receipt = await readReceipt(house, await readCookie(house.env, 'draft', request))
  return receipt ? null : seeOther('/report/done')
}

/** Whoever can write the end of the code from where they kept it has it: this browser forgets it. */
export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  const form = await readForm(args)
  const receipt = await readReceipt(house, await readCookie(house.env, 'draft', args.request))
  if (!receipt) return seeOther('/report/done')
  const given = form.get('last')
  const typed = cleanLine(typeof given === 'string' ? given.slice(0, 200) : '')
  const problem = (error: ErrorKey) => json({ error, typed }, { status: 400 })
  if (typed === '') return problem('error.last_empty')
  if (!isEndOfReceipt(receipt.code, typed)) return problem('error.last_wrong')
  const cleared = await clearCookie(house.env, 'draft')
  return seeOther('/report/done?kept=1', { 'Set-Cookie': cleared })
}

export default function Kept() {
  const t = useText()
  const sent = useActionData<typeof action>()
  const error = sent && t(sent.error)
  return (
    <Citizen tab={useTab('title.keep')} failed={sent !== undefined} back="/report/done">
      {error && <ErrorSummary title={t('error.title')} errors={[{ href: '#last', text: error }]} />}
      <h1>{t('kept.title')}</h1>
      <p>{t('kept.lead')}</p>
      <CitizenForm action="/report/kept">
        <TextInput
          id="last"
          name="last"
          label={t('kept.label')}
          error={error}
          value={sent?.typed}
          width="short"
          mono
        />
        <p>{t('receipt.saved_text')}</p>
        <Button>{t('kept.check')}</Button>
      </CitizenForm>
      <p>
        <a href="/report/done">{t('kept.again')}</a>
      </p>
      <p>
        <a href="/report/not-kept">{t('receipt.not_yet')}</a>
      </p>
    </Citizen>
  )
}
