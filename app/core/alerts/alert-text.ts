import { isoWeekStart } from '#core/pattern/anonymise/iso-week.ts'
import { tacticOf } from '#core/pattern/tactics.ts'
import { countryName } from '#core/text/question-text.ts'
import type { Translate } from '#core/text/text.ts'
import type { PublicAlert } from './alert.ts'

/** The Monday of a week, e.g. "16 November 2026". */
export function weekDay(t: Translate, week: string): string {
  const format = new Intl.DateTimeFormat([t.lang], { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(isoWeekStart(week))
}

/** How it is done, a plain sentence for each tactic, in the reader's language where there is one. */
export function tacticLines(t: Translate, { tactics }: PublicAlert): readonly string[] {
  return tactics.map((code) => t.find(`alert.tactic.${code}`) ?? tacticOf(code).description)
}

/** Where and when it was seen and how often, as whole sentences. */
export function factLines(t: Translate, alert: PublicAlert): readonly string[] {
  const list = new Intl.ListFormat([t.lang], { type: 'conjunction' })
  const places = (codes: readonly string[]) =>
    list.format(codes.map((code) => countryName(t, code)))
  const { reported_from: from, destination } = alert.countries
  return [
    ...(from.length > 0 ? [t('alerts.from', { countries: places(from) })] : []),
    ...(destination.length > 0 ? [t('alerts.to', { countries: places(destination) })] : []),
    t('alerts.seen', {
      first: weekDay(t, alert.firstSeen),
      last: weekDay(t, alert.lastSeen),
    }),
    t(`alerts.tips.${alert.tips}`),
  ]
}

export const kindText = (t: Translate, kind: string): string =>
  t.find(`question.kind.option.${kind}`) ?? kind
