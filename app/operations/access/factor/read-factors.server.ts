import type { Factors } from '#core/access/factors.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'

/** What a person can show besides their password. */
export async function readFactors(db: Db | Tx, personId: string): Promise<Factors> {
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      sealedTotp: true,
      _count: { select: { passkeys: true, recoveryCodes: { where: { usedAt: null } } } },
    },
  })
  return {
    passkeys: person._count.passkeys,
    app: person.sealedTotp !== null,
    recoveryCodesLeft: person._count.recoveryCodes,
  }
}

/** The same, and until the transaction ends nobody else changes them: two removals can't both be the last but one. */
export async function lockFactors(tx: Tx, personId: string): Promise<Factors> {
  await tx.$queryRaw`SELECT 1 FROM "person" WHERE "id" = ${personId}::uuid FOR UPDATE`
  return readFactors(tx, personId)
}
