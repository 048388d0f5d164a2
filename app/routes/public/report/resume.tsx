import { type ActionFunctionArgs, json } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Details, Notice } from '#ui/citizen/texts.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { Citizen, useTab } from '../citizen.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { PageNotice } from '../page-notice.tsx'
import { useText } from '../site.ts'
import { sendResumeCode } from './send-resume-code.server.ts'

/** Nothing to load: the page is the same for everybody. */
export const loader = () => null

export async function action(args: ActionFunctionArgs) {
  const sent = await sendResumeCode(args)
  return sent instanceof Response ? sent : json(sent, { status: sent.status })
}

export default function Resume() {
  const t = useText()
  const sent = useActionData<typeof action>()
  const error = sent?.error && t(sent.error)
  return (
    <Citizen tab={useTab('title.resume')} failed={Boolean(error)} back="/">
      {error && <ErrorSummary title={t('error.title')} errors={[{ href: '#code', text: error }]} />}
      {sent?.note === 'old_form' && <PageNotice note={sent.note} />}
      <h1>{t('resume.title')}</h1>
      <p>{t('resume.lead')}</p>
      <CitizenForm action="/report/resume">
        {sent?.note === 'other_draft' && (
          <Notice title={t('resume.other_title')} live>
            <p>{t('resume.other_text')}</p>
            <p>
              <a href={sent.goOn}>{t('resume.other_keep')}</a>
            </p>
          </Notice>
        )}
        <TextInput
          id="code"
          name="code"
          label={t('resume.label')}
          hint={t('resume.hint')}
          error={error}
          value={sent?.typed}
          width="code"
          mono
        />
        <ButtonRow>
          {sent?.note === 'other_draft' ? (
            <Button name="leave_other" value="yes">
              {t('resume.other_leave')}
            </Button>
          ) : (
            <Button>{t('resume.open')}</Button>
          )}
        </ButtonRow>
      </CitizenForm>
      <Details summary={t('resume.sent_title')}>
        <p>{t('resume.sent_text')}</p>
        <p>
          <a href="/return">{t('resume.sent_link')}</a>
        </p>
      </Details>
    </Citizen>
  )
}
