import type { ListedFile } from '#core/release/manifest.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { PrintedSet, PrintedVariant, ReleaseFacts } from '../printing/print-release.server.ts'
import type { Leaving } from './find-departures.server.ts'

/** So many rows go into one statement. */
const batch = 1000

/**
 * Copies the versions that leave into the release, before its own row is there: that one names the
 * hash of the files that are made of them. The key is looked at when the cut commits.
 */
export async function addPatterns(
  tx: Tx,
  number: number,
  leaving: readonly Leaving[],
  at: Date,
): Promise<void> {
  await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`
  for (let from = 0; from < leaving.length; from += batch) {
    const some = leaving.slice(from, from + batch)
    const ids = some.map(({ id }) => id)
    const added = await tx.$executeRaw`
      INSERT INTO "release_pattern"
        ("release_number", "pattern_id", "version", "payload", "payload_hash", "counted_tip_ids")
      SELECT ${number}, p."id", (p."payload"->>'version')::int, p."payload", p."payload_hash",
        ARRAY(SELECT jsonb_array_elements_text(p."last_check"->'counted'))::uuid[]
      FROM "pattern" p WHERE p."id" = ANY(${ids}::uuid[])`
    if (added !== some.length) throw new Error('A pattern that was judged is not there any more')
    const published = some.filter(({ next }) => next === 'published').map(({ id }) => id)
    await tx.pattern.updateMany({
      where: { id: { in: published } },
      data: { state: 'published', revision: { increment: 1 }, updatedAt: at },
    })
  }
}

/** The row of a release, and those of its files. */
export async function saveRelease(
  tx: Tx,
  { number, week, createdAt, nonce, previous }: ReleaseFacts,
  whole: PrintedSet,
  variants: readonly PrintedVariant[],
): Promise<void> {
  await tx.release.create({
    data: {
      number,
      week,
      createdAt,
      nonce,
      manifestSha256: whole.manifestSha256,
      previousSha256: previous,
      patternCount: patternsOf(whole),
      files: { create: whole.files.map(rowOf) },
    },
  })
  for (const variant of variants) await saveVariant(tx, number, variant)
}

export async function saveVariant(tx: Tx, number: number, variant: PrintedVariant): Promise<void> {
  const { clearance, edition, manifestSha256, previous, files } = variant
  await tx.releaseVariant.create({
    data: {
      releaseNumber: number,
      sector: clearance.sector,
      tlp: clearance.ceiling,
      edition,
      manifestSha256,
      previousSha256: previous,
      patternCount: patternsOf(variant),
      files: { create: files.map(rowOf) },
    },
  })
}

const rowOf = ({ name, mediaType, byteSize, sha256 }: ListedFile) => ({
  name,
  mediaType,
  byteSize,
  sha256,
})

const patternsOf = ({ counts }: PrintedSet): number =>
  Object.values(counts.patterns).reduce((sum, one) => sum + one, 0)
