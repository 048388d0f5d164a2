import type { Tx } from '#infra/db/connect.server.ts'
import type { BoundRelease, CutFacts } from './bind-release.server.ts'

/** The rows of a release, and the patterns' next states. */
export async function saveRelease(
  tx: Tx,
  { number, manifestSha256, files }: BoundRelease,
  { week, createdAt, last, leaving }: Omit<CutFacts, 'number'>,
): Promise<void> {
  await tx.release.create({
    data: {
      number,
      week,
      createdAt,
      manifestSha256,
      previousSha256: last?.manifestSha256 ?? null,
      patternCount: leaving.length,
      files: {
        create: files.map(({ name, mediaType, bytes, sha256 }) => ({
          name,
          mediaType,
          byteSize: bytes.length,
          sha256,
        })),
      },
    },
  })
  await tx.releasePattern.createMany({
    data: leaving.map(({ payload, hash, counted }) => ({
      releaseNumber: number,
      patternId: payload.id,
      version: payload.version,
      payload,
      payloadHash: hash,
      countedTipIds: [...counted],
    })),
  })
  const published = leaving.filter(({ next }) => next === 'published')
  await tx.pattern.updateMany({
    where: { id: { in: published.map(({ payload }) => payload.id) } },
    data: { state: 'published', revision: { increment: 1 }, updatedAt: createdAt },
  })
}
