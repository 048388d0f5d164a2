import type { PublicAlert } from '#core/alerts/alert.ts'
import { factLines, kindText, tacticLines } from '#core/alerts/alert-text.ts'
import { useText } from '../site.ts'

/** One pattern in plain words, out of the codes of its released payload and its approved title. */
export function AlertCard({ alert }: { alert: PublicAlert }) {
  const t = useText()
  const how = tacticLines(t, alert)
  return (
    <article className="alert" id={`alert-${alert.number}`}>
      <p className="alert-kind">{kindText(t, alert.kind)}</p>
      <h3 dir="auto">{alert.title}</h3>
      {how.length > 0 && (
        <>
          <p>{t('alerts.how')}</p>
          <ul>
            {how.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <div className="alert-facts">
        {factLines(t, alert).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </article>
  )
}
