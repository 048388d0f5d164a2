import { v7 as uuidv7 } from 'uuid'
import { type AgencyReason, readAgency } from '#core/access/agency.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'

export type CreateAgencyResult =
  | { ok: true; agencyId: string }
  | { ok: false; reason: AgencyReason | 'name_taken' }

/** Makes a partner organisation; its people are invited next. */
export async function createAgency(
  house: House,
  actor: { id: string },
  given: { name: string; sector: string; country: string },
): Promise<CreateAgencyResult> {
  const read = readAgency(given)
  if (!read.ok) return read
  const { agency } = read
  return house.db.$transaction(async (tx) => {
    const namesake = await tx.agency.findUnique({ where: { name: agency.name } })
    if (namesake) return { ok: false, reason: 'name_taken' }
    const id = uuidv7()
    await tx.agency.create({ data: { ...agency, id, createdAt: house.now() } })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'agency.created',
        subject: `agency:${id}`,
        details: { sector: agency.sector, country: agency.country },
      },
    ])
    return { ok: true, agencyId: id }
  })
}
