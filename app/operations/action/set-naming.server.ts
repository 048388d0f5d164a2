import { readNaming } from '#core/action/same-work.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'

/** To whom an agency may be named as working on something, unless an action says otherwise. */
export function setNaming(
  house: House,
  member: { id: string; agencyId: string },
  given: string,
): Promise<{ ok: true } | { ok: false; reason: 'naming_missing' }> {
  const naming = readNaming(given)
  if (!naming) return Promise.resolve({ ok: false, reason: 'naming_missing' })
  return house.db.$transaction(async (tx) => {
    const { agencyId } = member
    const { count } = await tx.agency.updateMany({
      where: { id: agencyId, naming: { not: naming } },
      data: { naming },
    })
    await appendAudit(
      tx,
      house.now(),
      count === 0
        ? []
        : [
            {
              actor: `person:${member.id}`,
              action: 'agency.naming_set',
              subject: `agency:${agencyId}`,
              details: { naming },
            },
          ],
    )
    return { ok: true } as const
  })
}
