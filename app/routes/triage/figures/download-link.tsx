import type { FiguresTable } from '#core/figures/desk/tables.ts'
import { exportHref, type ShownFigures } from './hrefs.ts'
import { tableNames } from './words.ts'

/** Leads to where a table is downloaded; read out with its name, for there are many. */
export function DownloadLink(props: { shown: ShownFigures; table: FiguresTable; text?: string }) {
  return (
    <a href={exportHref(props.shown, props.table)}>
      {props.text ?? 'Download'}
      <span className="visually-hidden">: {tableNames[props.table]}</span>
    </a>
  )
}
