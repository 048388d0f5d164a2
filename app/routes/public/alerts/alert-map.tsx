import type { PublicAlert } from '#core/alerts/alert.ts'
import { partAround } from '#core/figures/tile-map.ts'
import { countryName } from '#core/text/question-text.ts'
import { TileMap } from '#ui/charts/tile-map.tsx'
import { useText } from '../site.ts'

/** Countries that the present alerts name, as tiles and as a table. */
export function AlertMap({ alerts }: { alerts: readonly PublicAlert[] }) {
  const t = useText()
  const named = new Map<string, number>()
  for (const { countries } of alerts)
    for (const country of new Set(Object.values(countries).flat()))
      named.set(country, (named.get(country) ?? 0) + 1)
  if (named.size === 0) return null
  const part = partAround(new Set(named.keys()))
  const rows = [...named]
    .map(([country, count]) => ({ country, count, name: countryName(t, country) }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, t.lang))
  return (
    <>
      <h2>{t('alerts.map')}</h2>
      <TileMap
        label={t('alerts.map_label', { count: named.size })}
        columns={part.columns}
        rows={part.rows}
        tiles={part.tiles.map((tile) => ({
          ...tile,
          name: countryName(t, tile.country),
          value: named.get(tile.country) ?? 0,
        }))}
      />
      <details className="figure-table">
        <summary>{t('alerts.table')}</summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('alerts.country')}</th>
              <th scope="col" className="num">
                {t('alerts.alerts')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ country, name, count }) => (
              <tr key={country}>
                <td>{name}</td>
                <td className="num">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
