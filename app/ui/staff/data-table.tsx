import type { ReactNode } from 'react'
import { classes } from '../classes.ts'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end of the cell, in figures of equal width. */
  numeric?: boolean
  /** As narrow as its content. */
  narrow?: boolean
  /** A link that sorts by this column, and how it is sorted now. */
  sort?: { href: string; now?: 'ascending' | 'descending' }
}

type Props<Row> = {
  /** Read out before the table; shown too with `showCaption`. */
  caption: string
  showCaption?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** Makes the first cell a link and the whole row its target; j and k walk through these rows. */
  rowHref?: (row: Row) => string
  /** Sets a row apart, e.g. imminent. */
  rowTone?: (row: Row) => 'danger' | 'warn' | undefined
  /** Instead of the table, when there are no rows. */
  empty: ReactNode
}

/** A dense table that breathes: sticky header, the row as a link, stacked on a phone. */
export function DataTable<Row>(props: Props<Row>) {
  if (props.rows.length === 0) return props.empty
  return (
    <div className="table-box">
      <table className="table">
        <caption className={props.showCaption ? 'table-caption' : 'visually-hidden'}>
          {props.caption}
        </caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={cellClass(column)}
                aria-sort={column.sort?.now}
              >
                {column.sort ? (
                  <a className="sort" href={column.sort.href}>
                    {column.header}
                  </a>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr
              key={props.rowKey(row)}
              className={rowClass(props, row)}
              data-row={props.rowHref ? '' : undefined}
            >
              {props.columns.map((column, at) => (
                <td key={column.key} className={cellClass(column)} data-label={column.header}>
                  {at === 0 && props.rowHref ? (
                    <a className="row-link" href={props.rowHref(row)}>
                      {column.cell(row)}
                    </a>
                  ) : (
                    column.cell(row)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  return classes(column.numeric && 'num', column.narrow && 'narrow') || undefined
}

function rowClass<Row>(props: Props<Row>, row: Row): string | undefined {
  const tone = props.rowTone?.(row)
  return tone && `row-${tone}`
}
