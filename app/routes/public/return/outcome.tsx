import type { TextKey, Translate } from '#core/text/text.ts'
import { InsetText } from '#ui/citizen/texts.tsx'
import { useText } from '../site.ts'
import { weekDay } from './day-text.ts'
import type { ShownReport } from './shown.ts'

const warningTexts: Readonly<Record<string, TextKey>> = {
  new: 'outcome.new',
  amended: 'outcome.amended',
  revoked: 'outcome.revoked',
  expired: 'outcome.expired',
}

/** What became of a report, down to the warnings it was part of and what was done about them. */
export function OutcomeSection({ report }: { report: ShownReport }) {
  const t = useText()
  const lines = linesOf(t, report)
  return (
    <>
      <h2 id="outcome">{t('outcome.title')}</h2>
      {lines.length === 0 ? (
        <p>{t('outcome.none')}</p>
      ) : (
        <InsetText>
          <ul>
            {lines.map(({ text, fresh }) => (
              <li key={text}>
                {text} {fresh && <span className="thread-badge">{t('messages.new')}</span>}
              </li>
            ))}
          </ul>
          <p>{t('outcome.many')}</p>
        </InsetText>
      )}
    </>
  )
}

function linesOf(t: Translate, { warnings, actions }: ShownReport) {
  const line = (key: TextKey, week: string, fresh: boolean) => ({
    week,
    fresh,
    text: t(key, { day: weekDay(t, week).text }),
  })
  return [
    ...warnings.map(({ status, week, fresh }) =>
      line(warningTexts[status] ?? 'outcome.new', week, fresh),
    ),
    ...actions.map(({ kind, week, fresh }) => line(`outcome.${kind}`, week, fresh)),
  ].sort((a, b) => (a.week < b.week ? -1 : a.week > b.week ? 1 : 0))
}
