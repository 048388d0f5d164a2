import type { Desk } from '#core/access/desk.ts'
import { noticeText } from '#core/case/notice.ts'
import { formatCaseNumber } from '#core/case/number.ts'
import { Button } from '../button.tsx'
import { Callout } from './callout.tsx'
import { FormToken } from './form-token.tsx'
import { watchWords } from './words.ts'

/** What cannot wait for somebody to look at the queue: on top of every page of staff. */
export function WatchStrip({ desk }: { desk: Desk }) {
  if (!desk.watch) return null
  return (
    <>
      <Alarm watch={desk.watch} />
      <Notices desk={desk} watch={desk.watch} />
      <Gaps desk={desk} gaps={desk.watch.gaps} />
    </>
  )
}

type Watch = NonNullable<Desk['watch']>

function Alarm({ watch }: { watch: Watch }) {
  if (watch.alarms.length === 0) return null
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
  if (watch.notices.length === 0) return null
  return (
    <Callout tone="warn" title={watchWords.notices}>
      <ul className="watch-notices">
        {watch.notices.map(({ number, kind, level }) => (
          <li key={`${number} ${kind} ${level}`}>
            <a href={`/triage/cases/${number}`}>{formatCaseNumber(number)}</a>:{' '}
            {noticeText(kind, level)}
          </li>
        ))}
        {watch.moreNotices && (
          <li>
            <a href="/triage?sort=due">{watchWords.more}</a>
          </li>
        )}
      </ul>
      <form method="post" action="/triage/notices">
        <FormToken value={desk.formToken} />
        <input type="hidden" name="up_to" value={desk.now} />
        <input type="hidden" name="next" value={desk.here} />
        <Button kind="secondary" small>
          {watchWords.seen}
        </Button>
      </form>
    </Callout>
  )
}

/** One line for however many there are: the rules have a gap. */
function Gaps({ desk, gaps }: { desk: Desk; gaps: number }) {
  if (gaps === 0) return null
  return (
    <Callout tone="warn" title={watchWords.gaps(gaps)}>
      <ul className="watch-notices">
        <li>
          <a href="/triage/routing">{watchWords.gapsWhere}</a>
        </li>
      </ul>
      <form method="post" action="/triage/routing/gaps">
        <FormToken value={desk.formToken} />
        <input type="hidden" name="up_to" value={desk.now} />
        <input type="hidden" name="next" value={desk.here} />
        <Button kind="secondary" small>
          {watchWords.gapsSeen}
        </Button>
      </form>
    </Callout>
  )
}
