import { type FoundIn, foundIn } from '#core/search/places.ts'
import type { TextQuery } from '#core/search/read-query.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import type { House } from '#infra/house.server.ts'
import { holdsPart } from './matching.server.ts'

/**
 * Where in each of these cases something of a query stands. By the cases' own few texts: OFFSET 0 keeps
 * the database from looking up all texts that hold a common word.
 */
export async function whereFound(
  { db, keyring }: House,
  query: TextQuery | null,
  caseIds: readonly string[],
): Promise<Partial<Record<string, FoundIn[]>>> {
  if (!query || caseIds.length === 0) return {}
  const { parts, whole } = query
  const ids = Prisma.sql`${[...caseIds]}::uuid[]`
  const named = [...parts.flatMap(({ indicators }) => indicators), ...whole]
  const any =
    parts.length === 0
      ? Prisma.sql`FALSE`
      : Prisma.join(
          parts.map((part) => holdsPart(keyring, part)),
          ' OR ',
        )
  const rows = await db.$queryRaw<{ id: string; place: FoundIn }[]>`
    WITH "subject" AS (
      SELECT "case_id" AS "id", "tip_id" AS "of" FROM "case_tip"
      WHERE "case_id" = ANY(${ids}) AND "detached_at" IS NULL
      UNION ALL SELECT id, id FROM unnest(${ids}) AS id
    )
    SELECT DISTINCT e."id", e."place" FROM (
      SELECT s."id", t."place", t."tokens" FROM "subject" s
      JOIN "search_entry" t ON t."subject_id" = s."of" OFFSET 0
    ) AS e WHERE ${any}
    UNION
    SELECT s."id", 'identifier' FROM "subject" s
    JOIN "tip_indicator" ti ON ti."tip_id" = s."of"
    JOIN "indicator" i ON i."id" = ti."indicator_id"
    JOIN unnest(${named.map(({ type }) => type)}::text[], ${named.map(({ value }) => value)}::text[])
      AS meant("type", "value") ON i."type" = meant."type" AND i."value" = meant."value"`
  const places: Partial<Record<string, FoundIn[]>> = {}
  for (const place of foundIn)
    for (const row of rows)
      if (row.place === place) places[row.id] = [...(places[row.id] ?? []), place]
  return places
}
