import { type Indicator, indicatorKey } from '#core/indicator/types.ts'
import type { SearchPart, TextQuery } from '#core/search/read-query.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import type { Keyring } from '#infra/keyring/keyring.server.ts'
import { searchTokens } from '#infra/keyring/search-tokens.server.ts'

/**
 * The ids of the cases that a query means, as a SELECT. Each part is looked up by index in whatever
 * was told, written or read of a case; the database puts the answers together.
 */
export function matchingCases(keyring: Keyring, query: TextQuery): Prisma.Sql {
  const { parts, without, whole } = query
  const all = parts.map((part) => casesWithPart(keyring, part))
  const found = [
    ...(all.length > 0 ? [Prisma.sql`(${Prisma.join(all, ' INTERSECT ')})`] : []),
    ...(whole.length > 0 ? [Prisma.sql`(${casesNaming(whole)})`] : []),
  ]
  if (found.length === 0) return Prisma.sql`SELECT NULL::uuid AS "id" WHERE FALSE`
  const some = Prisma.sql`(${Prisma.join(found, ' UNION ')})`
  if (without.length === 0) return some
  const none = without.map((part) => casesWithPart(keyring, part))
  return Prisma.sql`${some} EXCEPT (${Prisma.join(none, ' UNION ')})`
}

function casesWithPart(keyring: Keyring, part: SearchPart): Prisma.Sql {
  const texts = Prisma.sql`
    SELECT coalesce(ct."case_id", e."subject_id") AS "id" FROM "search_entry" e
    LEFT JOIN "case_tip" ct ON ct."tip_id" = e."subject_id" AND ct."detached_at" IS NULL
    WHERE ${holdsPart(keyring, part)}`
  if (part.indicators.length === 0) return Prisma.sql`(${texts})`
  return Prisma.sql`(${texts} UNION ${casesNaming(part.indicators)})`
}

/** Whether a text's tokens, in `e`, have what a part asks for: under any version of the keyring. */
export function holdsPart(keyring: Keyring, { words, anyOf }: SearchPart): Prisma.Sql {
  const array = (version: number, of: readonly string[]) =>
    Prisma.sql`${`{${searchTokens(keyring, version, of).join(',')}}`}::bigint[]`
  const ways = keyring.versions.flatMap((version) => [
    ...(words.length > 0 ? [Prisma.sql`e."tokens" @> ${array(version, words)}`] : []),
    ...(anyOf.length > 0 ? [Prisma.sql`e."tokens" && ${array(version, anyOf)}`] : []),
  ])
  return Prisma.sql`(${Prisma.join(ways, ' OR ')})`
}

/** The cases of tips that name one of these, as a SELECT. */
function casesNaming(indicators: readonly Indicator[]): Prisma.Sql {
  const distinct = [...new Map(indicators.map((one) => [indicatorKey(one), one])).values()]
  return Prisma.sql`
    SELECT ct."case_id" AS "id"
    FROM unnest(${distinct.map(({ type }) => type)}::text[], ${distinct.map(({ value }) => value)}::text[])
      AS meant("type", "value")
    JOIN "indicator" i ON i."type" = meant."type" AND i."value" = meant."value"
    JOIN "tip_indicator" ti ON ti."indicator_id" = i."id"
    JOIN "case_tip" ct ON ct."tip_id" = ti."tip_id" AND ct."detached_at" IS NULL`
}
