import { knownAs } from '#core/check/known.ts'
import { countBands } from '#core/pattern/bands.ts'
import { Notice } from '#ui/citizen/texts.tsx'
import { useText } from '../site.ts'

/** The answers as check.js shows them: the same words, waiting in the page for what the browser finds. */
export function AnswerTemplates() {
  const t = useText()
  return (
    <>
      <template data-answer="reported">
        <Notice tone="danger" title={t('check.reported_title')}>
          {countBands.map((band) => (
            <p key={band} data-band={band}>
              {t(`check.band.${band}`)}
            </p>
          ))}
          <p data-since="">{t('check.since')}</p>
          <p>{t('check.reported_do')}</p>
        </Notice>
      </template>
      {knownAs.map((as) => (
        <template key={as} data-answer={`known-${as}`}>
          <Notice title={t(`check.known_${as}_title`)}>
            <p>{t(`check.known_${as}_text`)}</p>
          </Notice>
        </template>
      ))}
      <template data-answer="nothing">
        <Notice title={t('check.nothing_title')}>
          <p>{t('check.nothing_text')}</p>
          <p>{t('check.nothing_do')}</p>
        </Notice>
      </template>
      <template data-answer="failed">
        <Notice title={t('check.failed_title')}>
          <p>{t('check.failed_text')}</p>
        </Notice>
      </template>
    </>
  )
}
