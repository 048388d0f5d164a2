import { Button } from '#ui/button.tsx'
import { Citizen } from '../citizen.tsx'
import { useText } from '../site.ts'
import { CodeForm } from './code-form.tsx'
import { DangerHelp } from './danger-help.tsx'

type Props = {
  tab: string
  unsent: string
  /** It was ticked that somebody is in danger now. */
  danger: boolean
}

/** The half hour is over. What was being written stays, and goes along with the code. */
export function EndedReport({ tab, unsent, danger }: Props) {
  const t = useText()
  return (
    <Citizen tab={tab} title={t('return.ended_title')} back="/">
      {danger && <DangerHelp said={false} />}
      <p>{t('return.ended_text')}</p>
      <CodeForm typed="" unsent={unsent} danger={danger} error={undefined}>
        <Button>{t('return.open')}</Button>
      </CodeForm>
    </Citizen>
  )
}
