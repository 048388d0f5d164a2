import { createHash } from 'node:crypto'
import { patternPayloadSchema } from '#core/pattern/payload.ts'
import { mispEvent, type Portal } from '#core/release/misp/event.ts'
import { type Digest, feedEntry } from '#core/release/misp/feed-entry.ts'
import { type PatternVersion, viewsOf } from '#core/release/misp/versions.ts'
import type { Tx } from '#infra/db/connect.server.ts'

const digest: Digest = (algorithm, text) => createHash(algorithm).update(text).digest('hex')

/** Some megabytes of events at most. */
const batch = 200

/**
 * Makes the events of some patterns anew from all their released versions, and puts them in the place
 * of those that were there. Only for who holds the feed's row (lock-feed.server.ts).
 */
export async function writeEvents(
  tx: Tx,
  portal: Portal,
  patternIds: readonly string[],
): Promise<void> {
  for (let at = 0; at < patternIds.length; at += batch)
    await writeBatch(tx, portal, patternIds.slice(at, at + batch))
}

async function writeBatch(tx: Tx, portal: Portal, ids: readonly string[]): Promise<void> {
  const rows = [...(await readVersions(tx, ids))].flatMap(([patternId, versions]) =>
    viewsOf(versions).map((view) => {
      return { patternId, readers: view.readers, ...feedEntry(mispEvent(portal, view), digest) }
    }),
  )
  await tx.$executeRaw`DELETE FROM "misp_event" WHERE "pattern_id" = ANY(${ids}::uuid[])`
  await tx.$executeRaw`
    INSERT INTO "misp_event" ("event_id", "readers", "pattern_id", "changed", "sha256", "entry", "hashes", "json")
    SELECT * FROM unnest(
      ${rows.map(({ uuid }) => uuid)}::uuid[], ${rows.map(({ readers }) => readers)}::int[],
      ${rows.map(({ patternId }) => patternId)}::uuid[],
      ${rows.map(({ timestamp }) => timestamp)}::int[], ${rows.map(({ sha256 }) => sha256)}::text[],
      ${rows.map(({ entry }) => entry)}::text[], ${rows.map(({ hashes }) => hashes)}::text[],
      ${rows.map(({ json }) => json)}::text[])`
}

/** All versions that left, by pattern, oldest first. */
async function readVersions(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PatternVersion[]>> {
  const rows = await tx.$queryRaw<{ id: string; payload: unknown; at: Date }[]>`
    SELECT rp."pattern_id" AS "id", rp."payload", r."created_at" AS "at"
    FROM "release_pattern" rp JOIN "release" r ON r."number" = rp."release_number"
    WHERE rp."pattern_id" = ANY(${ids}::uuid[])
    ORDER BY rp."pattern_id", rp."release_number"`
  const versions = new Map<string, PatternVersion[]>()
  for (const { id, payload, at } of rows) {
    const version = { payload: patternPayloadSchema.parse(payload), modified: at.toISOString() }
    versions.set(id, [...(versions.get(id) ?? []), version])
  }
  return versions
}
