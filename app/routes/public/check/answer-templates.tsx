import { knownAs } from '#core/check/known.ts'
import { unreadReasons } from '#core/check/question.ts'
import { countBands } from '#core/pattern/bands.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/citizen/texts.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { useText } from '../site.ts'

/** The answers as check.js shows them: the same words, waiting in the page for what the browser finds. */
export function AnswerTemplates({ form }: { form: string }) {
  const t = useText()
  const asked = (
    <p className="asked" dir="auto" data-asked="">
      {`{value}`}
    </p>
  )
  const whole = (
    <p>
      <Button kind="secondary" form={form}>
        {t('check.send_whole')}
      </Button>
    </p>
  )
  return (
    <>
      <template data-answer="reported">
        <Notice tone="danger" title={t('check.reported_title')}>
          {asked}
          {countBands.map((band) => (
            <p key={band} data-band={band}>
              {t(`check.band.${band}`)}
            </p>
          ))}
          <p data-since="">{t('check.since')}</p>
          <p data-as="">{t('check.reported_as')}</p>
          <p>{t('check.reported_do')}</p>
        </Notice>
      </template>
      {knownAs.map((as) => (
        <template key={as} data-answer={`known-${as}`}>
          <Notice title={t(`check.known_${as}_title`)}>
            {asked}
            <p>{t(`check.known_${as}_text`)}</p>
          </Notice>
        </template>
      ))}
      <template data-answer="nothing">
        <Notice title={t('check.nothing_title')}>
          {asked}
          <p>{t('check.nothing_text')}</p>
          <p>{t('check.nothing_do')}</p>
        </Notice>
      </template>
      {unreadReasons.map((reason) => (
        <template key={reason} data-answer={reason}>
          <ErrorSummary
            title={t('error.title')}
            errors={[{ href: '#what', text: t(`error.check_${reason}`) }]}
          />
          <p className="field-error" id="what-error">
            <span className="visually-hidden">{t('shell.error')}</span> {t(`error.check_${reason}`)}
          </p>
        </template>
      ))}
      <template data-answer="failed">
        <Notice title={t('check.failed_title')}>
          <p>{t('check.failed_text')}</p>
        </Notice>
      </template>
      <template data-answer="coming">
        <Notice title={t('check.coming_title')}>
          <p>{t('check.coming_text')}</p>
          {whole}
        </Notice>
      </template>
      <template data-answer="lost">
        <Notice title={t('check.lost_title')}>
          <p>{t('check.lost_text')}</p>
          {whole}
        </Notice>
      </template>
    </>
  )
}
