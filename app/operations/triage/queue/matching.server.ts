import { type Indicator, indicatorKey } from '#core/indicator/types.ts'
import type { SearchPart, TextQuery } from '#core/search/read-query.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import type { Keyring } from '#infra/keyring/keyring.server.ts'
import { searchTokens } from '#infra/keyring/search-tokens.server.ts'

/**
 * The ids of the cases that a query means, as a SELECT. Each part is looked up by index in whatever
 * was told, written or read; a case has the parts that any of its tips or notes have.
 */
export function matchingCases(keyring: Keyring, query: TextQuery): Prisma.Sql {
  const { parts, without, whole } = query
  const bits = [...parts, ...without].map((part, at) => ({ part, bit: 1 << at }))
  const all = (1 << parts.length) - 1
  const none = ((1 << without.length) - 1) << parts.length
  const hits = [
    ...bits.flatMap(({ part, bit }) => textsWith(keyring, part, bit)),
    ...(whole.length > 0 ? [tipsNaming(whole, all)] : []),
  ]
  // With nothing but what is left out there is nothing to leave it out of.
  if (all === 0 && whole.length === 0) return Prisma.sql`SELECT NULL::uuid AS "id" WHERE FALSE`
  return Prisma.sql`
    SELECT h."case_id" AS "id" FROM (${Prisma.join(hits, ' UNION ALL ')}) AS h("case_id", "bits")
    GROUP BY 1 HAVING bit_or(h."bits") & ${all | none}::int = ${all}::int`
}

/** Cases that have a part in one of their texts, or whose tips name it. */
function textsWith(keyring: Keyring, part: SearchPart, bit: number): Prisma.Sql[] {
  const texts = Prisma.sql`
    SELECT e."case_id", ${bit}::int FROM "search_entry" e WHERE ${holdsPart(keyring, part)}`
  return part.indicators.length === 0 ? [texts] : [texts, tipsNaming(part.indicators, bit)]
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

function tipsNaming(indicators: readonly Indicator[], bits: number): Prisma.Sql {
  const distinct = [...new Map(indicators.map((one) => [indicatorKey(one), one])).values()]
  return Prisma.sql`
    SELECT ct."case_id", ${bits}::int
    FROM unnest(${distinct.map(({ type }) => type)}::text[], ${distinct.map(({ value }) => value)}::text[])
      AS meant("type", "value")
    JOIN "indicator" i ON i."type" = meant."type" AND i."value" = meant."value"
    JOIN "tip_indicator" ti ON ti."indicator_id" = i."id"
    JOIN "case_tip" ct ON ct."tip_id" = ti."tip_id" AND ct."detached_at" IS NULL`
}
