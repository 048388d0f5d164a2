import { alarming } from '#core/access/key-refusals.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { mailAgency } from './mail-agency.server.ts'

/**
 * Tells an agency and supervisors, once a day for a key, that it was tried from outside its networks:
 * how often and when, never from where. Answers how many it told of.
 */
export async function tellOfRefusals(house: House): Promise<number> {
  const rows = await house.db.keyRefusal.findMany({
    where: { toldAt: null, reason: { in: [...alarming] } },
    include: { key: { select: { prefix: true, agencyId: true } } },
    take: 100,
  })
  let told = 0
  for (const { keyId, day, reason, times, lastAt, key } of rows) {
    const id = { keyId, day, reason }
    const mine = await house.db.$transaction(async (tx) => {
      const now = house.now()
      const { count } = await tx.keyRefusal.updateMany({
        where: { ...id, toldAt: null },
        data: { toldAt: now },
      })
      if (count > 0)
        await appendAudit(tx, now, [
          {
            actor: 'system',
            action: 'agency.key_refused',
            subject: `agency:${key.agencyId}`,
            details: { key: keyId, reason, times },
          },
        ])
      return count > 0
    })
    if (!mine) continue
    const sent = await mailAgency(
      house,
      key.agencyId,
      {
        subject: 'A key was tried from outside its networks',
        text: `The key hlk_${key.prefix}_… was used from outside the networks that it was made for, and was refused: so far ${times} ${times === 1 ? 'time' : 'times'} on ${lastAt.toISOString().slice(0, 10)} (UTC).\n\nIf that was not one of the agency's programs, somebody else has the key. The agency replaces or revokes it here:\n${house.env.PUBLIC_ORIGIN}/agency/keys\n\nWe do not store where it was tried from.\n`,
      },
      { supervisors: true },
    )
    if (sent) told += 1
    else await house.db.keyRefusal.updateMany({ where: id, data: { toldAt: null } })
  }
  return told
}
