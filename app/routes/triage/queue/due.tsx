import { Tag } from '#ui/staff/status-tag.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { clockMarks, clockNames, clockState, nextClock, type ShownClock } from '../clock-words.ts'

/** When the case is due next and for what: in words and a shape, not by colour alone. */
export function DueCell({ clocks, now }: { clocks: readonly ShownClock[]; now: string }) {
  const next = nextClock(clocks)
  if (!next?.dueAt) return <DueNever paused={clocks.some(({ status }) => status === 'paused')} />
  const state = clockState(next)
  const due = <RelativeTime at={next.dueAt} now={now} language="en" />
  return (
    <>
      {state === 'overdue' && <Tag mark={clockMarks.overdue} label="Overdue" />}
      {state === 'late' && <Tag mark={clockMarks.late} label="Due soon" />}
      {state === 'runs' ? due : <span className="cell-sub">{due}</span>}
      <span className="cell-sub">{clockNames[next.kind]}</span>
    </>
  )
}

function DueNever({ paused }: { paused: boolean }) {
  return paused ? (
    <Tag mark={clockMarks.paused} label="Paused" />
  ) : (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">Not due</span>
    </>
  )
}
