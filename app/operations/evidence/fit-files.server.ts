import type { Tx } from '#infra/db/connect.server.ts'
import type { SealedFile } from './seal-files.server.ts'

/**
 * Writes the rows that there is still room for. A file that is there already (the same bytes, as
 * when a form is sent twice) is not written again. Call it under the subject's lock.
 */
export async function fitFiles(
  tx: Tx,
  subjectId: string,
  rows: readonly SealedFile[],
  most: number,
): Promise<{ written: SealedFile[]; known: SealedFile[]; tooMany: SealedFile[] }> {
  const there = await tx.evidence.findMany({ where: { subjectId }, select: { sha256: true } })
  const known = new Set(there.map(({ sha256 }) => sha256))
  const fresh = rows.filter(({ sha256 }) => !known.has(sha256) && known.add(sha256))
  const room = Math.max(0, most - there.length)
  const written = fresh.slice(0, room)
  await tx.evidence.createMany({ data: written })
  return {
    written,
    known: rows.filter((row) => !fresh.includes(row)),
    tooMany: fresh.slice(room),
  }
}
