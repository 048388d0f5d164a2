import type { ReactNode } from 'react'
import type { Desk } from '#core/access/desk.ts'
import { noticeText } from '#core/case/notice.ts'
import { formatCaseNumber } from '#core/case/number.ts'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { Callout } from './callout.tsx'
import { FormToken } from './form-token.tsx'
import { watchWords } from './words.ts'

/** Someone may be in danger: on top of every page of staff, above whatever else it says. */
export function WatchAlarm({ desk }: { desk: Desk }) {
  if (!desk.watch || desk.watch.alarms.length === 0) return null
  return <Alarm watch={desk.watch} />
}

/** What else waits for the reader: beside the page's title, folded, so that it moves nothing. */
export function WatchNotices({ desk }: { desk: Desk }) {
  if (!desk.watch) return null
  const { gaps, notices } = desk.watch
  if (gaps === 0 && notices.length === 0) return null
  return (
    <div className="watches">
      <Notices desk={desk} watch={desk.watch} />
      <Gaps desk={desk} gaps={gaps} />
    </div>
  )
}

type Watch = NonNullable<Desk['watch']>

function Alarm({ watch }: { watch: Watch }) {
  return (
    <Callout tone="danger" title={watchWords.alarm} standing>
      <p>
        <Numbers numbers={watch.alarms} />
        {watch.moreAlarms && (
          <>
            {' '}
            <a href="/triage?urgency=imminent">{watchWords.more}</a>
          </>
        )}
      </p>
    </Callout>
  )
}

function Numbers({ numbers }: { numbers: readonly number[] }) {
  return numbers.map((number, at) => (
    <span key={number}>
      {at > 0 && ', '}
      <a href={`/triage/cases/${number}`}>{formatCaseNumber(number)}</a>
    </span>
  ))
}

function Notices({ desk, watch }: { desk: Desk; watch: Watch }) {
  const { moreNotices, notices } = watch
  if (notices.length === 0) return null
  return (
    <Folded title={watchWords.notices} count={`${notices.length}${moreNotices ? '+' : ''}`}>
      <ul className="watch-notices">
        {notices.map(({ number, kind, level }) => (
          <li key={`${number} ${kind} ${level}`}>
            <a href={`/triage/cases/${number}`}>{formatCaseNumber(number)}</a>:{' '}
            {noticeText(kind, level)}
          </li>
        ))}
        {moreNotices && (
          <li>
            <a href="/triage?sort=due">{watchWords.more}</a>
          </li>
        )}
      </ul>
      <Seen desk={desk} action="/triage/notices" label={watchWords.seen} />
    </Folded>
  )
}

/** One line for however many there are: the rules have a gap. */
function Gaps({ desk, gaps }: { desk: Desk; gaps: number }) {
  if (gaps === 0) return null
  return (
    <Folded title={watchWords.gaps} count={String(gaps)}>
      <p>
        {watchWords.gapsMean(gaps)} <a href="/triage/routing">{watchWords.gapsWhere}</a>
      </p>
      <Seen desk={desk} action="/triage/routing/gaps" label={watchWords.gapsSeen} />
    </Folded>
  )
}

function Folded(props: { title: string; count: string; children: ReactNode }) {
  return (
    <details className="watch">
      <summary>
        <Icon name="alert" />
        {props.title} <span className="watch-count">{props.count}</span>
      </summary>
      <div className="watch-panel">{props.children}</div>
    </details>
  )
}

function Seen({ desk, action, label }: { desk: Desk; action: string; label: string }) {
  return (
    <form method="post" action={action}>
      <FormToken value={desk.formToken} />
      <input type="hidden" name="up_to" value={desk.now} />
      <input type="hidden" name="next" value={desk.here} />
      <Button kind="secondary" small>
        {label}
      </Button>
    </form>
  )
}
