import { Button } from '#ui/button.tsx'
import { InsetText } from '#ui/citizen/texts.tsx'
import { useText } from '../site.ts'

/** What another window had saved on this page. It waits here until somebody has chosen. */
export function OtherWords({ lines }: { lines: readonly string[] }) {
  const t = useText()
  if (lines.length === 0) return null
  return (
    <InsetText>
      <p>{t('draft.elsewhere_before')}</p>
      {lines.map((line) => (
        <p key={line} className="typed" dir="auto">
          {line}
        </p>
      ))}
      <Button kind="secondary" small name="intent" value="other">
        {t('draft.elsewhere_use')}
      </Button>
    </InsetText>
  )
}
