import type { CaseState, Impact, Urgency, Verdict } from '#core/case/states.ts'
import type { PatternState } from '#core/pattern/states.ts'
import { Icon } from '../icon.tsx'
import {
  caseStateMarks,
  checkMarks,
  impactMarks,
  keyMarks,
  type Mark,
  patternStateMarks,
  urgencyMarks,
  verdictMarks,
} from './marks.ts'

export type Status =
  | { of: 'case'; state: CaseState }
  | { of: 'pattern'; state: PatternState }
  | { of: 'verdict'; state: Verdict }
  | { of: 'impact'; state: Impact }
  | { of: 'check'; state: keyof typeof checkMarks }
  | { of: 'key'; state: keyof typeof keyMarks }

function markOf(status: Status): Mark {
  switch (status.of) {
    case 'case':
      return caseStateMarks[status.state]
    case 'pattern':
      return patternStateMarks[status.state]
    case 'verdict':
      return verdictMarks[status.state]
    case 'impact':
      return impactMarks[status.state]
    case 'check':
      return checkMarks[status.state]
    case 'key':
      return keyMarks[status.state]
  }
}

/** A state as word, shape and colour. `label` is the word, in the reader's language. */
export function StatusTag(props: Status & { label: string }) {
  return <Tag mark={markOf(props)} label={props.label} />
}

/** How soon: its own axis, so its own look (no ground unless somebody must act now). */
export function UrgencyTag(props: { urgency: Urgency; label: string }) {
  const { tone, icon } = urgencyMarks[props.urgency]
  return (
    <span className={`urgency urgency-${props.urgency} tone-${tone}`}>
      <Icon name={icon} />
      {props.label}
    </span>
  )
}

/** For sets of states that live elsewhere. */
export function Tag(props: { mark: Mark; label: string }) {
  return (
    <span className={`tag tone-${props.mark.tone}`}>
      <Icon name={props.mark.icon} />
      {props.label}
    </span>
  )
}
