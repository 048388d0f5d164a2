import { type RequestFacts, type RequestKind, requestKinds } from '#core/access/role-request.ts'
import type { Tx } from '#infra/db/connect.server.ts'

export type LockedRequest = RequestFacts & {
  id: string
  kind: RequestKind
  email: string | null
  agencyId: string | null
  roles: string[]
  effectiveAt: Date | null
}

/** A request with what deciding about it needs, locked until the transaction ends. */
export async function lockRequest(tx: Tx, id: string): Promise<LockedRequest | null> {
  await tx.$queryRaw`SELECT 1 FROM "role_request" WHERE "id" = ${id}::uuid FOR UPDATE`
  const row = await tx.roleRequest.findUnique({
    where: { id },
    include: {
      person: { select: { roles: true, status: true } },
      askedBy: { select: { roles: true, status: true } },
    },
  })
  const kind = requestKinds.find((one) => one === row?.kind)
  if (!row || !kind) return null
  const { askedBy } = row
  return {
    ...row,
    kind,
    askerStands: askedBy.status === 'active' && askedBy.roles.includes('admin'),
  }
}
