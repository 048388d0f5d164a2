import { Details, Notice } from '#ui/citizen/texts.tsx'
import { useText } from '../site.ts'

type Props = {
  words: readonly string[]
  /** The page says already why they are left over. */
  told: boolean
}

/** What was written about files that are here no more. */
export function WordsLeft({ words, told }: Props) {
  const t = useText()
  if (words.length === 0) return null
  const shown = words.map((text) => (
    <p key={text} className="typed" dir="auto">
      {text}
    </p>
  ))
  if (told) return <Details summary={t('draft.filed_label')}>{shown}</Details>
  return (
    <Notice title={t('page.evidence.gone_title')} live>
      <p>{t('page.evidence.gone_text')}</p>
      {shown}
    </Notice>
  )
}
