type Moment = Date | string

type Props = {
  at: Moment
  now: Moment
  /** BCP 47. */
  language: string
  /** IANA name; UTC unless told, so that server and reader agree. */
  timeZone?: string
  /** relative: "3 hours ago"; absolute: "22 Nov 2026, 14:05"; day: "22 November 2026". */
  form?: 'relative' | 'absolute' | 'day'
}

const UNITS: [Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
]

/** English dates as most of the world writes them, the day first: "22 Nov 2026, 14:05". */
const inDateOrder = (language: string) => (language === 'en' ? 'en-GB' : language)

/** "3 hours ago", in whole units, rounded towards now. */
export function relative(at: Moment, now: Moment, language: string): string {
  const seconds = (new Date(at).getTime() - new Date(now).getTime()) / 1000
  const [unit, size] =
    UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? (['second', 1] as const)
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  return format.format(Math.trunc(seconds / size), unit)
}

/** A moment in words, with the exact one at hand: in the tooltip and read out. */
export function RelativeTime(props: Props) {
  const form = props.form ?? 'relative'
  const at = new Date(props.at)
  const exact = new Intl.DateTimeFormat(inDateOrder(props.language), {
    dateStyle: form === 'day' ? 'long' : 'medium',
    ...(form === 'day' ? {} : { timeStyle: 'short' }),
    timeZone: props.timeZone ?? 'UTC',
  }).format(at)
  if (form !== 'relative') return <time dateTime={at.toISOString()}>{exact}</time>
  return (
    <time dateTime={at.toISOString()} title={exact}>
      {relative(at, props.now, props.language)}
      <span className="visually-hidden"> ({exact})</span>
    </time>
  )
}
