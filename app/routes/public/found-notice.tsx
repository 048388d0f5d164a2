import { Notice } from '#ui/citizen/texts.tsx'
import { useText } from './site.ts'

/** Something was read in the files that nobody has said anything of; `href` is where to. */
export function FoundNotice({ count, href }: { count: number; href: string }) {
  const t = useText()
  if (count === 0) return null
  return (
    <Notice title={t('found.waiting', { count })}>
      <p>
        <a href={href}>{t('found.open')}</a>
      </p>
    </Notice>
  )
}
