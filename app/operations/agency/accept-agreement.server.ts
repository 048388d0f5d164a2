import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'

export type AcceptResult =
  | { ok: true; changed: boolean }
  | { ok: false; reason: 'version_unknown' | 'version_changed' | 'agency_not_active' }

/**
 * A member accepts a version for their agency. `sha256` is that of the text which they were shown.
 * Keys that were stopped work from the next request. Accepting again changes nothing.
 */
export function acceptAgreement(
  house: House,
  member: { id: string; agencyId: string },
  given: { version: number; sha256: string },
): Promise<AcceptResult> {
  return house.db.$transaction(async (tx): Promise<AcceptResult> => {
    const version = await tx.agreementVersion.findUnique({ where: { number: given.version } })
    if (!version) return { ok: false, reason: 'version_unknown' }
    if (version.sha256 !== given.sha256) return { ok: false, reason: 'version_changed' }
    const agency = await tx.agency.findUnique({ where: { id: member.agencyId } })
    if (agency?.status !== 'active') return { ok: false, reason: 'agency_not_active' }
    const now = house.now()
    const accepted = { version: version.number, sha256: version.sha256 }
    const { count } = await tx.agreementAcceptance.createMany({
      data: [{ ...accepted, agencyId: member.agencyId, personId: member.id, at: now }],
      skipDuplicates: true,
    })
    if (count === 0) return { ok: true, changed: false }
    await appendAudit(tx, now, [
      {
        actor: `person:${member.id}`,
        action: 'agency.agreement_accepted',
        subject: `agency:${member.agencyId}`,
        details: accepted,
      },
    ])
    return { ok: true, changed: true }
  })
}
