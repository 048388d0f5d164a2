import type { SearchPlace } from '#core/search/places.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { searchTokens } from '#infra/keyring/search-tokens.server.ts'

/** A text of a tip, or of a case (its notes); the part is the message, note or file, or the tip itself. */
export type TextPlace = { subjectId: string; place: SearchPlace; partId: string }
export type NewEntry = TextPlace & { words: Iterable<string> }

/**
 * From 2 kB on PostgreSQL moves an array out of its row, and a table of short rows is searched some ten
 * times as fast. Repeated tokens cost the index nothing.
 */
const fewestStored = 256

export function storedTokens(tokens: BigInt64Array): string {
  const times = tokens.length === 0 ? 0 : Math.ceil(fewestStored / tokens.length)
  return `{${Array.from(tokens, (token) => Array(times).fill(token).join(',')).join(',')}}`
}

/**
 * Lets texts be found by their words from now on; one that is there already is replaced. Tips are held
 * in their cases meanwhile, so that one that moves right now takes its entries along.
 */
export async function enterSearch(
  tx: Tx,
  { keyring }: House,
  entries: readonly NewEntry[],
): Promise<void> {
  if (entries.length === 0) return
  // As one literal each: as many numbers would be slow to hand over one by one.
  const tokens = entries.map(({ words }) =>
    storedTokens(searchTokens(keyring, keyring.current, words)),
  )
  const subjects = entries.map(({ subjectId }) => subjectId)
  await tx.$executeRaw`
    SELECT 1 FROM "case_tip" WHERE "tip_id" = ANY(${subjects}::uuid[]) AND "detached_at" IS NULL
    FOR SHARE`
  await tx.$executeRaw`
    INSERT INTO "search_entry"
      ("subject_id", "place", "part_id", "keyring_version", "tokens", "case_id")
    SELECT new."subject", new."place", new."part", ${keyring.current}::int, new."tokens"::bigint[],
      coalesce(ct."case_id", new."subject")
    FROM unnest(${subjects}::uuid[], ${entries.map(({ place }) => place)}::text[],
      ${entries.map(({ partId }) => partId)}::uuid[], ${tokens}::text[])
      AS new("subject", "place", "part", "tokens")
    LEFT JOIN "case_tip" ct ON ct."tip_id" = new."subject" AND ct."detached_at" IS NULL
    ON CONFLICT ("subject_id", "place", "part_id") DO UPDATE
      SET "keyring_version" = EXCLUDED."keyring_version", "tokens" = EXCLUDED."tokens"`
}
