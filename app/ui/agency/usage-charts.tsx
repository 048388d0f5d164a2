import { BarChart } from '../charts/bar-chart.tsx'

type Week = { week: string; files: number; objects: number }

/** What an agency fetched, week by week: files, and objects over TAXII and MISP. */
export function UsageCharts({ weeks }: { weeks: Week[] }) {
  const chart = (of: 'files' | 'objects', caption: string) => (
    <BarChart
      caption={caption}
      words={{ label: 'Week', value: caption }}
      data={weeks.map((one) => ({
        key: one.week,
        label: one.week,
        value: one[of],
        text: one[of].toLocaleString('en'),
      }))}
    />
  )
  return (
    <div className="chart-pair">
      {chart('files', 'Files sent')}
      {chart('objects', 'Objects read over TAXII and MISP')}
    </div>
  )
}
