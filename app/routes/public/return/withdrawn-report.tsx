import { Button } from '#ui/button.tsx'
import { Citizen } from '../citizen.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { useText } from '../site.ts'
import type { ShownReport } from './shown.ts'

/** All that there is to say of a report that was taken back. */
export function WithdrawnReport({ tab, report }: { tab: string; report: ShownReport }) {
  const t = useText()
  return (
    <Citizen tab={tab} title={t('withdraw.done_title')} current="return">
      <p>{t('status.title', { reference: report.reference })}</p>
      <p>{t(report.held ? 'withdraw.done_held' : 'withdraw.done')}</p>
      <CitizenForm action="/return/tip">
        <Button kind="secondary" name="intent" value="close">
          {t('status.leave')}
        </Button>
      </CitizenForm>
    </Citizen>
  )
}
