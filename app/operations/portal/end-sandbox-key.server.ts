import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'

/** Ends a sandbox key of one's agency at once; one that is gone already stays gone. */
export function endSandboxKey(
  house: House,
  member: { id: string; agencyId: string },
  prefix: string,
): Promise<void> {
  return house.db.$transaction(async (tx) => {
    const { agencyId } = member
    const { count } = await tx.sandboxKey.deleteMany({ where: { agencyId, prefix } })
    if (count === 0) return
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${member.id}`,
        action: 'agency.sandbox_key_ended',
        subject: `agency:${agencyId}`,
        details: { prefix },
      },
    ])
  })
}
