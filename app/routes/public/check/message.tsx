import { type ActionFunctionArgs, json, type LinksFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { flagSource } from '#core/check/find-flags.ts'
import { readFormToShow } from '#infra/http/read-form.server.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/citizen/texts.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import checkSheet from '#ui/styles/check.css?url'
import { Citizen, useTab } from '../citizen.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { PageNotice } from '../page-notice.tsx'
import { useText } from '../site.ts'
import { answerWords } from './answers.ts'
import { beginReport } from './begin-report.server.ts'
import { messageIn, sendMessage } from './send-message.server.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: checkSheet }]

export async function action(args: ActionFunctionArgs) {
  const { form, vouched } = await readFormToShow(args)
  const text = messageIn(form)
  const kept = form.get('intent') === 'report' ? await beginReport(args, text, vouched) : null
  if (kept instanceof Response) return kept
  const sent = await sendMessage(args, text)
  const status = sent.ok ? 200 : sent.error === 'error.check_busy' ? 429 : 400
  return json({ ...sent, note: kept?.note ?? null }, { status: kept?.status ?? status })
}

/** A whole advert or message: what stands in it, and which of its words warnings name. */
export default function CheckMessage() {
  const t = useText()
  const sent = useActionData<typeof action>()
  const error = sent && !sent.ok ? t(sent.error) : undefined
  return (
    <Citizen
      tab={useTab('title.check_message')}
      title={t('check.message_title')}
      current="check"
      back="/check"
      failed={error !== undefined}
    >
      <PageNotice note={sent?.note ?? null} />
      <ErrorSummary
        title={t('error.title')}
        errors={error === undefined ? [] : [{ href: '#message', text: error }]}
      />
      {sent?.ok && (
        <>
          <Result sent={sent} />
          <h2>{t('check.again')}</h2>
        </>
      )}
      <p className="lead">{t('check.message_lead')}</p>
      <p>{t('check.message_language')}</p>
      <CitizenForm action="/check/message">
        <TextArea
          id="message"
          name="message"
          label={t('check.message_label')}
          hint={t('check.message_kept')}
          error={error}
          value={sent?.text}
        />
        <Button kind={sent?.ok ? 'secondary' : 'primary'}>{t('check.go')}</Button>
      </CitizenForm>
      <p>
        <a href="/check">{t('check.one')}</a>
      </p>
    </Citizen>
  )
}

type Sent = Extract<Awaited<ReturnType<typeof sendMessage>>, { ok: true }>

function Result({ sent }: { sent: Sent }) {
  const t = useText()
  return (
    <section aria-labelledby="flags" className="check-result">
      <h2 id="flags">{t('check.flags_title')}</h2>
      {sent.flags.length === 0 ? (
        <p>{t('check.flags_none')}</p>
      ) : (
        <>
          <p>
            {t('check.flags_count', { count: sent.flags.length })} {t('check.flags_note')}
          </p>
          {sent.warns && <p>{t('check.flags_warns')}</p>}
          {sent.flags.map(({ code, quote, strength }) => (
            <Notice
              key={code}
              tone={strength === 'weak' ? 'info' : 'danger'}
              title={t(`flag.${code}.title`)}
            >
              <blockquote dir="auto">{quote}</blockquote>
              <p>{t(`flag.${code}.text`)}</p>
              {strength === 'weak' && !sent.warns && <p>{t('check.flag_weak')}</p>}
              <p>
                <a href={flagSource(code)} rel="noreferrer">
                  {t('check.flag_source')}
                </a>
              </p>
            </Notice>
          ))}
        </>
      )}
      <h2>{t('check.found_title')}</h2>
      {sent.checked.length === 0 && <p>{t('check.found_none')}</p>}
      {sent.checked.map((one) => {
        const words = answerWords(t, one)
        return (
          <Notice key={words.asked} tone={words.tone} title={words.title}>
            <p className="asked" dir="auto">
              {words.asked}
            </p>
            <p>{words.lines[0]}</p>
          </Notice>
        )
      })}
      <h2>{t('check.report_title')}</h2>
      <p>{t('check.report_text')}</p>
      <CitizenForm action="/check/message">
        <input type="hidden" name="intent" value="report" />
        <input type="hidden" name="message" value={sent.text} />
        <Button>{t('check.report')}</Button>
      </CitizenForm>
    </section>
  )
}
