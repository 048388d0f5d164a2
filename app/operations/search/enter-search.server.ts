import type { SearchPlace } from '#core/search/places.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { searchTokens } from '#infra/keyring/search-tokens.server.ts'

/** A text of a tip, or of a case (its notes); the part is the message, note or file, or the tip itself. */
export type TextPlace = { subjectId: string; place: SearchPlace; partId: string }
export type NewEntry = TextPlace & { words: Iterable<string> }

/** Lets texts be found by their words from now on; one that is there already is replaced. */
export async function enterSearch(
  tx: Tx,
  { keyring }: House,
  entries: readonly NewEntry[],
): Promise<void> {
  if (entries.length === 0) return
  // As one literal each: as many numbers would be slow to hand over one by one.
  const tokens = entries.map(
    ({ words }) => `{${searchTokens(keyring, keyring.current, words).join(',')}}`,
  )
  await tx.$executeRaw`
    INSERT INTO "search_entry" ("subject_id", "place", "part_id", "keyring_version", "tokens")
    SELECT new."subject", new."place", new."part", ${keyring.current}::int, new."tokens"::bigint[]
    FROM unnest(${entries.map(({ subjectId }) => subjectId)}::uuid[],
      ${entries.map(({ place }) => place)}::text[], ${entries.map(({ partId }) => partId)}::uuid[],
      ${tokens}::text[]) AS new("subject", "place", "part", "tokens")
    ON CONFLICT ("subject_id", "place", "part_id") DO UPDATE
      SET "keyring_version" = EXCLUDED."keyring_version", "tokens" = EXCLUDED."tokens"`
}
