import { type Indicator, indicatorKey } from '#core/indicator/types.ts'
import type { SearchPart, TextQuery } from '#core/search/read-query.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import type { Keyring } from '#infra/keyring/keyring.server.ts'
import { searchTokens } from '#infra/keyring/search-tokens.server.ts'

/**
 * The ids of the cases that a query means, as a SELECT. Each part is looked up by index in whatever
 * was told, written or read; a case has the parts that any of its tips or notes have. Set operations,
 * because PostgreSQL knows about how many rows they give: a common word is then joined by hashing.
 */
export function matchingCases(keyring: Keyring, query: TextQuery): Prisma.Sql {
  const { parts, without, whole } = query
  const withAll = parts.map((part) => withPart(keyring, part))
  const meant = [
    ...(withAll.length > 0 ? [Prisma.sql`(${Prisma.join(withAll, ' INTERSECT ')})`] : []),
    ...(whole.length > 0 ? [tipsNaming(whole)] : []),
  ]
  const [first, ...more] = meant
  // With nothing but what is left out there is nothing to leave it out of.
  if (!first) return Prisma.sql`SELECT NULL::uuid AS "id" WHERE FALSE`
  const not = without.map((part) => Prisma.sql`EXCEPT ${withPart(keyring, part)}`)
  // Set operations give each case once; one look-up alone may not.
  return withAll.length + more.length + not.length <= 1
    ? Prisma.sql`SELECT DISTINCT m."case_id" FROM (${first}) AS m`
    : Prisma.sql`(${Prisma.join(meant, ' UNION ')}) ${not.length > 0 ? Prisma.join(not, ' ') : Prisma.empty}`
}

/** Cases that have a part in one of their texts, or whose tips name it. */
function withPart(keyring: Keyring, part: SearchPart): Prisma.Sql {
  const texts = Prisma.sql`SELECT e."case_id" FROM "search_entry" e WHERE ${holdsPart(keyring, part)}`
  return part.indicators.length === 0
    ? Prisma.sql`(${texts})`
    : Prisma.sql`(${texts} UNION ALL ${tipsNaming(part.indicators)})`
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

function tipsNaming(indicators: readonly Indicator[]): Prisma.Sql {
  const distinct = [...new Map(indicators.map((one) => [indicatorKey(one), one])).values()]
  return Prisma.sql`
    SELECT ct."case_id"
    FROM unnest(${distinct.map(({ type }) => type)}::text[], ${distinct.map(({ value }) => value)}::text[])
      AS meant("type", "value")
    JOIN "indicator" i ON i."type" = meant."type" AND i."value" = meant."value"
    JOIN "tip_indicator" ti ON ti."indicator_id" = i."id"
    JOIN "case_tip" ct ON ct."tip_id" = ti."tip_id" AND ct."detached_at" IS NULL`
}
