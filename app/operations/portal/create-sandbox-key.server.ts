import { randomBytes } from 'node:crypto'
import { sandboxKeyFromBytes, sandboxKeyRules } from '#core/sandbox/key.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { tokenHmac } from '#infra/keyring/token.server.ts'

export type CreateSandboxKeyResult =
  | { ok: true; key: string; expiresAt: Date }
  | { ok: false; reason: 'already_made' | 'too_many_keys' }

/**
 * Makes a key that opens sample data and nothing else; it is in the answer and nowhere else. `id`:
 * made by the form, so that the same form posted twice makes one.
 */
export async function createSandboxKey(
  house: House,
  member: { id: string; agencyId: string },
  id: string,
): Promise<CreateSandboxKeyResult> {
  const { key, prefix } = sandboxKeyFromBytes(randomBytes(sandboxKeyRules.randomBytes))
  return house.db.$transaction(async (tx): Promise<CreateSandboxKeyResult> => {
    const now = house.now()
    const { agencyId } = member
    // The agency's row puts its people in order, so that the limit holds for two forms at once.
    await tx.$queryRaw`SELECT 1 FROM "agency" WHERE "id" = ${agencyId}::uuid FOR UPDATE`
    if (await tx.sandboxKey.findUnique({ where: { id } }))
      return { ok: false, reason: 'already_made' }
    await tx.sandboxKey.deleteMany({ where: { agencyId, expiresAt: { lte: now } } })
    if ((await tx.sandboxKey.count({ where: { agencyId } })) >= sandboxKeyRules.maxLive)
      return { ok: false, reason: 'too_many_keys' }
    const expiresAt = new Date(now.getTime() + sandboxKeyRules.days * 86_400_000)
    const secretHmac = tokenHmac(house.keyring, key, 'agency-key')
    const row = { id, agencyId, createdById: member.id, prefix, secretHmac }
    await tx.sandboxKey.create({ data: { ...row, createdAt: now, expiresAt } })
    await appendAudit(tx, now, [
      {
        actor: `person:${member.id}`,
        action: 'agency.sandbox_key_created',
        subject: `agency:${agencyId}`,
        details: { key: id, prefix },
      },
    ])
    return { ok: true, key, expiresAt }
  })
}
