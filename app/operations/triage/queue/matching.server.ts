import { type Indicator, indicatorKey } from '#core/indicator/types.ts'
import type { SearchPart, TextQuery } from '#core/search/read-query.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import type { Keyring } from '#infra/keyring/keyring.server.ts'
import { searchTokens } from '#infra/keyring/search-tokens.server.ts'
import type { Reckoned } from './reckon-parts.server.ts'

/** What a query means of a case, in the one of two ways that costs less. */
export type Matching = Readonly<
  /** Selects the `id` of each case that is meant, once. */
  | { by: 'gathering'; ids: Prisma.Sql }
  /** Whether the case `c` is meant, asked along the queue. */
  | { by: 'asking'; asks: Prisma.Sql }
>

/** From so many times the texts that the rarest part has, looking into each case's own is cheaper. */
const farMore = 30

/**
 * Of n texts, to look up h that are meant costs as much as h, to count them along the queue as much as
 * n/h. They meet at a multiple of √n: bench/search.ts says at which.
 */
const many = (texts: number) => 10 * Math.sqrt(texts)

/**
 * The cases that a query means; a case has the parts that any of its tips or notes have. All that
 * have the rarest part are gathered and asked for the others. Where very many would be left, the
 * queue's cases are asked instead, no further than a page and its counts need.
 */
export function matchingCases(keyring: Keyring, query: TextQuery, reckoned: Reckoned): Matching {
  const { whole, without } = query
  const textsOf = (part: SearchPart) => reckoned.having.get(part) ?? 0
  const parts = [...query.parts].sort((a, b) => textsOf(a) - textsOf(b))
  const [rarest, ...others] = parts
  // With nothing but what is left out there is nothing to leave it out of.
  if (!rarest && whole.length === 0)
    return { by: 'gathering', ids: Prisma.sql`SELECT NULL::uuid AS "id" WHERE FALSE` }
  const named = whole.length === 0 ? [] : [tipsNaming(whole)]
  const meant = (asked: readonly SearchPart[], has: (part: SearchPart) => Prisma.Sql) => {
    const each = Prisma.join([Prisma.sql`TRUE`, ...asked.map(has)], ' AND ')
    const any = Prisma.join([Prisma.sql`(${each})`, ...named.map(isAmong)], ' OR ')
    const none = without.map((part) => Prisma.sql`NOT ${has(part)}`)
    return Prisma.join([Prisma.sql`(${any})`, ...none], ' AND ')
  }
  const inSet = (part: SearchPart) => isAmong(withPart(keyring, part))
  const all = Math.max(1, reckoned.all)
  const left = parts.reduce((texts, part) => (texts * textsOf(part)) / all, all)
  if (rarest && left > many(all)) return { by: 'asking', asks: meant(parts, inSet) }
  const few = Math.max(1, rarest ? textsOf(rarest) : 0)
  const cheapest = (part: SearchPart) =>
    textsOf(part) > farMore * few ? hasPart(keyring, part) : inSet(part)
  const first = rarest ? [withPart(keyring, rarest)] : []
  return {
    by: 'gathering',
    ids: Prisma.sql`SELECT DISTINCT c."id" FROM (${Prisma.join([...first, ...named], ' UNION ALL ')}) AS c("id")
      WHERE ${meant(others, cheapest)}`,
  }
}

/** IS TRUE keeps the set from being joined: it is hashed once, and then asked case by case. */
function isAmong(ids: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`((c."id" IN (${ids})) IS TRUE)`
}

/** The same as being among those with a part, by the case's own few texts. */
function hasPart(keyring: Keyring, part: SearchPart): Prisma.Sql {
  const inTexts = Prisma.sql`(SELECT coalesce(bool_or(${holdsPart(keyring, part)}), FALSE)
    FROM "search_entry" e WHERE e."case_id" = c."id")`
  return part.indicators.length === 0
    ? inTexts
    : Prisma.sql`(${inTexts} OR ${isAmong(tipsNaming(part.indicators))})`
}

/**
 * Cases that have a part in one of their texts, or whose tips name it. The tokens come from a row, not
 * as a constant: of one that it knows to be common the database would rather read all texts whole,
 * since it doesn't reckon with what fetching their tokens costs.
 */
function withPart(keyring: Keyring, part: SearchPart): Prisma.Sql {
  const holding = ({ tokens, compare }: Way) => Prisma.sql`SELECT e."case_id"
    FROM unnest(${tokens}::text[]) AS looked("for")
    JOIN "search_entry" e ON e."tokens" ${compare} looked."for"::bigint[]`
  return Prisma.join(
    [
      ...waysToHold(keyring, part).map(holding),
      ...(part.indicators.length === 0 ? [] : [tipsNaming(part.indicators)]),
    ],
    ' UNION ALL ',
  )
}

/** Whether a text's tokens, in `e`, have what a part asks for: under any version of the keyring. */
export function holdsPart(keyring: Keyring, part: SearchPart): Prisma.Sql {
  const ways = waysToHold(keyring, part).flatMap(({ tokens, compare }) =>
    tokens.map((array) => Prisma.sql`e."tokens" ${compare} ${array}::bigint[]`),
  )
  return Prisma.sql`(${Prisma.join(ways, ' OR ')})`
}

/** One array for each version of the keyring. */
type Way = { tokens: string[]; compare: Prisma.Sql }

function waysToHold(keyring: Keyring, { words, anyOf }: SearchPart): Way[] {
  const arrays = (of: readonly string[]) =>
    keyring.versions.map((version) => `{${searchTokens(keyring, version, of).join(',')}}`)
  return [
    ...(words.length > 0 ? [{ tokens: arrays(words), compare: Prisma.sql`@>` }] : []),
    ...(anyOf.length > 0 ? [{ tokens: arrays(anyOf), compare: Prisma.sql`&&` }] : []),
  ]
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
