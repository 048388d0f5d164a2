import type { ReactNode } from 'react'
import { Desk } from '#ui/staff/desk.tsx'
import { Eyebrow, PatternTag } from './header.tsx'
import type { PatternPageData } from './page-data.ts'
import { Progress } from './progress.tsx'
import { titleOf } from './words.ts'

/** The frame of one pattern's own page: its title, state and way. */
export function PatternDesk(props: { page: PatternPageData; children: ReactNode }) {
  const { desk, draft } = props.page
  return (
    <Desk
      desk={desk}
      current="patterns"
      title={titleOf(draft.title)}
      eyebrow={<Eyebrow view={draft} />}
      actions={<PatternTag view={draft} />}
      wide
    >
      <Progress state={draft.state} />
      {props.children}
    </Desk>
  )
}
