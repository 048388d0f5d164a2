import { Details } from '#ui/citizen/texts.tsx'
import { useText } from './site.ts'

const kinds = ['pictures', 'papers', 'chats', 'sound', 'film'] as const

/** What can be added, for those who are not sure. */
export function FileKinds() {
  const t = useText()
  return (
    <Details summary={t('page.evidence.kinds_title')}>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>{t(`page.evidence.kinds_${kind}`)}</li>
        ))}
      </ul>
      <p>{t('page.evidence.kinds_not')}</p>
    </Details>
  )
}
