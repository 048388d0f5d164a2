import { Client } from 'pg'
import { wordsIn } from '#core/search/words.ts'
import type { House } from '#infra/house.server.ts'
import { searchTokens } from '#infra/keyring/search-tokens.server.ts'
import { storedTokens } from '#operations/search/enter-search.server.ts'
import { randomFrom, storyOf } from './stories.ts'

/** Enters a story for each tip of a filled queue. Answers how long one takes and how much it holds. */
export async function fillStories({ connectionString, keyring, db }: House) {
  const client = new Client({ connectionString })
  await client.connect()
  // Quicker at once, when all is there.
  await client.query('DROP INDEX "search_entry_tokens_idx"')
  const tips = await db.tip.findMany({ select: { id: true }, orderBy: { filedAt: 'asc' } })
  const random = randomFrom(1)
  // Each story is told by five people: words stay as common as they are, and it takes a fifth of the time.
  const different = Math.ceil(tips.length / 5)
  const told: string[] = []
  let tokens = 0
  let letters = 0
  const used = process.cpuUsage()
  for (let at = 0; at < different; at++) {
    const story = storyOf(at, random)
    const entry = searchTokens(keyring, keyring.current, wordsIn(story))
    tokens += entry.length
    letters += story.length
    told.push(storedTokens(entry))
  }
  const { user } = process.cpuUsage(used)
  const step = 500
  for (let from = 0; from < tips.length; from += step) {
    const part = tips.slice(from, from + step)
    await client.query(
      `INSERT INTO "search_entry" SELECT t.id, 'story', t.id, 1, t.tokens::bigint[], ct."case_id"
       FROM unnest($1::uuid[], $2::text[]) AS t(id, tokens) JOIN "case_tip" ct ON ct."tip_id" = t.id`,
      [part.map(({ id }) => id), part.map((_, at) => told[(from + at) % different])],
    )
  }
  await client.query(`SET maintenance_work_mem = '512MB'`)
  await client.query(
    'CREATE INDEX "search_entry_tokens_idx" ON "search_entry" USING GIN ("tokens")',
  )
  await client.query('VACUUM ANALYZE "search_entry"')
  const { rows } = await client.query(`SELECT pg_relation_size('search_entry') / 1048576 AS rows_mb,
    pg_table_size('search_entry') / 1048576 AS table_mb,
    pg_relation_size('search_entry_tokens_idx') / 1048576 AS index_mb`)
  await client.end()
  return {
    letters_per_story: Math.round(letters / different),
    tokens_per_story: Math.round(tokens / different),
    cpu_ms_per_story: Math.round(user / different / 10) / 100,
    ...rows[0],
  }
}
