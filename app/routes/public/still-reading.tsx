import type { ReactNode } from 'react'
import { Notice } from '#ui/citizen/texts.tsx'
import { useText } from './site.ts'

/** Some files are still being read; `children` is how to look again. */
export function StillReading({ count, children }: { count: number; children: ReactNode }) {
  const t = useText()
  if (count === 0) return null
  return (
    <Notice>
      <p>{t('found.reading', { count })}</p>
      {children}
    </Notice>
  )
}
