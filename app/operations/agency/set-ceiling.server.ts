import { servedLabels } from '#core/taxii/audience.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'

export type CeilingResult =
  | { ok: true; changed: boolean }
  | { ok: false; reason: 'agency_unknown' | 'ceiling_unknown' | 'changed_meanwhile' }

/**
 * Says up to which TLP label an agency may read. It counts from the next request, also for keys that
 * say more. `was` is what the form showed.
 */
export function setCeiling(
  house: House,
  actor: { id: string },
  agencyId: string,
  given: { ceiling: string; was: string },
): Promise<CeilingResult> {
  const ceiling = servedLabels.find((label) => label === given.ceiling)
  return house.db.$transaction(async (tx): Promise<CeilingResult> => {
    if (!ceiling) return { ok: false, reason: 'ceiling_unknown' }
    const agency = await tx.agency.findUnique({ where: { id: agencyId } })
    if (!agency) return { ok: false, reason: 'agency_unknown' }
    if (agency.ceiling === ceiling) return { ok: true, changed: false }
    const { count } = await tx.agency.updateMany({
      where: { id: agencyId, ceiling: given.was },
      data: { ceiling },
    })
    if (count === 0) return { ok: false, reason: 'changed_meanwhile' }
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'agency.ceiling_set',
        subject: `agency:${agencyId}`,
        details: { from: given.was, to: ceiling },
      },
    ])
    return { ok: true, changed: true }
  })
}
