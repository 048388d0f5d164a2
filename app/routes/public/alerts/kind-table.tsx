import type { SerializeFrom } from '@remix-run/node'
import { kindText, weekDay } from '#core/alerts/alert-text.ts'
import { tipKindCodes } from '#core/tip/kind.ts'
import type { PublicFigures } from '#operations/figures/read-figures.server.ts'
import { useText } from '../site.ts'

/** Every week by kind, newest first: the whole of what is published. */
export function KindTable({ weeks }: { weeks: SerializeFrom<PublicFigures>['weeks'] }) {
  const t = useText()
  const number = new Intl.NumberFormat([t.lang])
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? t('alerts.hidden') : number.format(value)
  return (
    <details className="figure-table">
      <summary>{t('alerts.table')}</summary>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('alerts.week')}</th>
              {tipKindCodes.map((kind) => (
                <th key={kind} scope="col" className="num">
                  {kindText(t, kind)}
                </th>
              ))}
              <th scope="col" className="num">
                {t('alerts.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...weeks].reverse().map(({ week, figures }) => (
              <tr key={week}>
                <th scope="row">{weekDay(t, week)}</th>
                {tipKindCodes.map((kind) => (
                  <td key={kind} className="num">
                    {shown(figures.kinds[kind])}
                  </td>
                ))}
                <td className="num">{shown(figures.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
