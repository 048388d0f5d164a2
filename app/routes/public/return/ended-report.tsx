import { Button } from '#ui/button.tsx'
import { Citizen } from '../citizen.tsx'
import { useText } from '../site.ts'
import { CodeForm } from './code-form.tsx'

/** The half hour is over. What was being written stays, and goes along with the code. */
export function EndedReport({ tab, unsent }: { tab: string; unsent: string }) {
  const t = useText()
  return (
    <Citizen tab={tab} title={t('return.ended_title')} back="/">
      <p>{t('return.ended_text')}</p>
      <CodeForm typed="" unsent={unsent} error={undefined}>
        <Button>{t('return.open')}</Button>
      </CodeForm>
    </Citizen>
  )
}
