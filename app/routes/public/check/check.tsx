import { type ActionFunctionArgs, json, type LinksFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { optionText } from '#core/text/question-text.ts'
import { platforms } from '#core/tip/journey/questions/identifiers.ts'
import { Button } from '#ui/button.tsx'
import { Details, Notice } from '#ui/citizen/texts.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { countryOptions } from '#ui/questions/options.ts'
import checkSheet from '#ui/styles/check.css?url'
import { Citizen, useTab } from '../citizen.tsx'
import { useSite, useText } from '../site.ts'
import { AnswerTemplates } from './answer-templates.tsx'
import { answerWords } from './answers.ts'
import reader from './in-browser.ts?worker&url'
import { sendCheck } from './send-check.server.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: checkSheet }]

export async function action(args: ActionFunctionArgs) {
  const sent = await sendCheck(args)
  return json(sent, { status: sent.ok ? 200 : sent.error === 'error.check_busy' ? 429 : 400 })
}

/** One thing to check. With JavaScript only a part of a hash leaves the browser; see in-browser.ts. */
export default function Check() {
  const t = useText()
  const { formToken } = useSite()
  const sent = useActionData<typeof action>()
  const error = sent && !sent.ok ? t(sent.error) : undefined
  const answer = sent?.ok ? sent.checked : undefined
  const words = answer && answerWords(t, answer)
  return (
    <Citizen
      tab={useTab('title.check')}
      title={t('check.title')}
      current="check"
      failed={error !== undefined}
    >
      <ErrorSummary
        title={t('error.title')}
        errors={error === undefined ? [] : [{ href: '#what', text: error }]}
      />
      <div data-check-place="" tabIndex={-1} role="status">
        {words && (
          <Notice tone={words.tone} title={words.title}>
            <p className="asked" dir="auto">
              {words.asked}
            </p>
            {words.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Notice>
        )}
      </div>
      <p className="lead">{t('check.lead')}</p>
      <form id="check" method="post" action="/check" noValidate data-reader={reader}>
        <input type="hidden" name="form_token" value={formToken} />
        <TextInput
          id="what"
          name="what"
          label={t('check.label')}
          hint={t('check.hint')}
          error={error}
          value={sent?.typed.what}
          mono
        />
        <Details
          summary={t('check.more')}
          open={Boolean(sent?.typed.country || sent?.typed.platform || error)}
        >
          <Select
            id="country"
            name="country"
            label={t('check.country')}
            options={countryOptions(t).slice(1)}
            empty={t('shell.choose')}
            value={sent?.typed.country}
          />
          <Select
            id="platform"
            name="platform"
            label={t('check.platform')}
            options={platforms
              .filter((value) => value !== 'other')
              .map((value) => ({ value, label: optionText(t, 'accounts', value, 'platform') }))}
            empty={t('shell.choose')}
            value={sent?.typed.platform}
          />
        </Details>
        <Button>{t('check.go')}</Button>
      </form>
      <p>
        <a href="/check/message">{t('check.message')}</a>
      </p>
      <p>
        <a href="/report">{t('check.tell')}</a>
      </p>
      <h2>{t('check.private_title')}</h2>
      <p>{t('check.private_part')}</p>
      <p>{t('check.private_whole')}</p>
      <p>
        <a href="/check/api">{t('check.api_title')}</a>
      </p>
      <AnswerTemplates form="check" />
      <script type="module" src="/check.js" />
    </Citizen>
  )
}
