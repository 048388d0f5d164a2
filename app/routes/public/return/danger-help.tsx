import type { SerializeFrom } from '@remix-run/node'
import { Notice } from '#ui/citizen/texts.tsx'
import { ChosenHelp } from '../help/chosen-help.tsx'
import type { HelpAnswer } from '../help/help-answer.server.ts'
import { useText } from '../site.ts'

/** Somebody is in danger: whom to call comes before all else on the page. */
export function DangerHelp({ said, help }: { said: boolean; help?: SerializeFrom<HelpAnswer> }) {
  const t = useText()
  return (
    <>
      <Notice tone="danger" title={t(said ? 'danger.said' : 'home.danger_title')} live>
        <p>
          {t('home.danger')} <a href="/help">{t('home.danger_more')}</a>
        </p>
      </Notice>
      {help && <ChosenHelp {...help} />}
    </>
  )
}
