import type { RuleMode } from '#core/routing/route.ts'
import type { Mark } from '#ui/staff/marks.ts'
import { Tag } from '#ui/staff/status-tag.tsx'
import { modeNames } from './words.ts'

const marks: Record<RuleMode, Mark> = {
  off: { tone: 'neutral', icon: 'dash' },
  shadow: { tone: 'review', icon: 'eye' },
  live: { tone: 'good', icon: 'check' },
}

export function ModeTag({ mode }: { mode: RuleMode }) {
  return <Tag mark={marks[mode]} label={modeNames[mode]} />
}
