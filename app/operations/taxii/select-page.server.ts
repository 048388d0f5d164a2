import { type Scope, sectorBit, tlpRank } from '#core/taxii/audience.ts'
import { specVersion } from '#core/taxii/objects.ts'
import type { Filter, VersionChoice } from '#core/taxii/query.ts'
import type { ManifestEntry } from '#core/taxii/resources.ts'
import type { Micros } from '#core/taxii/timestamp.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import type { House } from '#infra/house.server.ts'

/** What a page is taken from: `after` is where it begins. */
export type Selection = Readonly<{
  scope: Scope
  /** Only of one object. */
  object?: string
  filter: Filter
  after: Micros
  limit: number
}>

export type Bounds = { count: number; first: Micros | null; last: Micros | null; more: boolean }

/** Where a page begins and ends, without its content. */
export async function selectBounds(house: House, selection: Selection): Promise<Bounds> {
  const [row] = await house.reads.rows<BoundsRow>(
    Prisma.sql`SELECT ${figures(selection)} FROM (${page(selection, Prisma.sql`o."added"`)}) p`,
  )
  return boundsOf(row)
}

/**
 * A page of objects: one range of one index, and the stored JSON joined by the database, in the
 * order of the rows beneath (PostgreSQL, 9.21: a sorted subquery, and nothing else on top of it).
 */
export async function selectObjects(
  house: House,
  selection: Selection,
): Promise<Bounds & { content: string }> {
  const [row] = await house.reads.rows<BoundsRow & { content: string | null }>(Prisma.sql`
    SELECT string_agg(p."json", ',') AS "content", ${figures(selection)}
    FROM (${page(selection, Prisma.sql`o."added", o."json"`)}) p`)
  return { ...boundsOf(row), content: row?.content ?? '' }
}

type BoundsRow = { count: number; first: string | null; last: string | null; more: boolean }

function boundsOf(row: BoundsRow | undefined): Bounds {
  if (!row) throw new Error('An aggregate without a row')
  const { count, first, last, more } = row
  return {
    count,
    first: first === null ? null : BigInt(first),
    last: last === null ? null : BigInt(last),
    more,
  }
}

/** A page of what there is to know of objects. */
export async function selectEntries(house: House, selection: Selection): Promise<ManifestEntry[]> {
  const columns = Prisma.sql`o."object_id" AS "id", o."added", o."version", o."media_type" AS "mediaType"`
  type Row = Omit<ManifestEntry, 'added'> & { added: string }
  const rows = await house.reads.rows<Row>(page(selection, columns))
  return rows.map((row) => ({ ...row, added: BigInt(row.added) }))
}

/** Whether a collection holds any version of an object. */
export async function hasObject(house: House, scope: Scope, object: string): Promise<boolean> {
  const rows = await house.reads.rows(Prisma.sql`
    SELECT 1 FROM "taxii_object" o WHERE ${inScope(scope)} AND o."object_id" = ${object} LIMIT 1`)
  return rows.length > 0
}

function page({ scope, object, filter, after, limit }: Selection, columns: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT ${columns} FROM "taxii_object" o
    WHERE ${conditions(scope, object, filter)} AND o."added" > ${after}
    ORDER BY o."added" LIMIT ${limit}`
}

function figures({ scope, object, filter, limit }: Selection): Prisma.Sql {
  return Prisma.sql`COUNT(*)::int AS "count", MIN(p."added") AS "first", MAX(p."added") AS "last",
    CASE WHEN COUNT(*) < ${limit} THEN false ELSE EXISTS (
      SELECT 1 FROM "taxii_object" o
      WHERE ${conditions(scope, object, filter)} AND o."added" > MAX(p."added")
    ) END AS "more"`
}

function conditions(scope: Scope, object: string | undefined, filter: Filter): Prisma.Sql {
  const { ids, types, versions, specVersions } = filter
  const all = [inScope(scope), versionIn(scope, versions)]
  if (object !== undefined) all.push(Prisma.sql`o."object_id" = ${object}`)
  if (ids) all.push(Prisma.sql`o."object_id" = ANY(${ids}::text[])`)
  if (types) all.push(Prisma.sql`o."type" = ANY(${types}::text[])`)
  if (specVersions && !specVersions.includes(specVersion)) all.push(Prisma.sql`false`)
  return Prisma.join(all, ' AND ')
}

/** The bit stands in the statement itself: only so does it name the sector's own index. */
function inScope({ sector, ceiling }: Scope): Prisma.Sql {
  return Prisma.sql`o."sectors" & ${Prisma.raw(String(sectorBit(sector)))} <> 0
    AND o."tlp" <= ${tlpRank(ceiling)}`
}

/** Any of the versions asked for (TAXII 2.1, section 3.4.1, match[version]). */
function versionIn(scope: Scope, versions: readonly VersionChoice[]): Prisma.Sql {
  if (versions.includes('all')) return Prisma.sql`true`
  const [only, ...others] = versions.map((one) => versionIs(scope, one))
  if (!only) return Prisma.sql`false`
  return others.length === 0 ? only : Prisma.sql`(${Prisma.join([only, ...others], ' OR ')})`
}

function versionIs(scope: Scope, version: VersionChoice): Prisma.Sql {
  if (version === 'all') return Prisma.sql`true`
  if (version === 'last') return Prisma.sql`o."latest"`
  if (version === 'first')
    return Prisma.sql`NOT EXISTS (
      SELECT 1 FROM (SELECT * FROM "taxii_object" e WHERE e."object_id" = o."object_id" AND e."added" < o."added") o
      WHERE ${inScope(scope)})`
  return Prisma.sql`o."version" = ${version.at}`
}
