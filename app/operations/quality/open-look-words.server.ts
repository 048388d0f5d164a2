import { may } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import { seesBoth } from '#core/quality/second-look.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { unsealNotes } from '../triage/opening/unseal-notes.server.ts'
import { factsOfLook, findLook } from './steps/lock-look.server.ts'

export type LookWords = { second: string | null; settled: string | null }

/** Opens why the second person answered so, and why one answer stands; for who sees both answers. */
export function openLookWords(
  house: House,
  actor: StaffMember,
  lookId: string,
): Promise<LookWords | null> {
  return house.db.$transaction(async (tx): Promise<LookWords | null> => {
    const look = await findLook(tx, actor, lookId)
    if (!look) return null
    if (!seesBoth(factsOfLook(look), actor.id, may(actor.roles, 'quality.manage'))) return null
    const notes = await unsealNotes(tx, house, look.caseId)
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'note.opened',
        subject: `case:${look.caseId}`,
        details: { look: lookId },
      },
    ])
    const textOf = (id: string | null) => notes.find((note) => note.id === id)?.text ?? null
    return { second: textOf(look.secondNoteId), settled: textOf(look.settledNoteId) }
  })
}
