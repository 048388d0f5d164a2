import { type Indicator, indicatorKey } from '#core/indicator/types.ts'
import type { SearchPart, TextQuery } from '#core/search/read-query.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import type { Keyring } from '#infra/keyring/keyring.server.ts'
import { searchTokens } from '#infra/keyring/search-tokens.server.ts'

/** What a query means of a case: it is in a set of ids, or a condition on `c` holds; or both. */
export type Matching = Readonly<{
  /** Selects ids of cases; null where every case is to be asked. */
  among: Prisma.Sql | null
  /** Of the case `c`; null where there is nothing more to ask. */
  asks: Prisma.Sql | null
}>

/**
 * The cases that a query means. Each part is looked up by index in whatever was told, written or
 * read; a case has the parts that any of its tips or notes have. Set operations, because PostgreSQL
 * knows about how many rows they give: a part is then joined by hashing. Parts that very many cases
 * have (`isCommon`) are asked of each case that the others leave.
 */
export function matchingCases(
  keyring: Keyring,
  { parts, without, whole }: TextQuery,
  isCommon: (part: SearchPart) => boolean,
): Matching {
  // A single name is looked for beside the words, so all of them must be sets.
  const asked = (part: SearchPart) => whole.length === 0 && isCommon(part)
  const sets = parts.filter((part) => !asked(part))
  const withAll = sets.map((part) => withPart(keyring, part))
  const meant = [
    ...(withAll.length > 0 ? [Prisma.sql`(${Prisma.join(withAll, ' INTERSECT ')})`] : []),
    ...(whole.length > 0 ? [tipsNaming(whole)] : []),
  ]
  const not = without
    .filter((part) => !asked(part))
    .map((part) => Prisma.sql`EXCEPT ${withPart(keyring, part)}`)
  const asks = [
    ...parts.filter(asked).map((part) => hasPart(keyring, part)),
    ...without.filter(asked).map((part) => Prisma.sql`NOT ${hasPart(keyring, part)}`),
    // Nothing to be left out of: a set of its own would hold nearly all cases.
    ...(meant.length === 0
      ? without
          .filter((part) => !asked(part))
          .map((part) => Prisma.sql`NOT ${hasPart(keyring, part)}`)
      : []),
  ]
  // With nothing but what is left out there is nothing to leave it out of.
  if (parts.length + whole.length === 0)
    return { among: Prisma.sql`SELECT NULL::uuid AS "id" WHERE FALSE`, asks: null }
  return {
    among: meant.length === 0 ? null : among(meant, not, withAll.length),
    asks: asks.length === 0 ? null : Prisma.join(asks, ' AND '),
  }
}

/** Set operations give each case once; one look-up alone may not. */
function among(meant: readonly Prisma.Sql[], not: readonly Prisma.Sql[], sets: number): Prisma.Sql {
  const lookUps = sets + (meant.length - (sets > 0 ? 1 : 0)) + not.length
  return lookUps <= 1
    ? Prisma.sql`SELECT DISTINCT m."case_id" FROM (${meant[0]}) AS m`
    : Prisma.sql`(${Prisma.join([...meant], ' UNION ')}) ${not.length > 0 ? Prisma.join([...not], ' ') : Prisma.empty}`
}

/** Whether the case `c` has a part. An aggregate, so that it is asked case by case and not joined. */
function hasPart(keyring: Keyring, part: SearchPart): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(bool_or(${holdsPart(keyring, part)}), FALSE)
    FROM "search_entry" e WHERE e."case_id" = c."id")`
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
