import { Button, ButtonLink } from '#ui/button.tsx'
import { Details, Notice } from '#ui/citizen/texts.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { dayText } from '../return/day-text.ts'
import { useText } from '../site.ts'

/** An unsent report waits in this browser: the way back to it, and the way to be rid of it. */
export function OpenDraft({ until, goOn }: { until: string; goOn: string }) {
  const t = useText()
  return (
    <Notice title={t('start.open_title')}>
      <p>{t('start.open_text', { date: dayText(t, until).text })}</p>
      <p>
        <ButtonLink href={goOn}>{t('start.open_go')}</ButtonLink>
      </p>
      <Details summary={t('start.open_remove')}>
        <p>{t('start.open_remove_text')}</p>
        <CitizenForm action="/report">
          <Button kind="danger" small>
            {t('start.open_remove')}
          </Button>
        </CitizenForm>
      </Details>
    </Notice>
  )
}
