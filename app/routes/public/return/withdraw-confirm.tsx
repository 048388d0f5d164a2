import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { readCookie } from '#infra/http/cookies.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { readReport } from '#operations/reporter/read-report.server.ts'
import { withdrawReport } from '#operations/reporter/withdraw-report.server.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Radios } from '#ui/fields/radios.tsx'
import { Citizen, useTab } from '../citizen.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { useText } from '../site.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { house } = context
  const report = await readReport(house, await readCookie(house.env, 'reporter', request))
  return !report || report.withdrawn ? seeOther('/return/tip') : null
}

/** Nothing is chosen beforehand: taking back is for good. */
export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  const choice = (await readForm(args)).get('withdraw')
  if (choice === 'no') return seeOther('/return/tip?kept=1')
  if (choice !== 'yes') return json({ wrong: true }, { status: 400 })
  await withdrawReport(house, await readCookie(house.env, 'reporter', args.request))
  return seeOther('/return/tip')
}

export default function WithdrawConfirm() {
  const t = useText()
  const error = useActionData<typeof action>()?.wrong ? t('error.withdraw_choose') : undefined
  const tab = useTab('title.withdraw')
  return (
    <Citizen tab={tab} failed={error !== undefined} back="/return/withdraw">
      {error && (
        <ErrorSummary title={t('error.title')} errors={[{ href: '#withdraw', text: error }]} />
      )}
      <h1>{t('withdraw.confirm_title')}</h1>
      <CitizenForm action="/return/withdraw/confirm">
        <Radios
          id="withdraw"
          name="withdraw"
          label={t('withdraw.confirm_label')}
          error={error}
          choices={[
            { value: 'yes', label: t('withdraw.confirm_yes') },
            { value: 'no', label: t('withdraw.confirm_no') },
          ]}
        />
        <Button>{t('shell.continue')}</Button>
      </CitizenForm>
    </Citizen>
  )
}
