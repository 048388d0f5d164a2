import { v7 as uuidv7 } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { House } from '#infra/house.server.ts'
import { type FileRefusal, findFile } from './find-file.server.ts'
import { seenPictures } from './seen-pictures.server.ts'

export type LookResult = { ok: true } | FileRefusal | { ok: false; reason: 'no_picture' }

/**
 * Somebody asks to see a picture: one exposure, which lasts as long as a lease. Meanwhile the same
 * picture, also the very same in another tip, is shown again without being counted again.
 */
export function lookAtPicture(
  house: House,
  actor: StaffMember,
  number: number,
  evidenceId: string,
): Promise<LookResult> {
  return house.db.$transaction(async (tx): Promise<LookResult> => {
    const found = await findFile(tx, house, actor, number, evidenceId)
    if (!found.ok) return found
    if (!found.row.hasCopy) return { ok: false, reason: 'no_picture' }
    // Two clicks of one person count once: the second waits here and finds the first.
    await tx.$queryRaw`SELECT 1 FROM "person" WHERE "id" = ${actor.id}::uuid FOR NO KEY UPDATE`
    const seen = await seenPictures(house, actor, [evidenceId], tx)
    if (!seen.get(evidenceId)?.live)
      await tx.exposure.create({
        data: { id: uuidv7(), personId: actor.id, evidenceId, at: house.now() },
      })
    return { ok: true }
  })
}
