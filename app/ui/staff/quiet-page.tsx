import type { ReactNode } from 'react'
import type { Frame } from '#core/access/desk.ts'
import { DemoBanner } from '../shells/demo-banner.tsx'
import { PlainPage } from '../shells/plain-page.tsx'
import { demoWords, plainWords } from './words.ts'

/** One card for staff who are not in yet: sign-in, second factor, invitation. */
export function QuietPage(props: {
  frame: Frame
  title: ReactNode
  below?: ReactNode
  children: ReactNode
}) {
  const { frame, ...page } = props
  return (
    <PlainPage
      {...page}
      words={plainWords}
      homeHref="/"
      demo={frame.demo && <DemoBanner label={demoWords.label}>{demoWords.text}</DemoBanner>}
    />
  )
}
