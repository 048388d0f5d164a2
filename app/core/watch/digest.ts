import { Temporal } from 'temporal-polyfill'

/** When somebody wants their digest: at which full hour of which IANA time zone. */
export type DigestWish = { hour: number; zone: string }

/** After so many hours a digest that could not be sent is left to the next day's. */
const staleHours = 6

/** Whether a digest is to go out now, the last one having gone, or the wish been made, at `last`. */
export function digestDue({ hour, zone }: DigestWish, last: Date, now: Date): boolean {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone)
  // A day whose clocks skip the hour has it at the next that there is.
  const today = here.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: { hour } })
  const wanted =
    Temporal.ZonedDateTime.compare(today, here) > 0 ? today.subtract({ days: 1 }) : today
  const at = wanted.epochMilliseconds
  return last.getTime() < at && now.getTime() - at < staleHours * 3_600_000
}

/** A wish as it was typed; null for none, undefined where it can't be read. */
export function readWish(
  hour: string,
  zone: string,
  zones: readonly string[],
): DigestWish | null | undefined {
  if (hour === '') return null
  if (!/^([01]?\d|2[0-3])$/.test(hour) || !zones.includes(zone)) return undefined
  return { hour: Number(hour), zone }
}
