import { addWeeks } from '#core/pattern/anonymise/iso-week.ts'
import { rangeOf } from '#core/pattern/anonymise/slack.ts'
import { leastWeeks } from '#core/pattern/anonymise/span.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import type { TipKind } from '#core/tip/kind.ts'

/** What a released version of a pattern tells of how many tips came in when. */
export type Told = Readonly<{
  pattern: string
  kind: TipKind
  first: string
  last: string
  /** At least so many tips came in from `first` to `last`. */
  least: number
  /** In each of these weeks came one at least. */
  weeks: readonly string[]
}>

export function toldBy(payload: PatternPayload, k: number): Told {
  const { first_seen: first, last_seen: last } = payload
  const groups = [...payload.attributes, ...payload.countries, ...payload.money]
  const least = Math.max(
    rangeOf(payload.tips).least,
    ...groups.map(({ tips }) => Math.max(k, rangeOf(tips).least)),
  )
  // A shorter span's first week may have been moved back.
  const isTrue = first < addWeeks(last, 1 - leastWeeks)
  const weeks = payload.indicators.flatMap((one) => [one.first_seen, one.last_seen])
  return {
    pattern: payload.id,
    kind: payload.kind,
    first,
    last,
    least,
    weeks: [...new Set([last, ...(isTrue ? [first] : []), ...weeks])],
  }
}

/**
 * How many tips of a kind patterns tell of in each stretch of weeks: a number for each week alone,
 * and what a whole pattern adds to the weeks it names. Different patterns are taken to share no tip;
 * versions of one speak of the same.
 */
export function leastByStretch(told: readonly Told[]) {
  const inWeek = new Map<string, number>()
  const whole = new Map<string, { first: string; last: string; more: number }>()
  const versions = new Map<string, Told[]>()
  for (const one of told) versions.set(one.pattern, [...(versions.get(one.pattern) ?? []), one])
  for (const some of versions.values()) {
    const weeks = new Set(some.flatMap((one) => one.weeks))
    for (const week of weeks) inWeek.set(week, (inWeek.get(week) ?? 0) + 1)
    let before = 0
    for (const { first, last, least } of some) {
      const inside = [...weeks].filter((week) => week >= first && week <= last).length
      const more = least - inside - before
      if (more <= 0) continue
      before += more
      const known = whole.get(`${first} ${last}`)
      whole.set(`${first} ${last}`, { first, last, more: more + (known?.more ?? 0) })
    }
  }
  return { inWeek, whole: [...whole.values()] }
}
