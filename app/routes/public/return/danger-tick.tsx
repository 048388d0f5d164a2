import { ChoiceList } from '#ui/fields/choices.tsx'
import { useText } from '../site.ts'

/** The name of the field, here and where the danger question itself is put right. */
export const dangerField = 'danger'

/** One tick that puts a report first, beside whatever else is said. */
export function DangerTick({ ticked }: { ticked: boolean }) {
  const t = useText()
  const choice = { value: 'yes', label: t('danger.tick'), hint: t('danger.tick_hint') }
  return (
    <ChoiceList
      type="checkbox"
      id={dangerField}
      name={dangerField}
      choices={[choice]}
      chosen={ticked ? [choice.value] : []}
      invalid={false}
    />
  )
}
