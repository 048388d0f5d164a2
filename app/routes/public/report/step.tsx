import { StepCaption } from '#ui/citizen/step-caption.tsx'
import { useText } from '../site.ts'

/** How far along the form is. */
export function Step(props: { step: number; of: number }) {
  const t = useText()
  return (
    <StepCaption done={props.step} of={props.of}>
      {t('shell.progress', { step: props.step, of: props.of })}
    </StepCaption>
  )
}
