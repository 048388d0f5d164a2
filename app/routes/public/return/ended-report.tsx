import type { Held } from '#operations/evidence/hold-files.server.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Citizen } from '../citizen.tsx'
import { useText } from '../site.ts'
import { CodeForm } from './code-form.tsx'
import { DangerHelp } from './danger-help.tsx'

type Props = {
  tab: string
  unsent: string
  /** It was ticked that somebody is in danger now. */
  danger: boolean
  held?: Held | null | undefined
  /** Why files that came, too, are not held. */
  errors?: readonly string[]
}

/** The half hour is over. What was written and chosen meanwhile stays, and goes along with the code. */
export function EndedReport({ tab, unsent, danger, held, errors = [] }: Props) {
  const t = useText()
  return (
    <Citizen tab={tab} failed={errors.length > 0} title={t('return.ended_title')} back="/">
      <ErrorSummary
        title={t('error.title')}
        errors={errors.map((text) => ({ href: '#code', text }))}
      />
      {danger && <DangerHelp said={false} />}
      <p>{t('return.ended_text')}</p>
      <CodeForm typed="" unsent={unsent} held={held} danger={danger} error={undefined}>
        <Button>{t('return.open')}</Button>
      </CodeForm>
    </Citizen>
  )
}
