import type { TaxiiObject } from '#core/taxii/objects.ts'

/**
 * Objects as the database takes them. A column comes as one text with a line for each (canonical JSON
 * has no line breaks): with an array of thousands the query engine is busy longer than the database.
 */
export type ObjectColumns = Readonly<
  Record<keyof TaxiiObject, string> & {
    count: number
  }
>

/** Rows of one statement: some megabytes of JSON at most. */
const batch = 2_000

export function columnsOf(objects: readonly TaxiiObject[]): ObjectColumns[] {
  const columns: ObjectColumns[] = []
  for (let at = 0; at < objects.length; at += batch)
    columns.push(columnsOfSome(objects.slice(at, at + batch)))
  return columns
}

function columnsOfSome(objects: readonly TaxiiObject[]): ObjectColumns {
  const column = (name: keyof TaxiiObject) => objects.map((object) => object[name]).join('\n')
  return {
    count: objects.length,
    id: column('id'),
    type: column('type'),
    version: column('version'),
    sectors: column('sectors'),
    tlp: column('tlp'),
    json: column('json'),
  }
}
