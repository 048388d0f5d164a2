import type { SerializeFrom } from '@remix-run/node'
import { kindText, weekDay } from '#core/alerts/alert-text.ts'
import { regions } from '#core/figures/regions.ts'
import { isoWeekStart } from '#core/pattern/anonymise/iso-week.ts'
import { tipKindCodes } from '#core/tip/kind.ts'
import type { PublicFigures } from '#operations/figures/read-figures.server.ts'
import { BarChart, type BarDatum } from '#ui/charts/bar-chart.tsx'
import { ColumnChart } from '#ui/charts/column-chart.tsx'
import { useText } from '../site.ts'
import { KindTable } from './kind-table.tsx'

/** So many labels fit under the columns of a phone. */
const labels = 4

/** What was frozen with the releases: by week, by kind, by region. Each chart has its table. */
export function Figures({ figures }: { figures: SerializeFrom<PublicFigures> }) {
  const t = useText()
  const { weeks, block } = figures
  const newest = weeks.at(-1)
  if (!newest) return <p>{t('alerts.figures_none')}</p>

  const number = new Intl.NumberFormat([t.lang])
  const short = new Intl.DateTimeFormat([t.lang], {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  const datum = (key: string, label: string, value: number | null | undefined): BarDatum => ({
    key,
    label,
    value: value ?? 0,
    text: value === null || value === undefined ? t('alerts.hidden') : number.format(value),
  })
  return (
    <>
      <p>{t('alerts.figures_rule')}</p>
      <ColumnChart
        caption={t('alerts.by_week')}
        words={{
          label: t('alerts.week'),
          value: t('alerts.reports'),
          table: t('alerts.table'),
        }}
        labelEvery={Math.max(1, Math.ceil(weeks.length / labels))}
        data={weeks.map(({ week, figures: { total } }) =>
          datum(week, short.format(isoWeekStart(week)), total),
        )}
      />
      <BarChart
        caption={t('alerts.by_kind', { day: weekDay(t, newest.week) })}
        words={{ label: t('alerts.kind'), value: t('alerts.reports') }}
        data={tipKindCodes.map((kind) =>
          datum(kind, kindText(t, kind), newest.figures.kinds[kind]),
        )}
      />
      <KindTable weeks={weeks} />
      {block && (
        <BarChart
          caption={t('alerts.by_region', { day: weekDay(t, block.first) })}
          words={{ label: t('alerts.region'), value: t('alerts.reports') }}
          data={regions.map((region) =>
            datum(region, t(`region.${region}`), block.figures.regions[region]),
          )}
        />
      )}
    </>
  )
}
