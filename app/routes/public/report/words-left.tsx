import { Details } from '#ui/citizen/texts.tsx'
import { useText } from '../site.ts'

/** What was written about files that are here no more. */
export function WordsLeft({ words }: { words: readonly string[] }) {
  const t = useText()
  if (words.length === 0) return null
  return (
    <Details summary={t('draft.filed_label')}>
      {words.map((text) => (
        <p key={text} className="typed" dir="auto">
          {text}
        </p>
      ))}
    </Details>
  )
}
