import { Meter } from '#ui/charts/meter.tsx'
import { Icon } from '#ui/icon.tsx'
import { clockMarks, clockNames, clockState, lengthText, type ShownClock } from '../clock-words.ts'
import type { CasePageData } from './page-data.ts'

/** The case's three clocks with how much of each is gone. */
export function CaseClocks({ page }: { page: CasePageData }) {
  const { clocks, timeZone } = page.view
  if (clocks.length === 0) return null
  return (
    <ul className="clocks" aria-label="Clocks">
      {clocks.map((clock) => (
        <li key={clock.kind}>
          <ClockMeter clock={clock} timeZone={timeZone} />
        </li>
      ))}
    </ul>
  )
}

const tones = {
  overdue: 'danger',
  late: 'warn',
  runs: undefined,
  paused: undefined,
  stopped: 'good',
} as const

function ClockMeter({ clock, timeZone }: { clock: ShownClock; timeZone: string }) {
  const state = clockState(clock)
  return (
    <>
      <Meter
        label={clockNames[clock.kind]}
        text={`${Math.min(clock.percent, 999)} %`}
        value={clock.spentMs}
        max={clock.targetMs}
        tone={tones[state]}
      />
      <p className="clock-says">
        <Icon name={clockMarks[state].icon} /> {saysOf(clock, timeZone)}
      </p>
    </>
  )
}

function saysOf(clock: ShownClock, timeZone: string): string {
  const of = `${lengthText(clock.spentMs)} of ${lengthText(clock.targetMs)}`
  switch (clockState(clock)) {
    case 'stopped':
      return `Done after ${of}`
    case 'paused':
      return `Paused at ${of}`
    case 'overdue':
      return overdueText(clock.spentMs - clock.targetMs)
    default:
      return `${of}, due ${dueText(clock.dueAt, timeZone)}${clock.measure === 'wall' ? ', day and night' : ''}`
  }
}

const overdueText = (over: number): string =>
  over < 60_000 ? 'Its time is up' : `Overdue by ${lengthText(over)}`

/** In the zone of the house's calendar, as its hours are what most clocks count. */
function dueText(dueAt: string | null, timeZone: string): string {
  return dueAt === null
    ? ''
    : new Intl.DateTimeFormat('en-GB', {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
        timeZone,
        timeZoneName: 'short',
      }).format(new Date(dueAt))
}
