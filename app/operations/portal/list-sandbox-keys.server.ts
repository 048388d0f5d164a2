import type { House } from '#infra/house.server.ts'

export type SandboxKeyView = {
  prefix: string
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
}

/** An agency's sandbox keys that still work, newest first. */
export function listSandboxKeys(house: House, agencyId: string): Promise<SandboxKeyView[]> {
  return house.db.sandboxKey.findMany({
    where: { agencyId, expiresAt: { gt: house.now() } },
    orderBy: { createdAt: 'desc' },
    select: { prefix: true, createdAt: true, expiresAt: true, lastUsedAt: true },
  })
}
