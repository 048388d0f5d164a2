import { StepCaption } from '#ui/citizen/step-caption.tsx'
import { useText } from '../site.ts'

/** Before it is known what the report is about, nobody can say how many steps there are. */
const guess = 25

/** How far along the form is; `of` is null while that can't be said. */
export function Step(props: { step: number; of: number | null }) {
  const t = useText()
  const { step, of } = props
  return (
    <StepCaption done={step} of={of ?? guess}>
      {of === null ? t('title.step', { step }) : t('shell.progress', { step, of })}
    </StepCaption>
  )
}
