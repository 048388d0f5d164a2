import { StackedColumns } from '../charts/stacked-columns.tsx'

type Week = { week: string; files: number; objects: number }

const text = (value: number) => value.toLocaleString('en')

/** What an agency fetched, week by week: files, and objects over TAXII and MISP. */
export function UsageCharts({ weeks }: { weeks: Week[] }) {
  const chart = (id: 'files' | 'objects', caption: string) => (
    <StackedColumns
      id={id}
      caption={caption}
      series={[{ key: id, label: caption }]}
      columns={weeks.map((one) => ({
        key: one.week,
        label: one.week.slice(5),
        name: one.week,
        values: [one[id]],
      }))}
      words={{ label: 'Week', total: caption, table: 'Show the figures' }}
      text={text}
      labelEvery={2}
    />
  )
  return (
    <>
      {chart('files', 'Files sent')}
      {chart('objects', 'Objects read over TAXII and MISP')}
    </>
  )
}
