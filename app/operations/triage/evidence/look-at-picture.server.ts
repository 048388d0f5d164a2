import type { StaffMember } from '#core/access/staff-member.ts'
import type { House } from '#infra/house.server.ts'
import { countLook, type Stop } from '../../care/count-look.server.ts'
import { type FileRefusal, findFile } from './find-file.server.ts'
import { seenPictures } from './seen-pictures.server.ts'

export type LookResult = { ok: true } | FileRefusal | Stop | { ok: false; reason: 'no_picture' }

/**
 * Somebody asks to see a picture: one exposure, which lasts as long as a lease. Meanwhile the same
 * picture, also the very same in another tip, is shown again without being counted again. At the
 * limit of their day it is not shown until they say why they go on.
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
    const { caseId, row } = found
    if (!row.hasCopy) return { ok: false, reason: 'no_picture' }
    // Two clicks of one person count once: the second waits here and finds the first.
    await tx.$queryRaw`SELECT 1 FROM "person" WHERE "id" = ${actor.id}::uuid FOR NO KEY UPDATE`
    const seen = await seenPictures(house, actor, [evidenceId], tx)
    if (seen.get(evidenceId)?.live) return { ok: true }
    return countLook(tx, house, { personId: actor.id, of: 'picture', caseId, evidenceId })
  })
}
